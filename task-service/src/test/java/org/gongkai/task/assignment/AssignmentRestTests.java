package org.gongkai.task.assignment;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.CountyPlan;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AssignmentRestTests {

  private static final String LIST = "/api/tasks/assignments";
  private static final Actor SCHOOL =
      new Actor("school", "周南", "wangchuan-school", Set.of(Role.HANDLER));
  private static final Actor FINANCE =
      new Actor("finance", "许言", "wangchuan-finance", Set.of(Role.HANDLER));

  private final RestClient http;
  private final Opening opening;
  private final AssignmentCounting counting;
  private final AssignmentFile file;
  private final ResolutionFile resolutions;
  private final PrintedUnits printed;
  private final Plans plans;
  private final TaskItems rows;
  private final DocumentStores stores;
  private final Assignments assignments;
  private final PlanWork work;
  private String plan;

  AssignmentRestTests(
      @Autowired RestClient http,
      @Autowired Opening opening,
      @Autowired AssignmentCounting counting,
      @Autowired AssignmentFile file,
      @Autowired ResolutionFile resolutions,
      @Autowired PrintedUnits printed,
      @Autowired Plans plans,
      @Autowired TaskItems rows,
      @Autowired DocumentStores stores,
      @Autowired Assignments assignments,
      @Autowired PlanWork work) {
    this.http = http;
    this.opening = opening;
    this.counting = counting;
    this.file = file;
    this.resolutions = resolutions;
    this.printed = printed;
    this.plans = plans;
    this.rows = rows;
    this.stores = stores;
    this.assignments = assignments;
    this.work = work;
  }

  @BeforeEach
  void issue() {
    http.units();
    http.unit(People.ADMIN, "wangchuan-school", "望川县第一小学", "一小", "wangchuan-education");
    plan = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
  }

  @Test
  @Capability("T-04")
  void givesEveryRowToItsUnitsOnceWhenThePlanIsIssued() {
    assertThat(items(People.OFFICE, "?plan=" + plan))
        .extracting(one -> one.path("taskItemId").asString() + one.path("unitId").asString())
        .containsExactly(
            plan + ".1wangchuan-education",
            plan + ".1wangchuan-office",
            plan + ".2wangchuan-education",
            plan + ".3wangchuan-finance");
    opening.sweep().block();
    counting.sweep().block();
    assertThat(items(People.OFFICE, "?plan=" + plan)).hasSize(4);

    JsonNode late = items(FINANCE, "?plan=" + plan).get(0);
    assertThat(late.path("overdue").asBoolean()).isTrue();
    assertThat(late.path("daysLeft").asInt()).isEqualTo(-15);
    assertThat(items(People.HANDLER, "?unit=wangchuan-education&year=2021&plan=" + plan))
        .hasSize(2);
  }

  @Test
  @Capability("T-04")
  void opensWhatACrashHasKeptFromTheUnits() {
    Mono.from(
            stores
                .database()
                .getCollection("plans")
                .updateOne(eq("_id", plan), Updates.unset("assignedAt")))
        .block();
    Mono.from(file.documents().collection().deleteMany(eq("task.taskItemId", plan + ".1"))).block();
    var later = AssignmentExamples.clock("2021-06-15T03:00:00Z");
    new Opening(file, resolutions, counting, printed, plans, rows, later).sweep().block();

    assertThat(items(People.OFFICE, "?plan=" + plan)).hasSize(4);
    assertThat(plans.find(plan).block().assignedAt()).isNotNull();
  }

  @Test
  @Capability("T-03")
  void isCancelledWithItsRowAndCarriedOverWithItsYear() {
    work.cancel(plan + ".1", "计划调整", People.OFFICE).block();
    assertThat(items(People.OFFICE, "?taskItem=" + plan + ".1"))
        .extracting(one -> one.path("state").asString())
        .containsExactly("CANCELLED", "CANCELLED");
    Assignment last = file.ofTaskItem(plan + ".3").blockFirst();
    work.carryOver(last.id(), "结转到下一年度", People.OFFICE).block();
    assertThat(get(mine(3)).text("state")).isEqualTo("CARRIED_OVER");
    step(FINANCE, mine(3), "accept", "").expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @Capability("T-04")
  void isDisputedAndInsistedOnOrGivenToAnother() {
    Answer disputed = step(FINANCE, mine(3), "dispute", Map.of("reason", "非我局职责")).expect(200);
    assertThat(disputed.text("state")).isEqualTo("DISPUTED");
    step(People.OFFICE, disputed, "insist", Map.of("reason", " ")).expect(422, "INVALID_CONTENT");
    JsonNode waiting = items(People.OFFICE, "?state=DISPUTED&plan=" + plan).get(0);
    assertThat(waiting.path("allowedActions").toString()).contains("insist", "reassign");

    Answer moved =
        step(
                People.OFFICE,
                disputed,
                "reassign",
                Map.of("unitId", "wangchuan-office", "reason", "改由县政府办负责"))
            .expect(200);
    assertThat(moved.text("unitId")).isEqualTo("wangchuan-office");
    assertThat(get(disputed).text("state")).isEqualTo("CANCELLED");

    Answer other = step(People.HANDLER, mine(1), "dispute", Map.of("reason", "重复")).expect(200);
    Answer insisted = step(People.OFFICE, other, "insist", Map.of("reason", "按三定方案")).expect(200);
    assertThat(insisted.text("state")).isEqualTo("ACCEPTED");
    assertThat(insisted.body().path("history")).hasSize(3);
  }

  @Test
  @Capability({"T-03", "T-06"})
  void isPlannedDoneAndCheckedAndCompletesItsRow() {
    Answer accepted = step(FINANCE, mine(3), "accept", "").expect(200);
    Map<String, Object> late =
        Map.of("measures", List.of(Map.of("text", "编制目录", "dueDate", "2021-06-01")));
    String work = path(accepted, "work");
    http.put(FINANCE, work, late, "If-Match", tag(accepted)).expect(422, "INVALID_CONTENT");
    Answer planned =
        http.put(
                FINANCE,
                work,
                Map.of("person", "许言", "measures", List.of(Map.of("text", "编制目录"))),
                "If-Match",
                tag(accepted))
            .expect(200);
    assertThat(planned.text("state")).isEqualTo("IN_PROGRESS");
    assertThat(planned.text("person")).isEqualTo("许言");

    Answer done = step(FINANCE, planned, "done", Map.of("result", "已公开")).expect(200);
    assertThat(row(3).text("status")).isEqualTo("DONE_PENDING_CHECK");
    step(FINANCE, done, "verify", Map.of()).expect(403, "FORBIDDEN");
    Answer back = step(People.OFFICE, done, "send-back", Map.of("reason", "缺决算")).expect(200);
    Answer again = step(FINANCE, back, "done", Map.of("result", "已补充")).expect(200);
    Answer checked = step(People.OFFICE, again, "verify", Map.of()).expect(200);
    assertThat(checked.text("state")).isEqualTo("COMPLETED");
    assertThat(checked.body().path("overdue").asBoolean()).isFalse();
    assertThat(row(3).text("status")).isEqualTo("COMPLETED");
  }

  @Test
  @Capability("T-04")
  void refusesAUnitThatActsForAnother() {
    step(FINANCE, mine(1), "accept", "").expect(403, "FORBIDDEN");
    step(SCHOOL, mine(1), "accept", "").expect(403, "FORBIDDEN");
    step(People.NEIGHBOUR, mine(1), "accept", "").expect(403, "FORBIDDEN");
    http.get(FINANCE, path(mine(1), "")).expect(403, "FORBIDDEN");
    http.get(FINANCE, LIST + "?unit=wangchuan-education").expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), LIST).expect(401, "UNAUTHENTICATED");
    http.get(People.OFFICE, LIST + "/unheard-of").expect(404, "NOT_FOUND");
    http.act(People.HANDLER, path(mine(1), "accept"), 7, "").expect(412, "STALE_REVISION");
    http.post(People.HANDLER, path(mine(1), "accept")).expect(428, "REVISION_REQUIRED");
    step(People.HANDLER, mine(1), "done", Map.of("result", "x")).expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @Capability({"T-02", "T-03"})
  void showsTheWordsOfAnAmendedPlanBesideTheFormerOnes() {
    int number = (int) (System.nanoTime() % 1_000_000);
    plan = http.issuedPlan(number);
    step(People.HANDLER, mine(2), "accept", "").expect(200);
    step(
            People.HANDLER,
            mine(2),
            "cascade",
            Map.of("unitIds", List.of("wangchuan-school"), "text", "公开本校招生办法。"))
        .expect(200);
    Answer done =
        step(FINANCE, step(FINANCE, mine(3), "accept", ""), "done", Map.of("result", "是"));
    step(People.OFFICE, done, "verify", Map.of()).expect(200);

    String text =
        CountyPlan.numbered(number)
            .replace("公开义务教育招生范围、条件和办法。", "公开义务教育招生计划、范围和办法。")
            .replace("公开全县预算和决算。", "公开全县预算、决算和绩效。");
    Answer read = http.importText(People.OFFICE, text);
    String confirm = "/api/tasks/imports/" + read.text("id") + "/confirm";
    http.act(People.OFFICE, confirm, read.revision(), Map.of("reason", "内容调整")).expect(201);

    JsonNode amended = given(2, "wangchuan-education");
    assertThat(amended.path("text").asString()).isEqualTo("公开义务教育招生计划、范围和办法。");
    assertThat(amended.path("formerText").asString()).isEqualTo("公开义务教育招生范围、条件和办法。");
    assertThat(amended.path("history").toString()).contains("amend", "内容调整");
    assertThat(given(2, "wangchuan-school").path("text").asString()).isEqualTo("公开本校招生办法。");
    assertThat(given(3, "wangchuan-finance").path("text").asString()).isEqualTo("公开全县预算和决算。");
    assertThat(given(1, "wangchuan-office").path("formerText").isNull()).isTrue();
  }

  @Test
  @Capability({"T-02", "T-03"})
  void givesAUnitAnewWhatAnAmendmentTookAwayAndALaterOneNamesAgain() {
    int number = (int) (System.nanoTime() % 1_000_000);
    plan = http.issuedPlan(number);
    String whole = CountyPlan.numbered(number);
    String without = whole.replace("县政府办、县教体局\t9月30日前", "县政府办\t9月30日前");
    amend(without, "教体局不再参与");
    assertThat(given(1, "wangchuan-education").path("state").asString()).isEqualTo("CANCELLED");

    amend(whole, "教体局仍需参与");
    JsonNode again = given(1, "wangchuan-education");
    assertThat(again.path("state").asString()).isEqualTo("ASSIGNED");
    assertThat(again.path("dueOn").asString()).isEqualTo("2021-09-30");
    assertThat(again.path("history")).hasSize(3);
    assertThat(row(1).body().path("work").path("assigned").asInt()).isEqualTo(2);
  }

  @Test
  @Capability({"T-02", "T-04"})
  void asksNobodyForUnitsThatThePlanDoesNotNameAnyMore() {
    int number = (int) (System.nanoTime() % 1_000_000);
    plan = http.issuedPlan(number);
    String whole = CountyPlan.numbered(number);
    assertThat(waiting()).contains("县卫健局");

    amend(whole.replace("县卫健局", "县财政局"), "改由财政局负责");
    assertThat(waiting()).doesNotContain("县卫健局");
    assertThat(row(4).body().path("work").path("unresolved").asInt()).isZero();
    amend(whole, "仍由卫健局负责");
    assertThat(waiting()).contains("县卫健局");
    assertThat(given(4, "wangchuan-finance").path("state").asString()).isEqualTo("CANCELLED");
  }

  @Test
  @Capability("T-03")
  void comesBackToTheUnitThatHadItFirst() {
    Answer mine = mine(1);
    Actor first = unitOf(mine);
    Answer disputed = step(first, mine, "dispute", Map.of("reason", "不属于职责")).expect(200);
    Answer moved =
        step(
                People.OFFICE,
                disputed,
                "reassign",
                Map.of("unitId", "wangchuan-finance", "reason", "改派"))
            .expect(200);
    Answer again = step(FINANCE, moved, "dispute", Map.of("reason", "也不属于")).expect(200);
    Answer back =
        step(
                People.OFFICE,
                again,
                "reassign",
                Map.of("unitId", mine.text("unitId"), "reason", "仍归原单位"))
            .expect(200);
    assertThat(back.text("id")).isEqualTo(mine.text("id"));
    assertThat(back.text("state")).isEqualTo("ASSIGNED");
    step(first, back, "accept", "").expect(200);
  }

  private static Actor unitOf(Answer assignment) {
    return new Actor("anybody", "经办", assignment.text("unitId"), Set.of(Role.HANDLER));
  }

  private void amend(String text, String reason) {
    Answer read = http.importText(People.OFFICE, text);
    String confirm = "/api/tasks/imports/" + read.text("id") + "/confirm";
    http.act(People.OFFICE, confirm, read.revision(), Map.of("reason", reason)).expect(201);
  }

  private List<String> waiting() {
    return http.get(People.OFFICE, LIST + "/resolutions?plan=" + plan)
        .expect(200)
        .items()
        .valueStream()
        .map(one -> one.path("term").asString())
        .toList();
  }

  private JsonNode given(int row, String unit) {
    return items(People.OFFICE, "?taskItem=" + plan + "." + row).stream()
        .filter(one -> one.path("unitId").asString().equals(unit))
        .map(one -> http.get(People.OFFICE, LIST + "/" + one.path("id").asString()).body())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Capability("T-21")
  void passesPartsOnAndIsNotDoneBeforeThem() {
    Answer accepted = step(People.HANDLER, mine(2), "accept", "").expect(200);
    step(People.HANDLER, accepted, "cascade", Map.of("unitIds", List.of("wangchuan-finance")))
        .expect(422, "INVALID_CONTENT");
    Answer parts =
        step(People.HANDLER, accepted, "cascade", Map.of("unitIds", List.of("wangchuan-school")))
            .expect(200);
    JsonNode part = parts.items().get(0);
    assertThat(part.path("origin").path("kind").asString()).isEqualTo("CASCADED");
    assertThat(part.path("supervisor").asString()).isEqualTo("wangchuan-education");

    Answer parent = get(accepted);
    assertThat(parent.body().path("children").path("open").asInt()).isEqualTo(1);
    step(People.HANDLER, parent, "done", Map.of("result", "完成")).expect(409, "PARTS_OPEN");

    Answer own = http.get(SCHOOL, LIST + "/" + part.path("id").asString()).expect(200);
    Answer taken = step(SCHOOL, own, "accept", "").expect(200);
    Answer done = step(SCHOOL, taken, "done", Map.of("result", "已公开")).expect(200);
    step(People.HANDLER, done, "verify", Map.of()).expect(200);
    assertThat(get(parent).body().path("children").path("completed").asInt()).isEqualTo(1);
    step(People.HANDLER, get(parent), "done", Map.of("result", "完成")).expect(200);
  }

  @Test
  @Capability("T-21")
  void passesAllThatAUnitHasOfAPlanOnToTheUnitsBelow() {
    step(People.HANDLER, mine(2), "accept", "").expect(200);
    String path = "/api/tasks/plans/" + plan + "/cascade";
    Map<String, Object> school = Map.of("unitIds", List.of("wangchuan-school"));
    List<JsonNode> outcomes =
        http.post(People.HANDLER, path, school).expect(200).items().valueStream().toList();
    assertThat(outcomes).hasSize(2);
    assertThat(outcomes.get(0).path("ok").asBoolean()).isFalse();
    assertThat(outcomes.get(0).path("code").asString()).isEqualTo("ILLEGAL_TRANSITION");
    assertThat(outcomes.get(1).path("ok").asBoolean()).isTrue();
    assertThat(outcomes.get(1).path("parts").asInt()).isEqualTo(1);
    assertThat(given(2, "wangchuan-school").path("origin").path("kind").asString())
        .isEqualTo("CASCADED");

    Answer again = http.post(People.HANDLER, path, school).expect(200);
    assertThat(again.items().path(1).path("parts").asInt()).isEqualTo(1);
    http.post(People.OFFICE, path, school).expect(404, "NOT_FOUND");
    Map<String, Object> forAnother =
        Map.of("unitId", "wangchuan-finance", "unitIds", List.of("wangchuan-school"));
    http.post(People.HANDLER, path, forAnother).expect(403, "FORBIDDEN");
    Answer strange =
        http.post(People.HANDLER, path, Map.of("unitIds", List.of("wangchuan-finance")))
            .expect(200);
    assertThat(strange.items().path(1).path("code").asString()).isEqualTo("INVALID_CONTENT");
    http.post(People.HANDLER, path, Map.of("unitIds", List.of())).expect(422);
  }

  @Test
  @Capability("T-05")
  void hasItsDaySetByTheOfficeForTheWholeRowWhereTheWordsNameNone() {
    int number = (int) (System.nanoTime() % 1_000_000);
    String text = CountyPlan.numbered(number).replace("9月30日前", "改革完成后");
    Answer read = http.importText(People.OFFICE, text);
    String confirm = "/api/tasks/imports/" + read.text("id") + "/confirm";
    plan = http.post(People.OFFICE, confirm).text("planId");
    Map<String, Object> day = Map.of("date", "2021-08-31", "reason", "改革已完成", "wholeRow", true);
    Answer first = mine(1);
    assertThat(first.body().path("needsDeadline").asBoolean()).isTrue();
    step(People.HANDLER, first, "deadline", day).expect(403, "FORBIDDEN");
    step(People.OFFICE, first, "deadline", day).expect(200);

    assertThat(row(1).text("deadlineDate")).isEqualTo("2021-08-31");
    assertThat(items(People.OFFICE, "?taskItem=" + plan + ".1"))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.path("dueOn").asString()).isEqualTo("2021-08-31"));
    step(People.OFFICE, mine(3), "deadline", day).expect(409, "ILLEGAL_TRANSITION");
    step(People.OFFICE, mine(3), "deadline", Map.of("date", "2021-07-31", "reason", "延期"))
        .expect(200);
  }

  @Test
  @Capability("T-04")
  void waitsForAPersonWhereWordsNameNoUnit() {
    JsonNode open = http.get(People.OFFICE, LIST + "/resolutions?plan=" + plan).expect(200).items();
    JsonNode health =
        open.valueStream()
            .filter(one -> one.path("term").asString().equals("县卫健局"))
            .findFirst()
            .orElseThrow();
    assertThat(health.path("reason").asString()).isEqualTo("UNKNOWN_UNIT");
    String resolve = LIST + "/resolutions/" + health.path("id").asString() + "/resolve";
    http.act(People.OFFICE, resolve, 1, Map.of("unitIds", List.of())).expect(422);
    http.act(People.OFFICE, resolve, 1, Map.of("unitIds", List.of("linjiang"))).expect(422);
    http.act(People.HANDLER, resolve, 1, Map.of("unitIds", List.of("wangchuan-office")))
        .expect(403);
    http.act(People.OFFICE, resolve, 1, Map.of("unitIds", List.of("wangchuan-office"))).expect(200);

    assertThat(items(People.OFFICE, "?taskItem=" + plan + ".4"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("unitId").asString()).isEqualTo("wangchuan-office"));
    forgetWhatWasRemembered("县卫健局");
  }

  @Test
  @Capability({"T-04", "P-04"})
  void isGivenToTheUnitAsSoonAsItsPrintedNameIsConfirmed() {
    String first = planNaming("县数据专班");
    String second = planNaming("县数据专班");
    Map<String, Object> meant = Map.of("text", "县数据专班", "unitId", "wangchuan-office");
    http.post(People.OFFICE, "/api/tasks/unit-matches", meant).expect(200);

    for (String each : List.of(first, second)) {
      assertThat(items(People.OFFICE, "?taskItem=" + each + ".4"))
          .extracting(one -> one.path("unitId").asString())
          .containsExactly("wangchuan-office");
      String waiting = LIST + "/resolutions?plan=" + each;
      assertThat(http.get(People.OFFICE, waiting).body().toString()).doesNotContain("县数据专班");
    }
    http.post(People.OFFICE, "/api/tasks/unit-matches", meant).expect(200);
    assertThat(items(People.OFFICE, "?taskItem=" + first + ".4")).hasSize(1);
    forgetWhatWasRemembered("县数据专班");
  }

  private String planNaming(String unit) {
    int number = (int) (System.nanoTime() % 1_000_000);
    String text = CountyPlan.numbered(number).replace("县卫健局", unit);
    Answer read = http.importText(People.OFFICE, text);
    return http.post(People.OFFICE, "/api/tasks/imports/" + read.text("id") + "/confirm")
        .text("planId");
  }

  /** All tests of the service share one directory. */
  private void forgetWhatWasRemembered(String text) {
    String matches = "/api/tasks/unit-matches";
    http.get(People.OFFICE, matches + "/confirmed")
        .items()
        .valueStream()
        .filter(one -> one.path("text").asString().equals(text))
        .map(one -> one.path("id").asString())
        .forEach(id -> http.post(People.OFFICE, matches + "/" + id + "/withdraw").expect(200));
  }

  @Test
  @Capability("T-03")
  void keepsTheUnitsOwnListWithWhatItHasChosenItself() {
    Map<String, Object> own =
        Map.of(
            "unitId",
            "wangchuan-school",
            "year",
            2021,
            "name",
            "校园公开",
            "text",
            "公开校园服务事项。",
            "dueDate",
            "2021-11-30");
    http.act(FINANCE, LIST, 0, own).expect(403, "FORBIDDEN");
    Answer chosen = http.act(SCHOOL, LIST, 0, own).expect(201);
    assertThat(chosen.headers().getLocation()).hasToString(LIST + "/" + chosen.text("id"));
    assertThat(chosen.text("state")).isEqualTo("ACCEPTED");

    Answer list = http.get(SCHOOL, "/api/tasks/units/wangchuan-school/year-list").expect(200);
    assertThat(list.items().valueStream())
        .anySatisfy(
            one -> assertThat(one.path("origin").path("kind").asString()).isEqualTo("SELF_CHOSEN"));
    http.get(FINANCE, "/api/tasks/units/wangchuan-school/year-list").expect(403, "FORBIDDEN");

    Map<String, Object> why = Map.of("reason", "填报有误");
    assertThat(chosen.body().path("allowedActions").toString()).contains("withdraw");
    step(FINANCE, chosen, "withdraw", why).expect(403, "FORBIDDEN");
    step(SCHOOL, chosen, "withdraw", Map.of("reason", " ")).expect(422, "INVALID_CONTENT");
    Answer gone = step(SCHOOL, chosen, "withdraw", why).expect(200);
    assertThat(gone.text("state")).isEqualTo("CANCELLED");
    step(SCHOOL, gone, "withdraw", why).expect(409, "ILLEGAL_TRANSITION");
    step(FINANCE, mine(3), "withdraw", why).expect(409, "ILLEGAL_TRANSITION");
  }

  private List<JsonNode> items(Actor actor, String query) {
    return http.get(actor, LIST + query).expect(200).items().valueStream().toList();
  }

  /** The first assignment of a row. */
  private Answer mine(int row) {
    String id =
        items(People.OFFICE, "?taskItem=" + plan + "." + row).getFirst().path("id").asString();
    return http.get(People.OFFICE, LIST + "/" + id).expect(200);
  }

  private Answer get(Answer seen) {
    return http.get(People.OFFICE, LIST + "/" + seen.text("id")).expect(200);
  }

  private Answer row(int row) {
    return http.get(People.OFFICE, "/api/tasks/plans/" + plan + "/items/" + plan + "." + row)
        .expect(200);
  }

  private Answer step(Actor actor, Answer seen, String verb, Object body) {
    return http.act(actor, path(seen, verb), seen.revision(), body);
  }

  private static String path(Answer seen, String verb) {
    return LIST + "/" + seen.text("id") + (verb.isEmpty() ? "" : "/" + verb);
  }

  private static String tag(Answer seen) {
    return "\"" + seen.revision() + "\"";
  }
}
