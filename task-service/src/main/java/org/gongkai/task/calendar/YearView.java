package org.gongkai.task.calendar;

import java.time.Instant;
import java.util.List;
import org.gongkai.platform.calendar.CalendarYear;
import org.gongkai.platform.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A year of the calendar as everybody sees it.
 *
 * @param origin RELEASE or MAINTAINED
 * @param revision 0 while nobody has loaded it
 */
record YearView(
    int year,
    String origin,
    int version,
    int workingDays,
    List<String> sources,
    List<CalendarYear.Holiday> off,
    List<CalendarYear.MakeUpDay> work,
    @Nullable String reason,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    long revision) {

  static YearView of(int year, @Nullable MaintainedYear maintained, WorkingDays calendar) {
    CalendarYear shown =
        maintained == null ? calendar.year(year).orElseThrow() : maintained.calendarYear();
    MaintainedYear.YearEdition last = maintained == null ? null : maintained.latest();
    return new YearView(
        year,
        last == null ? "RELEASE" : "MAINTAINED",
        shown.version(),
        shown.workingDays(),
        shown.sources(),
        shown.off(),
        shown.work(),
        last == null ? null : last.reason(),
        last == null ? null : last.byName(),
        last == null ? null : last.at(),
        maintained == null ? 0 : maintained.revision());
  }

  YearLine line() {
    return new YearLine(year, origin, version, workingDays, changedBy, changedAt, revision);
  }
}
