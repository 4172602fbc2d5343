package org.gongkai.platform.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The last day of a limit, with every day that led to it.
 *
 * @param startedOn the day the limit started on
 * @param limit the limit, extensions included
 * @param dueOn the last day on which the duty is fulfilled in time
 * @param complete false when it rests on a year whose holidays are not loaded, so that it may move
 * @param calendarVersion version of the calendar it was counted with
 * @param days every day from the start to the due day
 */
public record Deadline(
    LocalDate startedOn,
    Limit limit,
    LocalDate dueOn,
    boolean complete,
    int calendarVersion,
    List<Day> days) {

  /**
   * One day of the count.
   *
   * @param counted whether the day was counted
   * @param number how many days are counted up to and including this one
   * @param reason why, in Chinese
   */
  public record Day(LocalDate date, boolean counted, int number, String reason) {}

  /** Copies the days. */
  public Deadline {
    days = List.copyOf(days);
  }

  /** Whether another count came to the same days, whichever calendar it was made with. */
  public boolean countsAs(Deadline other) {
    return dueOn.equals(other.dueOn) && complete == other.complete && days.equals(other.days);
  }

  /** Whether the due day is over on the given day. */
  public boolean isOverdueOn(LocalDate today) {
    return today.isAfter(dueOn);
  }
}
