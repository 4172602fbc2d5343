package org.gongkai.task.reminder;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reminders need of the events of rectification orders.
 *
 * @param title absent in events of earlier releases
 * @param state absent in an order's first event
 * @param urged how often it was urged; absent in an order's first event
 * @param escalation the highest level reached for this last day; null if none
 */
record OrderNews(
    String id,
    String unitId,
    @Nullable String title,
    @Nullable String state,
    LocalDate dueDate,
    @Nullable Integer urged,
    @Nullable String escalation) {

  private static final Set<String> OWED =
      Set.of("ISSUED", "ACKNOWLEDGED", "RECTIFYING", "REOPENED");

  /** Whether the unit has still to answer. */
  boolean isOwed() {
    return state == null || OWED.contains(state);
  }

  int timesUrged() {
    return urged == null ? 0 : urged;
  }

  /**
   * Every level up to the one that it has reached; who is late is not told that the day is near.
   */
  boolean hasReached(String level) {
    return switch (level) {
      case "DUE_SOON" -> "DUE_SOON".equals(escalation);
      case "OVERDUE" -> Set.of("OVERDUE", "CIRCULAR", "INTERVIEW").contains(named());
      case "CIRCULAR" -> Set.of("CIRCULAR", "INTERVIEW").contains(named());
      default -> level.equals(escalation);
    };
  }

  private String named() {
    return escalation == null ? "" : escalation;
  }
}
