package org.gongkai.platform.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time that is not counted: the days after {@code sentOn} up to and including {@code returnedOn}.
 * Where pauses overlap, each day is left out once.
 *
 * @param sentOn the day that still counts, on which the waiting begins
 * @param returnedOn the last day that does not count; at most ten years later
 * @param reason what is waited for, in Chinese, such as 第三方意见
 */
public record Pause(LocalDate sentOn, LocalDate returnedOn, String reason) {

  private static final int MOST = 3650;

  /** Refuses a pause that ends before it begins, never ends, or gives no reason. */
  public Pause {
    if (returnedOn.isBefore(sentOn)) {
      throw new IllegalArgumentException(
          "A pause cannot end on " + returnedOn + " when it begins on " + sentOn);
    }
    if (ChronoUnit.DAYS.between(sentOn, returnedOn) > MOST) {
      throw new IllegalArgumentException("A pause lasts at most " + MOST + " days");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A pause needs a reason");
    }
  }

  boolean covers(LocalDate date) {
    return date.isAfter(sentOn) && !date.isAfter(returnedOn);
  }
}
