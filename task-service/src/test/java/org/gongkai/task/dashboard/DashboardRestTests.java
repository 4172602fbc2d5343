package org.gongkai.task.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.CountyPlan;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Assignments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Capability({"T-03", "T-21"})
class DashboardRestTests {

  private static final String UNITS = "/api/tasks/units/";

  private final RestClient http;
  private final Assignments assignments;

  DashboardRestTests(@Autowired RestClient http, @Autowired Assignments assignments) {
    this.http = http;
    this.assignments = assignments;
  }

  @Test
  void showsWhatAUnitOwesAndATerritoryAltogether() throws InterruptedException {
    http.units();
    JsonNode before =
        http.get(People.OFFICE, UNITS + "wangchuan-finance/dashboard").expect(200).body();
    // Due before anything else that tests leave in the common store: the list of next deadlines is
    // short.
    String text =
        CountyPlan.numbered((int) (System.nanoTime() % 1_000_000)).replace("5月底前", "1月5日前");
    String read = http.importText(People.OFFICE, text).text("id");
    String plan =
        http.post(People.OFFICE, "/api/tasks/imports/" + read + "/confirm").text("planId");
    Assignment late = assignments.ofTaskItem(plan + ".3").blockFirst();
    // A dashboard is kept for a second.
    Thread.sleep(1_100);

    Answer unit = http.get(People.OFFICE, UNITS + "wangchuan-finance/dashboard").expect(200);
    assertThat(unit.body().path("overdue").asInt()).isEqualTo(before.path("overdue").asInt() + 1);
    assertThat(unit.body().path("counts").path("ASSIGNED").asInt()).isPositive();
    assertThat(unit.text("unitName")).isEqualTo("望川县财政局");
    assertThat(unit.body().path("units").isMissingNode()).isTrue();
    assertThat(unit.body().path("nextDeadlines").valueStream())
        .anySatisfy(one -> {
          assertThat(one.path("id").asString()).isEqualTo(late.id());
          assertThat(one.path("daysLeft").asInt()).isEqualTo(-161);
        });

    http.act(
            People.OFFICE,
            "/api/tasks/assignments/" + late.id() + "/accept",
            late.revision(),
            Map.of())
        .expect(200);
    Answer all = http.get(People.OFFICE, UNITS + "wangchuan/territory-dashboard").expect(200);
    assertThat(all.body().path("total").asInt()).isGreaterThanOrEqualTo(4);
    assertThat(all.body().path("counts").path("ACCEPTED").asInt()).isPositive();
    assertThat(all.body().path("units").valueStream())
        .extracting(one -> one.path("unitId").asString())
        .contains("wangchuan-finance", "wangchuan-education", "wangchuan-office");
  }

  @Test
  void isShownToTheUnitsOwnLineAndToTheTerritorysOffice() {
    http.units();
    http.get(People.HANDLER, UNITS + "wangchuan-education/dashboard?year=2020").expect(200);
    http.get(People.HANDLER, UNITS + "wangchuan-finance/dashboard").expect(403, "FORBIDDEN");
    http.get(People.HANDLER, UNITS + "wangchuan/territory-dashboard").expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, UNITS + "wangchuan/territory-dashboard").expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), UNITS + "wangchuan/dashboard").expect(401, "UNAUTHENTICATED");
    http.get(People.OFFICE, UNITS + "wangchuan/dashboard?year=soon")
        .expect(400, "INVALID_PARAMETER");
  }
}
