package org.gongkai.platform.calendar;

/**
 * How long something may take and how its days are counted. The day it starts on is not counted
 * unless the limit says so.
 *
 * @param days 1 to 3650
 * @param kind which days count
 * @param includesStart whether the day it starts on is day one
 */
public record Limit(int days, Kind kind, boolean includesStart) {

  private static final int MOST = 3650;

  /** Which days a limit counts. */
  public enum Kind {
    /** 工作日: days on which offices work, make-up days included. */
    WORKING_DAYS,
    /** 日: every day of the calendar. */
    CALENDAR_DAYS,
    /** 日 that may not end on a day off: the end moves to the next working day. */
    CALENDAR_DAYS_ENDING_ON_WORKING_DAY
  }

  /** Refuses a limit that is not between one day and ten years. */
  public Limit {
    if (days < 1 || days > MOST) {
      throw new IllegalArgumentException("A limit has 1 to " + MOST + " days, not " + days);
    }
  }

  /** A limit in 工作日. */
  public static Limit ofWorkingDays(int days) {
    return new Limit(days, Kind.WORKING_DAYS, false);
  }

  /** A limit in 日, which may end on any day. */
  public static Limit ofCalendarDays(int days) {
    return new Limit(days, Kind.CALENDAR_DAYS, false);
  }

  /** The same limit, with the day it starts on as day one. */
  public Limit includingStart() {
    return new Limit(days, kind, true);
  }

  /** The same limit, ending on the next working day when its last day is a day off. */
  public Limit endingOnWorkingDay() {
    return kind == Kind.CALENDAR_DAYS
        ? new Limit(days, Kind.CALENDAR_DAYS_ENDING_ON_WORKING_DAY, includesStart)
        : this;
  }

  /** The same limit with more days of the same kind; {@code more} is at least one. */
  public Limit extendedBy(int more) {
    if (more < 1 || more > MOST) {
      throw new IllegalArgumentException("An extension has 1 to " + MOST + " days, not " + more);
    }
    return new Limit(days + more, kind, includesStart);
  }
}
