package org.gongkai.task.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.NewId;
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
  private final Reminders reminders;
  private final ReportRollUp rollUp;
  private final ReportCalendar calendar;
  private final Units units;
  private String plan;

  ReminderRestTests(
      @Autowired RestClient http,
      @Autowired Assignments assignments,
      @Autowired ReminderFile file,
      @Autowired Reminders reminders,
      @Autowired ReportRollUp rollUp,
      @Autowired ReportCalendar calendar,
      @Autowired Units units) {
    this.http = http;
    this.assignments = assignments;
    this.file = file;
    this.reminders = reminders;
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
  void isGivenByHand() {
    NewId id = NewId.random();
    ReminderObject order = new ReminderObject("ORDER", "order-1", "整改通知", null, null, null, 1);
    Reminder urged =
        reminders.urge(id, "wangchuan-finance", 0, order, "请尽快整改。", People.OFFICE).block();
    reminders.urge(id, "wangchuan-finance", 0, order, "请尽快整改。", People.OFFICE).block();

    assertThat(urged.kind()).isEqualTo(ReminderKind.URGED);
    assertThat(http.get(FINANCE, REMINDERS + "?limit=200").items().valueStream())
        .filteredOn(one -> one.path("id").asString().equals(id.value()))
        .hasSize(1);
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
