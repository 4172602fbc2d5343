package org.gongkai.platform.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Walks from the start of one limit to its end, day by day. */
final class Counting {

  private final WorkingDays calendar;
  private final Limit limit;
  private final List<Pause> pauses;
  private final List<Deadline.Day> days = new ArrayList<>();
  private int counted;
  private boolean complete = true;

  Counting(WorkingDays calendar, Limit limit, List<Pause> pauses) {
    this.calendar = calendar;
    this.limit = limit;
    this.pauses = pauses;
  }

  Deadline from(LocalDate start) {
    LocalDate date = start;
    if (limit.includesStart()) {
      visit(date);
    } else {
      skip(date, "起算日，不计入");
    }
    while (counted < limit.days()) {
      date = date.plusDays(1);
      visit(date);
    }
    if (limit.kind() == Limit.Kind.CALENDAR_DAYS_ENDING_ON_WORKING_DAY) {
      date = nextWorkingDay(date);
    }
    return new Deadline(start, limit, date, complete, calendar.version(), days);
  }

  private void visit(LocalDate date) {
    boolean everyDay = limit.kind() != Limit.Kind.WORKING_DAYS;
    if (!everyDay && !calendar.isWorkingDay(date)) {
      restOn(date);
      skip(date, calendar.reason(date));
    } else if (pauses.stream().anyMatch(pause -> pause.covers(date))) {
      skip(date, "暂停：" + waitingFor(date));
    } else if (everyDay) {
      count(date, "自然日");
    } else {
      restOn(date);
      count(date, calendar.reason(date));
    }
  }

  private LocalDate nextWorkingDay(LocalDate end) {
    LocalDate date = end;
    restOn(date);
    while (!calendar.isWorkingDay(date)) {
      date = date.plusDays(1);
      restOn(date);
      skip(date, "期满日休息，顺延（" + calendar.reason(date) + "）");
    }
    return date;
  }

  private String waitingFor(LocalDate date) {
    return pauses.stream()
        .filter(pause -> pause.covers(date))
        .map(Pause::reason)
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /** Whether a day is off is only known for loaded years: the result rests on this one. */
  private void restOn(LocalDate date) {
    complete &= calendar.isLoaded(date.getYear());
  }

  private void count(LocalDate date, String reason) {
    days.add(new Deadline.Day(date, true, ++counted, reason));
  }

  private void skip(LocalDate date, String reason) {
    days.add(new Deadline.Day(date, false, counted, reason));
  }
}
