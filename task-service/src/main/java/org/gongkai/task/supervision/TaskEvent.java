package org.gongkai.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What supervision needs of this service's own events; each names its last day in its own word.
 *
 * @param title absent in events of earlier releases
 * @param state absent in an order's first event
 * @param late what a report says instead of naming its day
 */
record TaskEvent(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    @Nullable String title,
    @Nullable String state,
    @Nullable LocalDate deadlineDate,
    @Nullable LocalDate rectifyBy,
    @Nullable LocalDate dueDate,
    @Nullable Boolean late) {

  private static final Set<String> WAITING = Set.of("DONE_PENDING_CHECK", "SUBMITTED", "RECTIFIED");

  private static final Set<String> CLOSED =
      Set.of("COMPLETED", "CANCELLED", "CARRIED_OVER", "VERIFIED", "CLOSED", "ACCEPTED");

  CaseNews assignment() {
    return news(CaseKind.ASSIGNMENT, deadlineDate, isEnded() && !"ACCEPTED".equals(state));
  }

  CaseNews report() {
    boolean isLate = Boolean.TRUE.equals(late);
    LocalDate yesterday = occurredAt.atZone(ItemEvent.CHINA).toLocalDate().minusDays(1);
    return news(CaseKind.REPORT, isLate ? yesterday : null, isEnded());
  }

  CaseNews problem() {
    return news(CaseKind.PROBLEM, rectifyBy, isEnded());
  }

  CaseNews order() {
    return news(CaseKind.ORDER, dueDate, isEnded());
  }

  private boolean isEnded() {
    return state != null && CLOSED.contains(state);
  }

  /** While the office checks, the unit owes nothing. */
  private CaseNews news(CaseKind kind, @Nullable LocalDate due, boolean closed) {
    String stage = state == null ? "ISSUED" : state;
    LocalDate owed = closed || WAITING.contains(stage) ? null : due;
    return new CaseNews(kind, id, revision, occurredAt, unitId, title, stage, owed, closed);
  }
}
