package org.gongkai.task.plan;

import java.time.LocalDate;
import java.util.Set;

/** How far an item has come. */
public enum ItemStatus {
  /** Nothing has been shown yet. */
  NOT_STARTED,
  /** Work without a due date of which something has been shown. */
  IN_PROGRESS,
  /** Dated work of which something has been shown that the office has not decided on. */
  DONE_PENDING_CHECK,
  /** The office has accepted proof. */
  COMPLETED,
  /** The day has passed and nothing has been shown. Follows from the clock; never stored. */
  OVERDUE,
  /** An amendment has taken it out of the plan. */
  CANCELLED;

  /** Those that turn into {@link #OVERDUE} when the day passes. */
  public static final Set<ItemStatus> CAN_BE_LATE = Set.of(NOT_STARTED, IN_PROGRESS);

  /** This stored status as it is on a day. */
  ItemStatus on(LocalDate today, ItemDeadline deadline) {
    return CAN_BE_LATE.contains(this) && deadline.isBefore(today) ? OVERDUE : this;
  }
}
