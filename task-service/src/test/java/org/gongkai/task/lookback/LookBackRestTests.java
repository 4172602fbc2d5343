package org.gongkai.task.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
import org.gongkai.task.CountyPlan;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.AssignmentState;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.PlanWork;
import org.gongkai.task.order.Cause;
import org.gongkai.task.order.Orders;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.problem.ProblemReport;
import org.gongkai.task.problem.ProblemSource;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.problem.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LookBackRestTests {

  private static final String LOOK_BACKS = "/api/tasks/look-backs";

  private final RestClient http;
  private final WebTestClient web;
  private final LookBackFile file;
  private final LookBackOrders ordering;
  private final Orders orders;
  private final Assignments assignments;
  private final PlanWork work;
  private final Plans plans;
  private final Problems problems;
  private String plan;

  LookBackRestTests(
      @Autowired RestClient http,
      @Autowired WebTestClient web,
      @Autowired LookBackFile file,
      @Autowired LookBackOrders ordering,
      @Autowired Orders orders,
      @Autowired Assignments assignments,
      @Autowired PlanWork work,
      @Autowired Plans plans,
      @Autowired Problems problems) {
    this.http = http;
    this.web = web;
    this.file = file;
    this.ordering = ordering;
    this.orders = orders;
    this.assignments = assignments;
    this.work = work;
    this.plans = plans;
    this.problems = problems;
  }

  @BeforeEach
  void issueAPlanOfLastYear() {
    http.units();
    int number = (int) (System.nanoTime() % 1_000_000);
    String text = CountyPlan.numbered(number).replace("2021", "2020");
    Answer read = http.importText(People.OFFICE, text);
    plan =
        http.post(People.OFFICE, "/api/tasks/imports/" + read.text("id") + "/confirm")
            .text("planId");
  }

  @Test
  @Capability("T-09")
  void selectsWhatHasAUnitAndADay() {
    Answer started = start();
    assertThat(started.text("planId")).isEqualTo(plan);
    assertThat(started.body().path("counts").path("lines").asInt()).isEqualTo(3);
    assertThat(lines(started).findValuesAsString("unit"))
        .containsExactlyInAnyOrder("wangchuan-office", "wangchuan-education", "wangchuan-finance");
    assertThat(lines(started).findValuesAsString("deadlineDate"))
        .contains("2020-09-30", "2020-05-31");

    Answer again = http.post(People.OFFICE, LOOK_BACKS, Map.of("planId", plan)).expect(200);
    assertThat(again.text("id")).isEqualTo(started.text("id"));
    assertThat(again.body().path("counts").path("lines").asInt()).isEqualTo(3);
  }

  @Test
  @Capability("T-09")
  void selectsNothingThatWasTakenAwayAndWhatGoesOnAllYearOnlyWhenAsked() {
    work.cancel(plan + ".3", "计划调整", People.OFFICE).block();
    Map<String, Object> whole = Map.of("planId", plan, "allYear", true);
    Answer started = http.post(People.OFFICE, LOOK_BACKS, whole).expect(201);

    assertThat(lines(started).findValuesAsString("taskItemId"))
        .containsExactly(plan + ".1", plan + ".1", plan + ".2");
    assertThat(lines(started).findValuesAsString("deadlineDate")).contains("2020-12-31");
  }

  @Test
  @Capability({"T-09", "P-04"})
  void ordersAndGivesAgainToTheSuccessorOfAUnitThatIsNoMore() {
    String newer = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
    Answer started = start();
    JsonNode line =
        lines(started)
            .valueStream()
            .filter(one -> one.path("unit").asString().equals("wangchuan-finance"))
            .findFirst()
            .orElseThrow();
    lines(started).forEach(one -> check(one, one.equals(line) ? "NOT_DONE" : "DONE"));
    Map<String, Object> demand =
        Map.of(
            "unit",
            "wangchuan-finance",
            "cause",
            Map.of("kind", "TASK", "reference", plan + ".3"),
            "demand",
            "限期公开。");
    Answer open = http.post(People.OFFICE, "/api/tasks/orders", demand).expect(201);
    String acknowledge = "/api/tasks/orders/" + open.text("id") + "/acknowledge";
    Actor heir = new Actor("heir", "许接", "wangchuan-office", Set.of(Role.HANDLER));
    http.act(heir, acknowledge, 1, "").expect(403, "FORBIDDEN");
    dissolved("wangchuan-finance", "wangchuan-office");
    try {
      http.act(heir, acknowledge, 1, "").expect(200);
      assertThat(http.get(heir, "/api/tasks/orders").expect(200).items().findValuesAsString("id"))
          .contains(open.text("id"));
      http.act(People.OFFICE, LOOK_BACKS + "/" + started.text("id") + "/finish", 1, "").expect(200);
      String id = line.path("id").asString();
      assertThat(orders.causedBy(Cause.Kind.LOOK_BACK, id).blockFirst().content().unit())
          .isEqualTo("wangchuan-office");
      ProblemReport left =
          ProblemReport.ofUnit(
              "wangchuan-finance", "LEFT", Severity.MINOR, "遗留。", ProblemSource.STAFF, id);
      assertThat(problems.report(left).block().finding().unit()).isEqualTo("wangchuan-office");
      Map<String, Object> into = Map.of("planId", newer);
      Answer carried = http.act(People.OFFICE, path(line) + "/carry-over", 3, into).expect(200);
      assertThat(assignments.find(carried.text("carriedAs")).block().unitId())
          .isEqualTo("wangchuan-office");
    } finally {
      http.units();
    }
  }

  private void dissolved(String unit, String successor) {
    Map<String, Object> content = RestClient.unitContent("望川县财政局", "县财政局", "wangchuan");
    content.put("active", false);
    content.put("successorId", successor);
    http.put(People.ADMIN, "/api/tasks/units/" + unit, content).expect(200);
  }

  @Test
  @Capability({"T-09", "T-10"})
  void ordersWhatIsNotDoneAndReportsTheRest() {
    Answer started = start();
    String path = LOOK_BACKS + "/" + started.text("id");
    JsonNode lines = lines(started);
    http.act(People.OFFICE, path + "/finish", 1, "").expect(422, "INVALID_CONTENT");
    check(lines.path(0), "DONE");
    check(lines.path(1), "NOT_DONE");
    check(lines.path(2), "PARTLY");
    Answer finished = http.act(People.OFFICE, path + "/finish", 1, "").expect(200);

    assertThat(finished.text("state")).isEqualTo("FINISHED");
    assertThat(finished.body().path("counts").path("orders").asInt()).isEqualTo(2);
    String undone = lines.path(1).path("id").asString();
    assertThat(orders.causedBy(Cause.Kind.LOOK_BACK, undone).collectList().block()).hasSize(1);
    http.act(People.OFFICE, path + "/finish", 2, "").expect(409, "ILLEGAL_TRANSITION");

    Answer report = http.get(People.HANDLER, path + "/report").expect(200);
    assertThat(report.body().path("counts").path("done").asInt()).isEqualTo(1);
    assertThat(report.body().path("counts").path("partly").asInt()).isEqualTo(1);
    assertThat(report.body().path("unfinished")).hasSize(2);
    assertThat(report.body().path("byUnit").propertyNames()).hasSize(3);
    assertThat(http.get(People.OFFICE, path + "/lines?verdict=NOT_DONE").items()).hasSize(1);
    assertThat(csv(path)).contains("未落实", "部分落实", "'=情况");
  }

  @Test
  @Capability("T-09")
  void ordersWhatACrashLeftOnce() {
    Answer started = start();
    lines(started).forEach(line -> check(line, "NOT_DONE"));
    LookBack open = file.read(started.text("id")).block();
    LookBack finished = open.finish(Instant.parse("2021-06-15T01:00:00Z"));
    file.lookBacks().replace(finished, Act.of(People.OFFICE, "look-back.finish")).block();

    ordering.sweep().collectList().block();
    ordering.issue(finished, People.OFFICE).block();
    lines(started)
        .forEach(line ->
            assertThat(
                    orders
                        .causedBy(Cause.Kind.LOOK_BACK, line.path("id").asString())
                        .collectList()
                        .block())
                .hasSize(1));
    assertThat(file.read(open.id()).block().unorderedSince()).isNull();
  }

  @Test
  @Capability("T-09")
  void carriesUnfinishedWorkIntoANewerPlan() {
    String newer = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
    Answer started = start();
    JsonNode line = lines(started).path(0);
    String path = path(line) + "/carry-over";
    http.act(People.OFFICE, path, 1, Map.of("planId", newer)).expect(409, "ILLEGAL_TRANSITION");
    check(line, "NOT_DONE");
    http.act(People.OFFICE, path, 2, Map.of("planId", plan)).expect(422, "INVALID_CONTENT");
    Answer carried = http.act(People.OFFICE, path, 2, Map.of("planId", newer)).expect(200);

    assertThat(carried.text("carriedInto")).isEqualTo(newer);
    assertThat(assignments.find(line.path("assignmentId").asString()).block().state())
        .isEqualTo(AssignmentState.CARRIED_OVER);
    http.act(People.OFFICE, path, 3, Map.of("planId", newer)).expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @Capability("T-09")
  void givesUnfinishedWorkAgainAsARowOfTheNewerPlan() {
    String newer = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
    JsonNode line = lines(start()).path(0);
    check(line, "PARTLY");
    String path = path(line) + "/carry-over";
    Map<String, Object> early = Map.of("planId", newer, "dueDate", "2020-11-30");
    http.act(People.OFFICE, path, 2, early).expect(422, "INVALID_CONTENT");
    Map<String, Object> wanted = Map.of("planId", newer, "dueDate", "2021-11-30");
    Answer carried = http.act(People.OFFICE, path, 2, wanted).expect(200);

    Answer begun = http.get(People.OFFICE, "/api/tasks/assignments/" + carried.text("carriedAs"));
    assertThat(begun.text("planId")).isEqualTo(newer);
    assertThat(begun.text("state")).isEqualTo("ASSIGNED");
    assertThat(begun.text("dueOn")).isEqualTo("2021-11-30");
    assertThat(begun.body().path("origin").path("kind").asString()).isEqualTo("CARRIED_OVER");
    assertThat(begun.body().path("origin").path("parentId").asString())
        .isEqualTo(line.path("assignmentId").asString());
    JsonNode row = carriedRows(newer).getFirst();
    assertThat(row.path("carriedFrom").asString()).isEqualTo(line.path("taskItemId").asString());
    assertThat(row.path("text").asString()).isEqualTo(line.path("text").asString());

    Assignment earlier = assignments.find(line.path("assignmentId").asString()).block();
    work.carryOver(
            earlier, plans.read(newer).block(), null, earlier.unitId(), "县教体局", People.OFFICE)
        .block();
    assertThat(carriedRows(newer)).hasSize(1);
  }

  @Test
  @Capability({"T-02", "T-09"})
  void leavesCarriedRowsWhereTheyAreWhenANewTextAmendsTheirPlan() {
    int number = (int) (System.nanoTime() % 1_000_000);
    String newer = http.issuedPlan(number);
    JsonNode line = lines(start()).path(0);
    check(line, "NOT_DONE");
    http.act(People.OFFICE, path(line) + "/carry-over", 2, Map.of("planId", newer)).expect(200);
    String text = CountyPlan.numbered(number).replace("公开全县预算和决算。", "公开全县预算和绩效。");
    Answer read = http.importText(People.OFFICE, text);
    http.act(
            People.OFFICE,
            "/api/tasks/imports/" + read.text("id") + "/confirm",
            read.revision(),
            Map.of("reason", "调整内容"))
        .expect(201);
    assertThat(carriedRows(newer)).hasSize(1);
    assertThat(carriedRows(newer).getFirst().path("status").asString()).isEqualTo("NOT_STARTED");
  }

  private List<JsonNode> carriedRows(String planId) {
    return http.get(People.OFFICE, "/api/tasks/plans/" + planId + "/ledger")
        .expect(200)
        .items()
        .valueStream()
        .filter(row -> row.hasNonNull("carriedFrom"))
        .toList();
  }

  @Test
  void refusesOtherCountiesRolesAndBadInput() {
    Answer started = start();
    String path = LOOK_BACKS + "/" + started.text("id");
    JsonNode line = lines(started).path(0);

    http.post(People.HANDLER, LOOK_BACKS, Map.of("planId", plan)).expect(403, "FORBIDDEN");
    http.post(People.NEIGHBOUR, LOOK_BACKS, Map.of("planId", plan)).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), path).expect(401, "UNAUTHENTICATED");
    http.act(People.HANDLER, path(line) + "/check", 1, Map.of("verdict", "DONE"))
        .expect(403, "FORBIDDEN");
    String thisYear = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
    http.post(People.OFFICE, LOOK_BACKS, Map.of("planId", thisYear)).expect(422, "INVALID_CONTENT");
    http.post(People.OFFICE, LOOK_BACKS, Map.of("planId", "unheard")).expect(404, "NOT_FOUND");
    http.act(People.OFFICE, path(line) + "/check", 1, Map.of("verdict", "NOT_DONE"))
        .expect(422, "INVALID_CONTENT");
    http.act(People.OFFICE, path(line) + "/check", 9, Map.of("verdict", "DONE"))
        .expect(412, "STALE_REVISION");
    http.act(People.OFFICE, path + "/lines/unheard/check", 1, Map.of("verdict", "DONE"))
        .expect(404, "NOT_FOUND");
    assertThat(http.get(People.OFFICE, LOOK_BACKS + "?limit=1").items()).hasSize(1);
  }

  private Answer start() {
    return http.post(People.OFFICE, LOOK_BACKS, Map.of("planId", plan)).expect(201);
  }

  private JsonNode lines(Answer lookBack) {
    return http.get(People.HANDLER, LOOK_BACKS + "/" + lookBack.text("id") + "/lines")
        .expect(200)
        .items();
  }

  private void check(JsonNode line, String verdict) {
    Map<String, Object> result = Map.of("verdict", verdict, "facts", "=情况");
    http.act(People.OFFICE, path(line) + "/check", 1, result).expect(200);
  }

  private static String path(JsonNode line) {
    return LOOK_BACKS
        + "/"
        + line.path("lookBackId").asString()
        + "/lines/"
        + line.path("id").asString();
  }

  private String csv(String path) {
    byte[] content =
        web.get()
            .uri(path.replace("/look-backs/", "/exports/look-backs/") + ".csv")
            .header("Authorization", Tokens.of(People.OFFICE))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return new String(content, StandardCharsets.UTF_8);
  }
}
