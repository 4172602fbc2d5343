package org.gongkai.task.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.assignment.UnitTally;
import org.gongkai.task.report.Quarter;
import org.gongkai.task.report.ReportCalendar;
import org.gongkai.task.report.ReportRollUp;
import org.gongkai.task.report.ReportSums;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells units which quarterly reports they owe, once when the window opens and once after it. */
class ReportReminders {

  private static final Act REMIND = Act.of(Actor.service("task-service"), "reminder.give");

  /** What this instance knows to be given; after a restart the store knows it. */
  private final Set<String> given = ConcurrentHashMap.newKeySet();

  private final ReportRollUp rollUp;
  private final ReportCalendar calendar;
  private final ReminderFile file;
  private final ReminderProperties properties;
  private final Units units;
  private final Clock clock;

  ReportReminders(
      ReportRollUp rollUp,
      ReportCalendar calendar,
      ReminderFile file,
      ReminderProperties properties,
      Units units,
      Clock clock) {
    this.rollUp = rollUp;
    this.calendar = calendar;
    this.file = file;
    this.properties = properties;
    this.units = units;
    this.clock = clock;
  }

  /** Emits the reminders that this instance has given. */
  @Scheduled(fixedDelayString = "${gongkai.task.reminders.sweep:60s}")
  Flux<Reminder> sweep() {
    return Mono.defer(
            () -> {
              Quarter quarter = calendar.latest(LocalDate.now(clock));
              return Mono.zip(
                  rollUp.by(quarter, all -> true, UnitTally::unitId),
                  units.tree(),
                  (sums, tree) -> due(quarter, sums, tree));
            })
        .flatMapMany(due ->
            file.documents()
                .insertMissing(due, REMIND)
                .concatWith(Mono.fromRunnable(() -> due.forEach(one -> given.add(one.id())))));
  }

  private List<Reminder> due(Quarter quarter, Map<String, ReportSums> sums, UnitTree tree) {
    List<Reminder> due = new ArrayList<>();
    sums.forEach((unit, sum) -> {
      if (sum.missing() > 0) {
        due.addAll(due(quarter, unit, sum.missing(), tree));
      }
    });
    return due.stream().filter(one -> !given.contains(one.id())).toList();
  }

  private List<Reminder> due(Quarter quarter, String unit, int missing, UnitTree tree) {
    LocalDate today = LocalDate.now(clock);
    LocalDate closes = calendar.closesOn(quarter);
    String name = Objects.requireNonNullElse(tree.name(unit), unit);
    if (!closes.isBefore(today)) {
      String text = quarter + " 落实情况报告已开放报送，还有 " + missing + " 份，请于 " + closes + " 前报送。";
      return List.of(one(quarter, unit, unit, ReminderKind.REPORT_OPEN, 0, missing, text));
    }
    List<Reminder> late = new ArrayList<>();
    String text = quarter + " 落实情况报告已于 " + closes + " 截止，还有 " + missing + " 份没有报送。";
    late.add(one(quarter, unit, unit, ReminderKind.REPORT_MISSING, 0, missing, text));
    for (int at = 0; at < properties.escalateAfter().size(); at++) {
      if (!closes.plusDays(properties.escalateAfter().get(at)).isAfter(today)) {
        String to = at == 0 ? unit : tree.authority(unit);
        late.add(
            one(
                quarter,
                unit,
                to,
                ReminderKind.REPORT_ESCALATED,
                at + 1,
                missing,
                name + "：" + text));
      }
    }
    return late;
  }

  private Reminder one(
      Quarter quarter,
      String unit,
      String to,
      ReminderKind kind,
      int level,
      int missing,
      String text) {
    String id =
        NewId.derived("reminder", unit, quarter.toString(), kind.name(), "" + level).value();
    ReminderObject object =
        ReminderObject.reports(unit, quarter.toString(), calendar.closesOn(quarter), missing);
    return Reminder.of(id, to, kind, level, object, text, clock.instant(), List.of());
  }
}
