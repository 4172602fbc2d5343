package org.gongkai.task.imports;

/** What a deadline of a plan promises. */
public enum DeadlineKind {
  /** A named day, inclusive. */
  FIXED_DATE,
  /** The last day of a named month, quarter or half year, inclusive. */
  MONTH_END,
  /** Open all year: no due date, closes with the year. */
  ALL_YEAR,
  /** The last day of the year. */
  YEAR_END,
  /** Early in the year; a person sets the day. */
  YEAR_START,
  /** A span of years without a named beginning. */
  MULTI_YEAR,
  /** The end of a five-year plan. */
  FIVE_YEAR_PLAN_END,
  /** After something that has no date yet. */
  AFTER_EVENT,
  /** Again in every period. */
  EACH_PERIOD,
  /** None of these. */
  UNSPECIFIED
}
