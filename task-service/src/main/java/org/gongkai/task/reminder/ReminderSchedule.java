package org.gongkai.task.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.AssignmentState;
import org.gongkai.task.assignment.Reminded;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What the clock has to say about an assignment on a day, and when it has to look again. */
class ReminderSchedule {

  static final String SOON = "task.assignment.due-soon.v1";
  static final String OVERDUE = "task.assignment.overdue.v1";

  private final ReminderProperties properties;
  private final Clock clock;

  ReminderSchedule(ReminderProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** The first look at it after today; none while the office has to decide whose it is. */
  Reminded next(Assignment assignment) {
    LocalDate today = LocalDate.now(clock);
    LocalDate due = due(assignment);
    if (due == null) {
      return new Reminded(assignment, null);
    }
    LocalDate next =
        Stream.of(
                properties.before().stream().map(due::minusDays),
                Stream.of(due.plusDays(1)),
                properties.escalateAfter().stream().map(begin(assignment, due)::plusDays))
            .flatMap(days -> days)
            .filter(day -> day.isAfter(today))
            .min(LocalDate::compareTo)
            .orElse(null);
    return new Reminded(assignment, next);
  }

  /** All that has to have been said by today; of several days before the last only the latest. */
  List<Reminder> due(Assignment assignment, @Nullable String unitName) {
    LocalDate today = LocalDate.now(clock);
    LocalDate due = due(assignment);
    if (due == null) {
      return List.of();
    }
    if (!due.isBefore(today)) {
      return properties.before().stream()
          .filter(days -> !due.minusDays(days).isAfter(today))
          .min(Integer::compare)
          .map(days -> List.of(soon(assignment, due, days, today)))
          .orElse(List.of());
    }
    List<Reminder> late = new ArrayList<>();
    late.add(overdue(assignment, due));
    IntStream.range(0, properties.escalateAfter().size())
        .filter(at ->
            !begin(assignment, due).plusDays(properties.escalateAfter().get(at)).isAfter(today))
        .mapToObj(at -> escalated(assignment, due, at + 1, today, unitName))
        .forEach(late::add);
    return late;
  }

  private Reminder soon(Assignment assignment, LocalDate due, int days, LocalDate today) {
    String id = id(assignment, ReminderKind.DUE_SOON, due, days);
    int left = (int) ChronoUnit.DAYS.between(today, due);
    Instant at = clock.instant();
    String text = "任务“" + assignment.name() + "”将于 " + due + " 到期，还有 " + left + " 天。";
    DueSoon body =
        new DueSoon(
            id,
            1,
            at,
            assignment.id(),
            assignment.planId(),
            assignment.taskItemId(),
            assignment.unitId(),
            due,
            left);
    return reminder(id, assignment, ReminderKind.DUE_SOON, 0, text, at, event(SOON, id, at, body));
  }

  private Reminder overdue(Assignment assignment, LocalDate due) {
    String id = id(assignment, ReminderKind.OVERDUE, due, 0);
    Instant at = clock.instant();
    String text = "任务“" + assignment.name() + "”已于 " + due + " 到期，尚未完成。";
    Overdue body =
        new Overdue(
            id,
            1,
            at,
            assignment.id(),
            assignment.planId(),
            assignment.taskItemId(),
            assignment.unitId(),
            due);
    return reminder(
        id, assignment, ReminderKind.OVERDUE, 0, text, at, event(OVERDUE, id, at, body));
  }

  private Reminder escalated(
      Assignment assignment, LocalDate due, int level, LocalDate today, @Nullable String unit) {
    String id = id(assignment, ReminderKind.ESCALATED, due, level);
    long days = ChronoUnit.DAYS.between(due, today);
    String who = Objects.requireNonNullElse(unit, assignment.unitId());
    String text = who + "的任务“" + assignment.name() + "”已逾期 " + days + " 天，尚未完成。";
    return reminder(
        id, assignment, ReminderKind.ESCALATED, level, text, clock.instant(), List.of());
  }

  private static Reminder reminder(
      String id,
      Assignment assignment,
      ReminderKind kind,
      int level,
      String text,
      Instant at,
      List<PendingEvent> events) {
    String unit = level < 2 ? assignment.unitId() : assignment.planUnit();
    ReminderObject object = ReminderObject.of(assignment);
    return Reminder.of(id, unit, kind, level, object, text, at, events);
  }

  private static @Nullable LocalDate due(Assignment assignment) {
    return assignment.state() == AssignmentState.DISPUTED ? null : assignment.owedOn();
  }

  /** A leader is not told on the first day of something that was given too late. */
  private static LocalDate begin(Assignment assignment, LocalDate due) {
    return assignment.openedOn().isAfter(due) ? assignment.openedOn() : due;
  }

  private static String id(Assignment assignment, ReminderKind kind, LocalDate due, int step) {
    return NewId.derived("reminder", assignment.id(), kind.name(), due.toString(), "" + step)
        .value();
  }

  private static List<PendingEvent> event(String type, String id, Instant at, Object body) {
    return List.of(PendingEvent.of(type, id, 1, at, body).on(Plan.TOPIC));
  }

  /** The body of {@code task.assignment.due-soon.v1}. */
  record DueSoon(
      String id,
      long revision,
      Instant occurredAt,
      String assignmentId,
      @Nullable String planId,
      @Nullable String taskItemId,
      String unitId,
      LocalDate deadlineDate,
      int daysLeft) {}

  /** The body of {@code task.assignment.overdue.v1}. */
  record Overdue(
      String id,
      long revision,
      Instant occurredAt,
      String assignmentId,
      @Nullable String planId,
      @Nullable String taskItemId,
      String unitId,
      LocalDate deadlineDate) {}
}
