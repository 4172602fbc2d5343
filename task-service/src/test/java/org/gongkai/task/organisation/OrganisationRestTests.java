package org.gongkai.task.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OrganisationRestTests {

  private static final String PATH = "/api/tasks/organisations";
  private static final String EDUCATION = PATH + "/wangchuan-education?year=";

  @Autowired private RestClient http;
  @Autowired private Problems problems;

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  @Capability("T-15")
  void isFilledInChangedAndRemembered() {
    Answer made = http.put(People.HANDLER, EDUCATION + 2021, content()).expect(201);
    assertThat(made.body().path("gaps")).isEmpty();
    assertThat(made.headers().getETag()).isEqualTo("\"1\"");

    Map<String, Object> without = content();
    without.remove("workplace");
    http.put(People.HANDLER, EDUCATION + 2021, without).expect(428, "REVISION_REQUIRED");
    Answer changed =
        http.put(People.OFFICE, EDUCATION + 2021, without, "If-Match", "\"1\"").expect(200);
    assertThat(changed.body().path("gaps").path(0).path("code").asString())
        .isEqualTo("NO_WORKPLACE");
    http.put(People.HANDLER, EDUCATION + 2021, content(), "If-Match", "\"1\"")
        .expect(412, "STALE_REVISION");

    Answer history =
        http.get(People.HANDLER, PATH + "/wangchuan-education/history?year=2021").expect(200);
    assertThat(history.items()).hasSize(1);
    assertThat(history.items().path(0).path("content").path("workplace").asString())
        .isEqualTo("二号楼");
  }

  @Test
  @Capability("T-15")
  void listsWhatIsMissingAndMakesItAProblemOnce() {
    http.put(People.HANDLER, EDUCATION + 2022, content()).expect(201);
    Answer all = http.get(People.OFFICE, PATH + "/completeness?year=2022&limit=2").expect(200);
    assertThat(all.items()).hasSize(2);
    assertThat(all.body().path("counts").path("complete").asInt()).isEqualTo(1);
    Answer rest =
        http.get(
            People.OFFICE,
            PATH + "/completeness?year=2022&incomplete=true&cursor=" + all.text("next"));
    assertThat(rest.expect(200).items()).isNotEmpty();
    Answer own = http.get(People.HANDLER, PATH + "/completeness?year=2022").expect(200);
    assertThat(own.items().findValuesAsString("unit"))
        .contains("wangchuan-education")
        .doesNotContain("wangchuan-finance", "wangchuan");

    Answer checked = http.post(People.OFFICE, PATH + "/checks", Map.of("year", 2022)).expect(200);
    Answer again = http.post(People.OFFICE, PATH + "/checks", Map.of("year", 2022)).expect(200);
    assertThat(again.body()).isEqualTo(checked.body());
    String key = "ORGANISATION_NO_RECORD|wangchuan-finance|2022";
    assertThat(problems.reported(key).block().finding().facts()).contains("未填报");
    assertThat(problems.reported("ORGANISATION_NO_OFFICE|wangchuan-education|2022").block())
        .isNull();
  }

  @Test
  @Capability("T-15")
  void namesApproversOfTheDirectoryAndSaysWhoTakesWhichStep() {
    person("t15-first", "陆平", "wangchuan-education", "FIRST_REVIEWER");
    person("t15-other", "陆安", "wangchuan-education", "FIRST_REVIEWER");
    person("t15-signer", "江平", "wangchuan", "SIGNER");
    Map<String, Object> named = approver("FIRST_REVIEW", "陆平", "t15-first");
    http.put(People.HANDLER, EDUCATION + 2031, with("approvers", List.of(named))).expect(201);

    JsonNode steps = approvers(2031);
    assertThat(steps.path(0).path("label").asString()).isEqualTo("初审");
    assertThat(steps.path(0).path("source").asString()).isEqualTo("RECORD");
    assertThat(steps.path(0).path("reviewers").findValuesAsString("personId"))
        .containsExactly("t15-first");
    assertThat(steps.path(2).path("source").asString()).isEqualTo("DIRECTORY");
    assertThat(steps.path(2).path("reviewers").findValuesAsString("personId"))
        .contains("t15-signer");
    assertThat(approvers(2032).path(0).path("reviewers").findValuesAsString("personId"))
        .contains("t15-first", "t15-other");

    Map<String, Object> gone = personContent("陆平", "wangchuan-education", "FIRST_REVIEWER");
    gone.put("active", false);
    http.put(People.ADMIN, "/api/tasks/people/t15-first", gone).expect(200);
    assertThat(approvers(2031).path(0).path("source").asString()).isEqualTo("DIRECTORY");
    http.get(People.NEIGHBOUR, PATH + "/wangchuan-education/approvers?year=2031").expect(403);
    http.get(People.OFFICE, PATH + "/wangchuan-unheard/approvers?year=2031").expect(403);
  }

  @Test
  void refusesApproversWhomTheDirectoryKnowsOtherwise() {
    person("t15-bad", "陆宁", "wangchuan-education", "HANDLER");
    refused(approver("FIRST_REVIEW", "陆宁", "t15-unknown"), "/approvers/0/personId");
    refused(approver("FIRST_REVIEW", "陆凝", "t15-bad"), "/approvers/0/name");
    refused(approver("SIGN_OFF", "陆宁", "t15-bad"), "/approvers/0/personId");
  }

  private void refused(Map<String, Object> approver, String pointer) {
    Answer answer =
        http.put(People.HANDLER, EDUCATION + 2033, with("approvers", List.of(approver)))
            .expect(422, "INVALID_CONTENT");
    assertThat(answer.body().path("errors").path(0).path("pointer").asString()).isEqualTo(pointer);
  }

  private JsonNode approvers(int year) {
    return http.get(People.OFFICE, PATH + "/wangchuan-education/approvers?year=" + year)
        .expect(200)
        .body()
        .path("steps");
  }

  private void person(String id, String name, String unit, String role) {
    http.put(People.ADMIN, "/api/tasks/people/" + id, personContent(name, unit, role)).expect(201);
  }

  private static Map<String, Object> personContent(String name, String unit, String role) {
    return new HashMap<>(Map.of("name", name, "unit", unit, "roles", List.of(role)));
  }

  private static Map<String, Object> approver(String stage, String name, String id) {
    return Map.of("stage", stage, "name", name, "personId", id);
  }

  @Test
  void isForStaffOfTheTerritoryOnly() {
    http.put(People.HANDLER, EDUCATION + 2023, content()).expect(201);

    http.get(Actor.anonymous(), EDUCATION + 2023).expect(401, "UNAUTHENTICATED");
    http.get(People.NOBODY, EDUCATION + 2023).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, EDUCATION + 2023).expect(403, "FORBIDDEN");
    http.put(People.NEIGHBOUR, EDUCATION + 2024, content()).expect(403, "FORBIDDEN");
    http.put(People.PARTNER, EDUCATION + 2024, content()).expect(403, "FORBIDDEN");
    http.put(People.HANDLER, PATH + "/wangchuan-finance?year=2023", content())
        .expect(403, "FORBIDDEN");
    http.post(People.HANDLER, PATH + "/checks", Map.of("year", 2023)).expect(403, "FORBIDDEN");
    Answer read = http.get(People.OFFICE, EDUCATION + 2023).expect(200);
    assertThat(read.body().path("allowedActions").path(0).asString()).isEqualTo("change");
  }

  @Test
  void refusesBadInput() {
    http.get(People.OFFICE, EDUCATION + 1999).expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, PATH + "/wangchuan-education").expect(400);
    http.get(People.OFFICE, EDUCATION + 2030).expect(404, "NOT_FOUND");
    http.put(People.HANDLER, EDUCATION + 2030, with("fullTimeStaff", -1))
        .expect(422, "INVALID_CONTENT");
    http.put(People.HANDLER, EDUCATION + 2030, with("head", Map.of("name", "程川", "phone", "打他手机")))
        .expect(422, "INVALID_CONTENT");
    http.put(
            People.HANDLER,
            EDUCATION + 2030,
            with("budget", Map.of("amount", -5, "inBudget", true)))
        .expect(422, "INVALID_CONTENT");
    http.put(People.HANDLER, EDUCATION + 2030, with("salary", 1)).expect(400, "MALFORMED_REQUEST");
    http.put(People.HANDLER, EDUCATION + 2030, content(), "If-Match", "\"3\"")
        .expect(412, "STALE_REVISION");
    http.post(People.OFFICE, PATH + "/checks", Map.of("year", 1)).expect(422, "INVALID_CONTENT");
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> content = content();
    content.put(field, value);
    return content;
  }

  private static Map<String, Object> content() {
    Map<String, Object> content = new HashMap<>();
    content.put("office", "政务公开股");
    content.put("head", Map.of("name", "程川", "title", "局长", "phone", "0000-7000001"));
    content.put("leaderInCharge", Map.of("name", "江砚"));
    content.put("fullTimeStaff", 2);
    content.put("handlers", List.of(Map.of("business", "APPLICATIONS", "name", "温岚")));
    content.put("approvers", List.of(Map.of("stage", "FIRST_REVIEW", "name", "陆衡")));
    content.put("budget", Map.of("amount", 120000.00, "inBudget", true));
    content.put("workplace", "二号楼");
    return content;
  }
}
