package org.gongkai.task.order;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;

/** On which day an order reaches which level, counted in working days. */
final class EscalationSchedule {

  private final WorkingDays calendar;
  private final OrderProperties times;

  EscalationSchedule(WorkingDays calendar, OrderProperties times) {
    this.calendar = calendar;
    this.times = times;
  }

  /** The first day of a level for a last day. */
  LocalDate day(Escalation.Level level, LocalDate dueDate) {
    return switch (level) {
      case DUE_SOON -> before(dueDate, times.dueSoon());
      case OVERDUE -> dueDate.plusDays(1);
      case CIRCULAR -> after(dueDate, times.circularAfter());
      case INTERVIEW -> after(dueDate, times.interviewAfter());
    };
  }

  /** The levels reached on a day; who is overdue is not told that the day is near. */
  List<Escalation.Level> reached(LocalDate dueDate, LocalDate today) {
    return Arrays.stream(Escalation.Level.values())
        .filter(level -> !day(level, dueDate).isAfter(today))
        .filter(level -> level != Escalation.Level.DUE_SOON || !today.isAfter(dueDate))
        .toList();
  }

  /** The next day on which a level is reached; empty when none is left. */
  Optional<LocalDate> next(LocalDate dueDate, LocalDate today) {
    return Arrays.stream(Escalation.Level.values())
        .map(level -> day(level, dueDate))
        .filter(day -> day.isAfter(today))
        .findFirst();
  }

  /** Today, if a level is reached already and not yet recorded; otherwise the next day. */
  LocalDate first(LocalDate dueDate, LocalDate today) {
    return reached(dueDate, today).isEmpty() ? next(dueDate, today).orElse(today) : today;
  }

  private LocalDate after(LocalDate date, int workingDays) {
    return calendar.deadline(date, Limit.ofWorkingDays(workingDays)).dueOn();
  }

  private LocalDate before(LocalDate date, int workingDays) {
    LocalDate day = date;
    for (int counted = 0; counted < workingDays; ) {
      day = day.minusDays(1);
      if (calendar.isWorkingDay(day)) {
        counted++;
      }
    }
    return day;
  }
}
