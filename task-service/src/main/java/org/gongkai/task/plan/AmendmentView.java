package org.gongkai.task.plan;

import java.time.Instant;
import java.util.List;

/** How a plan was changed once, as everybody may read it. */
record AmendmentView(
    int number,
    Instant at,
    String by,
    String reason,
    boolean applied,
    List<FieldDiff> head,
    List<RowDiff> rows,
    PlanDiff.Counts counts) {

  static AmendmentView of(Amendment amendment) {
    return new AmendmentView(
        amendment.number(),
        amendment.at(),
        amendment.byName(),
        amendment.reason(),
        amendment.applied(),
        amendment.diff().head(),
        amendment.diff().changes(),
        amendment.diff().counts());
  }
}
