package org.gongkai.task.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.gongkai.platform.problem.Refusal;
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

  /** Kinds of which the plan itself says the day, or that there is none. */
  private static final Set<String> SETTLED =
      Set.of("FIXED_DATE", "MONTH_END", "YEAR_END", "FIVE_YEAR_PLAN_END", "ALL_YEAR");

  /** Whether a person has to say which day the words mean. */
  public boolean isFuzzy() {
    return !allYear && (date == null || !SETTLED.contains(kind));
  }

  /** With the day that a person set; ILLEGAL_TRANSITION unless it is fuzzy. */
  public ItemDeadline on(@Nullable LocalDate day) {
    if (!isFuzzy()) {
      throw Refusal.illegalTransition("改动时限", "计划已写明");
    }
    // Words such as 2月30日 look settled and are not.
    return new ItemDeadline(text, SETTLED.contains(kind) ? "UNSPECIFIED" : kind, day, false);
  }

  /** Whether another one says the same; a day that a person has set for fuzzy words stays. */
  boolean saysSame(ItemDeadline other) {
    return Objects.equals(text, other.text)
        && allYear == other.allYear
        && (other.date == null || other.date.equals(date));
  }

  /** Whether it is done once, by a day; everything else goes on until the year closes. */
  boolean isDated() {
    return date != null && !allYear;
  }

  boolean isBefore(LocalDate today) {
    return date != null && !allYear && date.isBefore(today);
  }
}
