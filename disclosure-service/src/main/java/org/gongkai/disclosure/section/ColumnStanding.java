package org.gongkai.disclosure.section;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Timeliness;
import org.jspecify.annotations.Nullable;

/**
 * How one column stands on a day.
 *
 * @param limitDays null without a term
 * @param due the last day on which something new is in time; null without a term or anything in it
 */
public record ColumnStanding(
    Column column,
    Tally tally,
    @Nullable Integer limitDays,
    @Nullable LocalDate due,
    ColumnState state) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  public static ColumnStanding of(Column column, Tally tally, Terms terms, LocalDate today) {
    LocalDate last = last(column, tally);
    if (last == null) {
      ColumnState state = column.required() ? ColumnState.BLANK : ColumnState.EMPTY;
      return new ColumnStanding(column, tally, null, null, state);
    }
    LocalDate due = due(column, last, terms);
    if (due == null) {
      return new ColumnStanding(column, tally, null, null, ColumnState.FREE);
    }
    ColumnState state =
        today.isAfter(due)
            ? ColumnState.STALE
            : today.plusDays(terms.warnDays()).isAfter(due)
                ? ColumnState.DUE_SOON
                : ColumnState.CURRENT;
    int limit = (int) ChronoUnit.DAYS.between(last, due);
    return new ColumnStanding(column, tally, limit, due, state);
  }

  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, CHINA);
  }

  /** What follows a cycle may also be kept up by new editions of what is there. */
  private static @Nullable LocalDate last(Column column, Tally tally) {
    Instant last =
        column.timeliness() == Timeliness.CYCLE ? tally.lastUpdatedAt() : tally.lastPublishedAt();
    return last == null ? null : day(last);
  }

  private static @Nullable LocalDate due(Column column, LocalDate last, Terms terms) {
    return switch (column.timeliness()) {
      case DYNAMIC -> last.plusDays(terms.dynamicDays());
      case NOTICE -> last.plusDays(terms.noticeDays());
      case CYCLE -> last.plusMonths(Objects.requireNonNull(column.cycleMonths()));
      case NONE -> null;
    };
  }
}
