package org.gongkai.task.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an item is to be done.
 *
 * @param text as printed
 * @param kind what the words promise, such as FIXED_DATE
 * @param date the last day in time; null when the words name none
 * @param allYear no due date: it closes with the year
 */
public record ItemDeadline(
    @Nullable String text, String kind, @Nullable LocalDate date, boolean allYear) {

  /** Whether it is done once, by a day; everything else goes on until the year closes. */
  boolean isDated() {
    return date != null && !allYear;
  }

  boolean isBefore(LocalDate today) {
    return date != null && !allYear && date.isBefore(today);
  }
}
