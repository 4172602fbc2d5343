package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gongkai.task.assessment.fact.Fact.Source;
import org.jspecify.annotations.Nullable;

/** What counts of {@code task.order.issued.v1} and {@code task.order.changed.v1}. */
record OrderNews(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    @Nullable String title,
    @Nullable String cause,
    @Nullable String state,
    @Nullable LocalDate dueDate,
    @Nullable Boolean late) {

  private static final Set<String> DONE = Set.of("CLOSED", "SUBMITTED", "RECHECKED");
  private static final Set<String> VOID = Set.of("CANCELLED", "WITHDRAWN");

  /** Done when it is handed in; sent back, it is open again. */
  Observation observed() {
    Source source = Observation.source("order", id, revision, occurredAt);
    if (state != null && VOID.contains(state)) {
      return Observation.of(source);
    }
    LocalDate day = Observation.day(occurredAt);
    Fact fact =
        Fact.of(source, unitId, FactKind.ORDER, dueDate == null ? day : dueDate)
            .sort(cause)
            .titled(words(), "/api/tasks/orders/" + id);
    Boolean inTime = late == null ? null : !late;
    boolean done = state != null && DONE.contains(state);
    return Observation.of(source, done ? fact.done(day, dueDate, inTime) : open(fact));
  }

  private String words() {
    return title != null ? title : "督促整改通知" + (cause == null ? "" : "（" + cause + "）");
  }

  private Fact open(Fact fact) {
    return Boolean.TRUE.equals(late) ? fact.judged(false) : fact.open(dueDate);
  }
}
