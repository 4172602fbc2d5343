package org.gongkai.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.assignment.AssignmentExamples;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.UnitTally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Capability("T-07")
class ReportRestTests {

  private static final String REPORTS = "/api/tasks/reports";
  private static final Clock LATER = AssignmentExamples.clock("2021-07-05T02:00:00Z");
  private static final Clock LATE = AssignmentExamples.clock("2021-07-20T02:00:00Z");
  private static final Quarter SECOND = Quarter.parse("2021Q2");

  private final RestClient http;
  private final Assignments assignments;
  private final ReportFile file;
  private final ReportCounting counting;
  private final ReportCalendar calendar;
  private final ReportRollUp rollUp;
  private final DocumentStores stores;
  private String plan;
  private String id;

  ReportRestTests(
      @Autowired RestClient http,
      @Autowired Assignments assignments,
      @Autowired ReportFile file,
      @Autowired ReportCounting counting,
      @Autowired ReportCalendar calendar,
      @Autowired ReportRollUp rollUp,
      @Autowired DocumentStores stores) {
    this.http = http;
    this.assignments = assignments;
    this.file = file;
    this.counting = counting;
    this.calendar = calendar;
    this.rollUp = rollUp;
    this.stores = stores;
  }

  @BeforeEach
  void issue() {
    http.units();
    plan = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
    id = assignments.ofTaskItem(plan + ".2").blockFirst().id() + ".2021Q2";
  }

  @Test
  void isDerivedUntilSomebodyDraftsIt() {
    Answer empty = http.get(People.HANDLER, REPORTS + "/" + id).expect(200);
    assertThat(empty.text("state")).isEqualTo("NOT_OPEN");
    assertThat(empty.revision()).isZero();
    assertThat(empty.text("opensOn")).isEqualTo("2021-06-21");
    assertThat(file.documents().find(id).blockOptional()).isEmpty();

    Map<String, Object> draft = Map.of("percent", 30, "status", "正在梳理。");
    http.put(
            People.HANDLER,
            REPORTS + "/" + id,
            Map.of("percent", 130, "status", " "),
            "If-Match",
            "\"0\"")
        .expect(422, "INVALID_CONTENT");
    http.put(People.HANDLER, REPORTS + "/" + id, draft, "If-Match", "\"3\"")
        .expect(412, "STALE_REVISION");
    Answer saved =
        http.put(People.HANDLER, REPORTS + "/" + id, draft, "If-Match", "\"0\"").expect(200);
    assertThat(saved.body().path("percent").asInt()).isEqualTo(30);
    http.act(People.HANDLER, REPORTS + "/" + id + "/submit", 1, "").expect(409, "NOT_OPEN_YET");
  }

  @Test
  void refusesOtherUnitsAndWhatIsNotOwed() {
    String first = id.replace("Q2", "Q1");
    http.get(People.HANDLER, REPORTS + "/" + first).expect(404, "NOT_FOUND");
    http.get(People.HANDLER, REPORTS + "/unheard-of").expect(404, "NOT_FOUND");
    http.get(People.HANDLER, REPORTS + "/" + id.replace("Q2", "Q7"))
        .expect(400, "INVALID_PARAMETER");
    http.get(People.NEIGHBOUR, REPORTS + "/" + id).expect(403, "FORBIDDEN");
    http.put(
            People.PARTNER,
            REPORTS + "/" + id,
            Map.of("percent", 1, "status", "x"),
            "If-Match",
            "\"0\"")
        .expect(403, "FORBIDDEN");
    http.get(People.HANDLER, REPORTS + "/inbox").expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), REPORTS).expect(401, "UNAUTHENTICATED");
    assertThat(
            http.get(People.HANDLER, REPORTS + "?quarter=2021Q2&plan=" + plan).expect(200).items())
        .hasSize(2);
    assertThat(
            http.get(People.OFFICE, REPORTS + "?quarter=2021Q2&plan=" + plan).expect(200).items())
        .hasSize(4);
  }

  @Test
  void isSubmittedAndDecidedOnAndCounted() {
    Reports later = reports(LATER);
    ReportView submitted =
        later.submitAtOnce(id, ProgressReportTests.content(50), People.HANDLER).block();
    assertThat(submitted.state()).isEqualTo(ReportState.SUBMITTED);
    assertThat(submitted.allowedActions()).isEmpty();
    assertThat(http.get(People.OFFICE, REPORTS + "/inbox?quarter=2021Q2").items().valueStream())
        .anySatisfy(one -> assertThat(one.path("id").asString()).isEqualTo(id));
    assertThat(sums()).isEqualTo(new ReportSums(4, 1, 0, 0, 3, 0, 1));

    Revision seen = new Revision(submitted.revision());
    assertThatThrownBy(() -> later.accept(id, seen, null, People.HANDLER).block())
        .isInstanceOf(Refusal.class);
    ReportView returned = later.giveBack(id, seen, "请补充。", People.OFFICE).block();
    assertThat(returned.review().accepted()).isFalse();
    assertThat(sums()).isEqualTo(new ReportSums(4, 0, 0, 1, 4, 0, 0));
    later.submitAtOnce(id, ProgressReportTests.content(70), People.HANDLER).block();

    http.act(People.OFFICE, REPORTS + "/" + id + "/accept", 5, Map.of()).expect(200);
    assertThat(sums()).isEqualTo(new ReportSums(4, 0, 1, 0, 3, 0, 1));
    Answer byGroup =
        http.get(People.OFFICE, REPORTS + "/roll-up?quarter=2021Q2&by=group&plan=" + plan)
            .expect(200);
    assertThat(byGroup.items().get(0).path("owed").asInt()).isEqualTo(3);
    assertThat(byGroup.items().get(0).path("done").asInt()).isEqualTo(1);
    Answer byUnit =
        http.get(People.OFFICE, REPORTS + "/roll-up?quarter=2021Q2&plan=" + plan).expect(200);
    assertThat(byUnit.items()).hasSize(3);
    http.get(People.OFFICE, REPORTS + "/roll-up?by=group").expect(400, "INVALID_PARAMETER");
  }

  @Test
  @Capability({"T-07", "T-08"})
  void isTheLastProgressOfItsLineInTheLedger() {
    reports(LATER).submitAtOnce(id, ProgressReportTests.content(50), People.HANDLER).block();
    JsonNode work = work();
    assertThat(work.path("percent").asInt()).isEqualTo(50);
    assertThat(work.path("progress").asString())
        .isEqualTo(ProgressReportTests.content(50).status());
    assertThat(work.path("state").asString()).isEqualTo("IN_PROGRESS");
    long revision = work.path("revision").asLong();

    counting.count(file.documents().find(id).block()).block();
    assertThat(work().path("revision").asLong()).isEqualTo(revision);
    String csv = http.text(People.OFFICE, "/api/tasks/exports/ledger.csv?plan=" + plan);
    assertThat(csv).contains(ProgressReportTests.content(50).status());

    Revision seen = new Revision(file.documents().find(id).block().revision());
    reports(LATER).giveBack(id, seen, "请补充。", People.OFFICE).block();
    reports(LATE).submitAtOnce(id, ProgressReportTests.content(70), People.HANDLER).block();
    assertThat(work().path("percent").asInt()).isEqualTo(70);
  }

  private JsonNode work() {
    return http.get(People.OFFICE, "/api/tasks/plans/" + plan + "/ledger")
        .items()
        .valueStream()
        .flatMap(row -> row.path("assignments").valueStream())
        .filter(one -> id.startsWith(one.path("id").asString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void listsWhatIsMissingAfterTheWindow() {
    ReportLists lists = new ReportLists(file, assignments, calendar, LATE);
    var late = new ReportLists.Query(null, plan, SECOND, ReportLists.Filter.LATE);
    PageRequest two = new PageRequest(2, null);
    var page = lists.list(late, two, People.OFFICE).block();

    assertThat(page.items()).hasSize(2).allMatch(ReportView::late);
    assertThat(page.next()).isNotNull();
    reports(LATE).submitAtOnce(id, ProgressReportTests.content(50), People.HANDLER).block();
    assertThat(lists.list(late, new PageRequest(50, null), People.OFFICE).block().items())
        .hasSize(3);
    assertThat(file.documents().find(id).block().late()).isTrue();
  }

  @Test
  @Capability({"T-07", "T-13", "T-20"})
  void tellsOnceWhatWasNotThereWhenTheWindowClosed() {
    String draft = id;
    reports(LATER)
        .save(draft, new Revision(0), ProgressReportTests.content(20), People.HANDLER)
        .block();
    String sent = assignments.ofTaskItem(plan + ".3").blockFirst().id() + ".2021Q2";
    reports(LATER).submitAtOnce(sent, ProgressReportTests.content(50), People.OFFICE).block();

    List<MissedReport> found = missed(LATE);
    assertThat(found).extracting(MissedReport::id).contains(draft).doesNotContain(sent);
    MissedReport late =
        found.stream().filter(one -> one.id().equals(draft)).findFirst().orElseThrow();
    String told = late.pending().getFirst().data();
    assertThat(Contract.of(ProgressReport.CHANGED).validate(told)).isEmpty();
    assertThat(told).contains("\"state\":\"OPEN\"", "\"late\":true", "\"revision\":1");
    assertThat(missed(LATE)).extracting(MissedReport::id).doesNotContain(draft);
    assertThat(missed(LATER)).isEmpty();
  }

  private List<MissedReport> missed(Clock clock) {
    return new MissedReports(stores, file, rollUp, assignments, calendar, clock)
        .sweep()
        .collectList()
        .block();
  }

  @Test
  void takesAUnitsReportsAtOnceAndSaysWhichAreRefused() {
    Map<String, Object> content = Map.of("percent", 10, "status", "已启动。");
    Map<String, Object> mine =
        Map.of("assignmentId", id.substring(0, id.indexOf('.')), "report", content);
    Map<String, Object> none = Map.of("assignmentId", "unheard-of", "report", content);
    Answer outcomes =
        http.act(
                People.HANDLER,
                REPORTS + "/batch",
                0,
                Map.of("quarter", "2021Q2", "reports", List.of(mine, none)))
            .expect(200);
    assertThat(outcomes.items().get(0).path("code").asString()).isEqualTo("NOT_OPEN_YET");
    assertThat(outcomes.items().get(1).path("code").asString()).isEqualTo("NOT_FOUND");
  }

  private Reports reports(Clock clock) {
    return new Reports(file, counting, assignments, calendar, clock);
  }

  private ReportSums sums() {
    Predicate<UnitTally> ours = tally -> plan.equals(tally.planId());
    return rollUp.by(SECOND, ours, tally -> "").block().get("");
  }
}
