package org.gongkai.task.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ProgressRestTests {

  private static final Actor ANYBODY = Actor.anonymous();

  private final RestClient http;
  private final WebTestClient web;
  private String plan;

  ProgressRestTests(@Autowired RestClient http, @Autowired WebTestClient web) {
    this.http = http;
    this.web = web;
  }

  @BeforeEach
  void issue() {
    http.units();
    plan = "/api/tasks/plans/" + http.issuedPlan(31);
  }

  @Test
  @Capability({"T-01", "T-08"})
  void tellsEverybodyHowFarAPlanHasCome() {
    JsonNode read = http.get(ANYBODY, plan + "/progress").expect(200).body();

    assertThat(read.path("whole").path("total").asInt()).isEqualTo(4);
    assertThat(read.path("whole").path("overdue").asInt()).isOne();
    assertThat(read.path("whole").path("allYear").asInt()).isOne();
    assertThat(read.path("asOf").asString()).isEqualTo("2021-06-15");
    assertThat(read.path("groups").path(1).path("name").asString()).isEqualTo("政策解读");
    assertThat(read.path("groups").path(1).path("counts").path("total").asInt()).isEqualTo(2);
    JsonNode education = unit(read, "wangchuan-education");
    assertThat(education.path("name").asString()).isEqualTo("望川县教育和体育局");
    assertThat(education.path("counts").path("total").asInt()).isEqualTo(2);
  }

  @Test
  @Capability("T-08")
  void showsWhatWasPublishedAndNotWhatWasHandedIn() {
    String id = plan.substring(plan.lastIndexOf('/') + 1);
    var note = Map.of("kind", "NOTE", "title", "内部说明", "note", "不公开。");
    Answer made =
        http.act(People.HANDLER, "/api/tasks/items/" + id + ".2/evidence", 0, note).expect(201);
    http.act(People.OFFICE, "/api/tasks/evidence/" + made.text("id") + "/accept", 1, "")
        .expect(200);

    Answer rows = http.get(ANYBODY, plan + "/progress/tasks?unit=wangchuan-education").expect(200);
    assertThat(rows.items()).hasSize(2);
    assertThat(rows.items().path(1).path("status").asString()).isEqualTo("IN_PROGRESS");
    assertThat(rows.items().path(1).path("proofCount").asInt()).isZero();
    assertThat(rows.body().toString()).doesNotContain("内部说明", "remarks");
  }

  @Test
  void isPagedAndFilteredByGroup() {
    String path = plan + "/progress/tasks?group=政策解读&limit=1";
    Answer first = http.get(ANYBODY, path).expect(200);
    assertThat(first.items().path(0).path("row").asInt()).isEqualTo(3);
    Answer second = http.get(ANYBODY, path + "&cursor=" + first.text("next")).expect(200);
    assertThat(second.items().path(0).path("row").asInt()).isEqualTo(4);
    assertThat(second.body().path("next").isNull()).isTrue();
  }

  @Test
  void isNotSentAgainToWhoHasIt() {
    for (String path : new String[] {plan, plan + "/progress"}) {
      Answer read = http.get(ANYBODY, path).expect(200);
      assertThat(read.headers().getCacheControl()).contains("max-age=10", "public");
      web.get()
          .uri(path)
          .header("If-None-Match", read.headers().getETag())
          .exchange()
          .expectStatus()
          .isNotModified();
    }
  }

  @Test
  void refusesWhatIsNotThere() {
    http.get(ANYBODY, "/api/tasks/plans/unheard-of/progress").expect(404, "NOT_FOUND");
    http.get(ANYBODY, "/api/tasks/plans/unheard-of/progress/tasks").expect(404, "NOT_FOUND");
    http.get(ANYBODY, plan + "/progress?unit=x").expect(400, "UNKNOWN_PARAMETER");
    http.get(ANYBODY, plan + "/progress/tasks?cursor=x").expect(400, "INVALID_PARAMETER");
    http.get(ANYBODY, plan + "/ledger").expect(401, "UNAUTHENTICATED");
  }

  private static JsonNode unit(JsonNode read, String id) {
    return StreamSupport.stream(read.path("units").spliterator(), false)
        .filter(unit -> unit.path("unit").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
