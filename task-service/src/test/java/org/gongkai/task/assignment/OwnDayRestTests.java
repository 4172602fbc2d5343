package org.gongkai.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.CountyPlan;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A day that somebody has set for one unit, and what amendments of the plan do to it. */
@ServiceTest
@Capability("T-05")
class OwnDayRestTests {

  private static final String LIST = "/api/tasks/assignments/";
  private static final String EDUCATION = "wangchuan-education";
  private static final Bson UNMARK = Updates.unset("setDay");

  @Autowired private RestClient http;
  @Autowired private AssignmentFile file;
  private int number;
  private String plan;

  @BeforeEach
  void issue() {
    http.units();
    http.unit(People.ADMIN, "wangchuan-day-school", "望川县第九小学", "九小", EDUCATION);
    number = (int) (System.nanoTime() % 1_000_000);
    plan = http.issuedPlan(number);
  }

  @Test
  void outlivesAnAmendmentOfOtherWordsOfItsRow() {
    set(EDUCATION, "2021-10-31");
    amend(CountyPlan.numbered(number).replace("并集中公开", "并在专栏集中公开"), "措辞调整");

    JsonNode kept = given(EDUCATION);
    assertThat(kept.path("text").asString()).contains("专栏");
    assertThat(kept.path("dueOn").asString()).isEqualTo("2021-10-31");
    assertThat(kept.path("setDay").path("planned").path("date").asString()).isEqualTo("2021-09-30");
    assertThat(kept.path("setDay").path("replaced").asBoolean()).isFalse();
    assertThat(given("wangchuan-office").path("dueOn").asString()).isEqualTo("2021-09-30");
    assertThat(given("wangchuan-office").path("setDay").isNull()).isTrue();
  }

  @Test
  void outlivesItAlsoWhenItWasSetBeforeSuchDaysWereMarked() {
    set(EDUCATION, "2021-10-31");
    Mono.from(
            file.documents()
                .collection()
                .updateOne(Filters.eq("_id", given(EDUCATION).path("id").asString()), UNMARK))
        .block();
    amend(CountyPlan.numbered(number).replace("并集中公开", "并在专栏集中公开"), "措辞调整");
    assertThat(given(EDUCATION).path("text").asString()).contains("专栏");
    assertThat(given(EDUCATION).path("dueOn").asString()).isEqualTo("2021-10-31");

    amend(CountyPlan.numbered(number).replace("9月30日前", "8月31日前"), "时限提前");
    assertThat(given(EDUCATION).path("dueOn").asString()).isEqualTo("2021-08-31");
  }

  @Test
  void givesWayToAnAmendmentOfTheDeadlineOfItsRowAndShowsThatItDid() {
    set(EDUCATION, "2021-10-31");
    amend(CountyPlan.numbered(number).replace("9月30日前", "8月31日前"), "时限提前");

    JsonNode changed = given(EDUCATION);
    assertThat(changed.path("dueOn").asString()).isEqualTo("2021-08-31");
    assertThat(changed.path("setDay").path("date").asString()).isEqualTo("2021-10-31");
    assertThat(changed.path("setDay").path("replaced").asBoolean()).isTrue();
    assertThat(changed.path("history").toString()).contains("时限提前；原单独设定的时限 2021-10-31 由计划的新时限取代");

    amend(CountyPlan.numbered(number).replace("9月30日前", "7月31日前"), "再提前");
    assertThat(given(EDUCATION).path("dueOn").asString()).isEqualTo("2021-07-31");
    set(EDUCATION, "2021-08-15");
    assertThat(given(EDUCATION).path("setDay").path("replaced").asBoolean()).isFalse();
  }

  @Test
  @Capability("T-21")
  void aDayThatAUnitHasSetForItsPartOutlivesAnAmendmentAsWell() {
    step(People.HANDLER, given(EDUCATION), "accept", Map.of());
    Map<String, Object> part =
        Map.of("unitIds", List.of("wangchuan-day-school"), "dueDate", "2021-08-20");
    step(People.HANDLER, given(EDUCATION), "cascade", part);
    amend(CountyPlan.numbered(number).replace("并集中公开", "并在专栏集中公开"), "措辞调整");

    assertThat(part().path("dueOn").asString()).isEqualTo("2021-08-20");
    amend(CountyPlan.numbered(number).replace("9月30日前", "7月31日前"), "时限提前");
    assertThat(part().path("dueOn").asString()).isEqualTo("2021-07-31");
  }

  private void set(String unit, String date) {
    Map<String, Object> day = Map.of("date", date, "reason", "该单位另有安排");
    step(People.OFFICE, given(unit), "deadline", day);
  }

  private void step(Actor actor, JsonNode seen, String verb, Object body) {
    String path = LIST + seen.path("id").asString() + "/" + verb;
    http.act(actor, path, seen.path("revision").asLong(), body).expect(200);
  }

  private void amend(String text, String reason) {
    Answer read = http.importText(People.OFFICE, text);
    String confirm = "/api/tasks/imports/" + read.text("id") + "/confirm";
    http.act(People.OFFICE, confirm, read.revision(), Map.of("reason", reason)).expect(201);
  }

  private JsonNode given(String unit) {
    return read(Assignment.id(plan + ".1", unit));
  }

  private JsonNode part() {
    String whole = Assignment.id(plan + ".1", EDUCATION);
    return read(Assignment.childId(whole, "wangchuan-day-school"));
  }

  private JsonNode read(String id) {
    return http.get(People.OFFICE, LIST + id).expect(200).body();
  }
}
