package org.gongkai.task.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.calendar.CalendarYear;
import org.jspecify.annotations.Nullable;

/** The whole year as it is now. Wire contract. */
record YearChanged(
    String id,
    long revision,
    Instant occurredAt,
    int year,
    int version,
    List<String> sources,
    List<CalendarYear.Holiday> off,
    List<WorkDay> work) {

  /** A weekend day on which offices work. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WorkDay(@Nullable String name, LocalDate date) {}

  static YearChanged of(String id, long revision, Instant at, CalendarYear year) {
    return new YearChanged(
        id,
        revision,
        at,
        year.year(),
        year.version(),
        year.sources(),
        year.off(),
        year.work().stream().map(day -> new WorkDay(day.name(), day.date())).toList());
  }
}
