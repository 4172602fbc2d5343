package org.gongkai.task.plan;

import java.time.Instant;
import java.util.List;

/** The body of {@code task.plan.amended.v1}. */
record PlanAmended(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    int number,
    String reason,
    int addedCount,
    int changedCount,
    int removedCount,
    boolean itemsOmitted,
    List<String> added,
    List<String> changed,
    List<String> removed) {

  static PlanAmended of(Amendment amendment, String unit, long revision, Instant at) {
    List<String> added = amendment.itemIds(RowDiff.Kind.ADDED);
    List<String> changed = amendment.itemIds(RowDiff.Kind.CHANGED);
    List<String> removed = amendment.itemIds(RowDiff.Kind.REMOVED);
    return new PlanAmended(
        amendment.planId(),
        revision,
        at,
        unit,
        amendment.number(),
        amendment.reason(),
        added.size(),
        changed.size(),
        removed.size(),
        false,
        added,
        changed,
        removed);
  }

  PlanAmended withoutItems() {
    return new PlanAmended(
        id,
        revision,
        occurredAt,
        unitId,
        number,
        reason,
        addedCount,
        changedCount,
        removedCount,
        true,
        List.of(),
        List.of(),
        List.of());
  }
}
