package org.gongkai.task.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.assignment.AssignmentExamples;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.report.ReportCalendar;
import org.gongkai.task.report.ReportRollUp;
import org.gongkai.task.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Capability("T-10")
class ReminderRestTests {

  private static final String REMINDERS = "/api/tasks/reminders";
  private static final Actor FINANCE =
      new Actor("finance", "许言", "wangchuan-finance", Set.of(Role.HANDLER));
  private static final Actor FINANCE_LEADER =
      new Actor("finance-leader", "何川", "wangchuan-finance", Set.of(Role.LEADER));

  private final RestClient http;
  private final Assignments assignments;
  private final ReminderFile file;
  private final ReportRollUp rollUp;
  private final ReportCalendar calendar;
  private final Units units;
  private String plan;

  ReminderRestTests(
      @Autowired RestClient http,
      @Autowired Assignments assignments,
      @Autowired ReminderFile file,
      @Autowired ReportRollUp rollUp,
      @Autowired ReportCalendar calendar,
      @Autowired Units units) {
    this.http = http;
    this.assignments = assignments;
    this.file = file;
    this.rollUp = rollUp;
    this.calendar = calendar;
    this.units = units;
  }

  @BeforeEach
  void issue() {
    http.units();
    plan = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
  }

  @Test
  void remindsOnceAlsoWithTwoInstances() {
    Clock later = AssignmentExamples.clock("2021-06-23T02:00:00Z");
    ReminderSweep one = sweep(later);
    ReminderSweep other = sweep(later);

    Long given =
        Mono.zip(
                one.sweep().subscribeOn(Schedulers.parallel()),
                other.sweep().subscribeOn(Schedulers.parallel()),
                Long::sum)
            .block();
    assertThat(given).isGreaterThanOrEqualTo(2);
    assertThat(ofPlan("wangchuan-finance"))
        .extracting(Reminder::kind)
        .containsExactlyInAnyOrder(ReminderKind.OVERDUE, ReminderKind.ESCALATED);
    assertThat(one.sweep().block()).isZero();
    assertThat(assignments.ofTaskItem(plan + ".3").blockFirst().nextRemindOn())
        .isEqualTo("2021-07-15");
    assertThat(assignments.ofTaskItem(plan + ".1").blockFirst().nextRemindOn())
        .isEqualTo("2021-09-15");
  }

  @Test
  void showsAUnitItsRemindersAndLeadersWhatIsForThem() {
    sweep(AssignmentExamples.clock("2021-06-23T02:00:00Z")).sweep().block();

    List<JsonNode> mine = list(FINANCE);
    assertThat(mine).extracting(one -> one.path("kind").asString()).containsExactly("OVERDUE");
    assertThat(list(FINANCE_LEADER)).hasSize(2);
    String seen = REMINDERS + "/" + mine.getFirst().path("id").asString() + "/seen";
    http.post(People.HANDLER, seen).expect(403, "FORBIDDEN");
    http.post(FINANCE, seen).expect(200);
    assertThat(http.post(FINANCE, seen).expect(200).body().path("seenBy")).hasSize(1);
    assertThat(http.get(FINANCE, REMINDERS + "?seen=false&limit=200").items().toString())
        .doesNotContain(mine.getFirst().path("id").asString());
    http.get(FINANCE, REMINDERS + "?unit=wangchuan-education").expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), REMINDERS).expect(401, "UNAUTHENTICATED");
    http.post(FINANCE, REMINDERS + "/unheard-of/seen").expect(404, "NOT_FOUND");
  }

  @Test
  @Capability("T-07")
  void tellsUnitsOnceWhichReportsAreMissingAndLeadersAfterAWeek() {
    Clock open = AssignmentExamples.clock("2021-06-25T02:00:00Z");
    Clock late = AssignmentExamples.clock("2021-07-20T02:00:00Z");
    reports(open).sweep().blockLast();
    assertThat(reports(open).sweep().collectList().block()).isEmpty();
    reports(late).sweep().blockLast();
    assertThat(reports(late).sweep().collectList().block()).isEmpty();

    assertThat(ofReports("wangchuan-finance"))
        .extracting(Reminder::kind)
        .containsExactlyInAnyOrder(
            ReminderKind.REPORT_OPEN, ReminderKind.REPORT_MISSING, ReminderKind.REPORT_ESCALATED);
  }

  @Test
  void isGivenByHandByWhoeverChecksTheTask() {
    String late = assignments.ofTaskItem(plan + ".3").blockFirst().id();
    Map<String, Object> urge = Map.of("assignmentId", late, "text", "请于本周内公开。", "toLeader", true);
    http.post(FINANCE, REMINDERS, urge).expect(403, "FORBIDDEN");
    http.post(People.NEIGHBOUR, REMINDERS, urge).expect(403, "FORBIDDEN");
    assertThat(http.post(People.OFFICE, REMINDERS, urge).expect(201).items()).hasSize(2);

    assertThat(list(FINANCE))
        .filteredOn(one -> one.path("kind").asString().equals("URGED"))
        .extracting(one -> one.path("text").asString())
        .containsExactly("催办：任务“预算公开”。请于本周内公开。");
    assertThat(list(FINANCE_LEADER))
        .filteredOn(one -> one.path("kind").asString().equals("URGED"))
        .hasSize(2);
    http.post(People.OFFICE, REMINDERS, Map.of("assignmentId", late, "text", " "))
        .expect(422, "INVALID_CONTENT");
    Map<String, Object> unknown = Map.of("assignmentId", "unheard-of", "text", "请抓紧。");
    http.post(People.OFFICE, REMINDERS, unknown).expect(404, "NOT_FOUND");
  }

  @Test
  void isNotUrgedAboutWhatIsNotOwed() {
    String id = assignments.ofTaskItem(plan + ".3").blockFirst().id();
    String path = "/api/tasks/assignments/" + id;
    http.act(FINANCE, path + "/accept", 1, "").expect(200);
    http.act(FINANCE, path + "/done", 2, Map.of("result", "已公开")).expect(200);
    http.post(People.OFFICE, REMINDERS, Map.of("assignmentId", id, "text", "请抓紧。"))
        .expect(409, "ILLEGAL_TRANSITION");
  }

  private ReminderSweep sweep(Clock clock) {
    ReminderSchedule schedule = new ReminderSchedule(ReminderScheduleTests.PROPERTIES, clock);
    return new ReminderSweep(assignments, file, schedule, units, clock);
  }

  private ReportReminders reports(Clock clock) {
    return new ReportReminders(
        rollUp, calendar, file, ReminderScheduleTests.PROPERTIES, units, clock);
  }

  private List<Reminder> ofPlan(String unit) {
    return all(unit).stream().filter(one -> plan.equals(one.object().planId())).toList();
  }

  private List<Reminder> ofReports(String unit) {
    return all(unit).stream().filter(one -> one.object().type().equals("REPORTS")).toList();
  }

  private List<Reminder> all(String unit) {
    return file.list(unit, null, Set.of(Reminder.Audience.values()), new PageRequest(1_000, null))
        .collectList()
        .block();
  }

  private List<JsonNode> list(Actor actor) {
    return http.get(actor, REMINDERS + "?limit=200")
        .expect(200)
        .items()
        .valueStream()
        .filter(one -> plan.equals(one.path("object").path("planId").asString()))
        .toList();
  }
}
