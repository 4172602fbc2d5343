package org.gongkai.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

@ServiceTest
class LedgerRestTests {

  private final RestClient http;
  private String plan;

  LedgerRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @BeforeEach
  void issue() {
    http.units();
    plan = "/api/tasks/plans/" + http.issuedPlan(5);
  }

  @Test
  @Capability("T-08")
  void showsEveryRowWithItsUnitsAndStatus() {
    Answer ledger = http.get(People.HANDLER, plan + "/ledger").expect(200);

    assertThat(statuses(ledger))
        .containsExactly("NOT_STARTED", "NOT_STARTED", "OVERDUE", "NOT_STARTED");
    JsonNode second = ledger.items().path(1);
    assertThat(second.path("name").asString()).isEqualTo("教育信息公开");
    assertThat(second.path("allYear").asBoolean()).isTrue();
    assertThat(second.path("deadlineText").asString()).isEqualTo("全年");
    JsonNode named = second.path("units").path(0);
    assertThat(named.path("unitId").asString()).isEqualTo("wangchuan-education");
    assertThat(named.path("name").asString()).isEqualTo("望川县教育和体育局");
    JsonNode collective = second.path("units").path(1);
    assertThat(collective.path("collective").asBoolean()).isTrue();
    assertThat(collective.path("unitId").isNull()).isTrue();
    assertThat(ledger.items().path(0).path("evidence").path("proposed").asInt()).isZero();
  }

  @Test
  @Capability("T-08")
  void isFilteredByUnitGroupAndStatus() {
    assertThat(rows("?unit=wangchuan-education")).containsExactly(1, 2);
    assertThat(rows("?group=政策解读")).containsExactly(3, 4);
    assertThat(rows("?status=OVERDUE")).containsExactly(3);
    assertThat(rows("?status=NOT_STARTED")).containsExactly(1, 2, 4);
    assertThat(rows("?status=COMPLETED")).isEmpty();
    assertThat(rows("?unit=wangchuan-finance&status=OVERDUE&group=政策解读")).containsExactly(3);
    assertThat(rows("?unit=linjiang-office")).isEmpty();
  }

  @Test
  @Capability("T-08")
  void isFilteredByDeadlineAndWords() {
    assertThat(rows("?from=2021-06-01&to=2021-10-31")).containsExactly(1, 4);
    assertThat(rows("?to=2021-05-31")).containsExactly(3);
    assertThat(rows("?from=2021-12-31")).containsExactly(2);
    assertThat(rows("?q=决算")).containsExactly(3);
    assertThat(rows("?q=县教体局&status=NOT_STARTED")).containsExactly(1, 2);
    assertThat(rows("?q=.*")).isEmpty();
  }

  @Test
  @Capability("T-08")
  void isSortedByDeadlinePageByPage() {
    String sorted = plan + "/ledger?sort=DEADLINE&limit=2";
    Answer first = http.get(People.OFFICE, sorted).expect(200);
    assertThat(rows(first)).containsExactly(3, 1);
    String next = sorted + "&cursor=" + first.text("next");
    assertThat(rows(http.get(People.OFFICE, next).expect(200))).containsExactly(4, 2);
  }

  @Test
  @Capability("T-08")
  void coversAWholeSubtreeOfUnits() {
    assertThat(rows("?unit=wangchuan")).isEmpty();
    assertThat(rows("?unit=wangchuan&subtree=true")).containsExactly(1, 2, 3);
    assertThat(rows("?unit=linjiang&subtree=true")).isEmpty();
  }

  @Test
  @Capability("T-08")
  void goesAcrossAllPlansOfAYear() {
    String other = http.issuedPlan(7);
    List<String> ids = new ArrayList<>();
    String path = "/api/tasks/ledger?year=2021&status=OVERDUE&limit=1";
    Answer page = http.get(People.HANDLER, path).expect(200);
    while (true) {
      each(page, "id").forEach(id -> ids.add(id.asString()));
      if (page.body().path("next").isNull()) {
        break;
      }
      page = http.get(People.HANDLER, path + "&cursor=" + page.text("next")).expect(200);
    }

    assertThat(ids).contains(id() + ".3", other + ".3").doesNotHaveDuplicates();
    assertThat(http.get(People.NEIGHBOUR, "/api/tasks/ledger?year=2021").items()).isEmpty();
    assertThat(http.get(People.OFFICE, "/api/tasks/ledger?year=2019").items()).isEmpty();
    http.get(People.NOBODY, "/api/tasks/ledger?year=2021").expect(403, "FORBIDDEN");
  }

  @Test
  @Capability("T-08")
  void keepsWhatASupervisorRemarks() {
    String remarks = "/api/tasks/items/" + id() + ".3/remarks";
    http.act(People.SUPERVISOR, remarks, 0, Map.of("text", "请抓紧。")).expect(201);
    Answer made = http.act(People.OFFICE, remarks, 0, Map.of("text", "=已催办")).expect(201);

    assertThat(made.body().path("remarks").path(1).path("text").asString()).isEqualTo("=已催办");
    JsonNode line = http.get(People.HANDLER, plan + "/ledger?status=OVERDUE").items().path(0);
    assertThat(line.path("remarks").path(0).path("name").asString()).isEqualTo("方度");
    assertThat(line.path("status").asString()).isEqualTo("OVERDUE");
    http.act(People.HANDLER, remarks, 0, Map.of("text", "好。")).expect(403, "FORBIDDEN");
    http.act(People.NEIGHBOUR, remarks, 0, Map.of("text", "好。")).expect(403, "FORBIDDEN");
    http.act(People.OFFICE, remarks, 0, Map.of("text", " ")).expect(422, "INVALID_CONTENT");
    String nowhere = "/api/tasks/items/unheard-of.1/remarks";
    http.act(People.OFFICE, nowhere, 0, Map.of("text", "好。")).expect(404, "NOT_FOUND");
  }

  @Test
  void isPagedInTheOrderOfThePlan() {
    Answer first = http.get(People.OFFICE, plan + "/ledger?limit=3").expect(200);
    assertThat(rows(first)).containsExactly(1, 2, 3);
    String next = plan + "/ledger?limit=3&cursor=" + first.text("next");
    assertThat(rows(http.get(People.OFFICE, next).expect(200))).containsExactly(4);
  }

  @Test
  void refusesWhoIsNoStaffOfTheCounty() {
    http.get(Actor.anonymous(), plan + "/ledger").expect(401, "UNAUTHENTICATED");
    http.get(People.NOBODY, plan + "/ledger").expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, plan + "/ledger").expect(403, "FORBIDDEN");
    http.get(People.OFFICE, "/api/tasks/plans/unheard-of/ledger").expect(404, "NOT_FOUND");
  }

  @Test
  void refusesUnknownParametersAndStatuses() {
    http.get(People.OFFICE, plan + "/ledger?order=name").expect(400, "UNKNOWN_PARAMETER");
    http.get(People.OFFICE, plan + "/ledger?sort=name").expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, plan + "/ledger?from=2021-02-30").expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, plan + "/ledger?subtree=perhaps").expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, plan + "/ledger?q=" + "长".repeat(101)).expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, plan + "/ledger?cursor=abc").expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, "/api/tasks/ledger").expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, plan + "/ledger?status=LATE").expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, plan + "/ledger?limit=201").expect(400, "INVALID_PARAMETER");
  }

  @Test
  @Capability({"T-01", "T-08"})
  void letsEverybodyReadThePlanAndItsProgress() {
    Answer read = http.get(Actor.anonymous(), plan).expect(200);

    assertThat(read.text("title")).isEqualTo("望川县2021年政务公开工作要点任务分解表");
    assertThat(read.text("documentNumber")).isEqualTo("望政办发〔2021〕5号");
    assertThat(read.body().path("counts").path("items").asInt()).isEqualTo(4);
    assertThat(read.body().path("progress").path("total").asInt()).isEqualTo(4);
    assertThat(read.body().path("progress").path("OVERDUE").asInt()).isEqualTo(1);
    JsonNode group = read.body().path("groups").path(1);
    assertThat(group.path("name").asString()).isEqualTo("政策解读");
    assertThat(group.path("progress").path("OVERDUE").asInt()).isEqualTo(1);
    http.get(Actor.anonymous(), "/api/tasks/plans/unheard-of").expect(404, "NOT_FOUND");
  }

  @Test
  @Capability("T-01")
  void listsThePlansOfAYearPageByPage() {
    http.issuedPlan(6);
    Answer first = http.get(Actor.anonymous(), "/api/tasks/plans?year=2021&limit=1").expect(200);
    Answer second =
        http.get(
            Actor.anonymous(), "/api/tasks/plans?year=2021&limit=1&cursor=" + first.text("next"));

    assertThat(first.items().path(0).path("id")).isNotEqualTo(second.items().path(0).path("id"));
    assertThat(http.get(Actor.anonymous(), "/api/tasks/plans").expect(200).items().size())
        .isGreaterThanOrEqualTo(2);
    assertThat(http.get(Actor.anonymous(), "/api/tasks/plans?year=1999").items()).isEmpty();
    http.get(Actor.anonymous(), "/api/tasks/plans?year=x").expect(400, "INVALID_PARAMETER");
  }

  private String id() {
    return plan.substring(plan.lastIndexOf('/') + 1);
  }

  private List<Integer> rows(String query) {
    return rows(http.get(People.OFFICE, plan + "/ledger" + query).expect(200));
  }

  private static List<Integer> rows(Answer ledger) {
    return each(ledger, "row").stream().map(JsonNode::asInt).toList();
  }

  private static List<String> statuses(Answer ledger) {
    return each(ledger, "status").stream().map(JsonNode::asString).toList();
  }

  private static List<JsonNode> each(Answer ledger, String field) {
    return StreamSupport.stream(ledger.items().spliterator(), false)
        .map(line -> line.path(field))
        .toList();
  }
}
