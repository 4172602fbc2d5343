package org.gongkai.task.evidence;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.plan.ItemStatus;
import org.gongkai.task.plan.LedgerLine;
import org.jspecify.annotations.Nullable;

/** A ledger line with the evidence itself in place of its counts. */
record TaskItemView(
    String id,
    String planId,
    @Nullable Integer seq,
    int order,
    int row,
    @Nullable String group,
    String name,
    String text,
    List<LedgerLine.LineUnit> units,
    @Nullable String deadlineText,
    @Nullable LocalDate deadlineDate,
    boolean allYear,
    ItemStatus status,
    List<EvidenceView> evidence,
    long revision) {

  static TaskItemView of(LedgerLine line, List<EvidenceView> evidence) {
    return new TaskItemView(
        line.id(),
        line.planId(),
        line.seq(),
        line.order(),
        line.row(),
        line.group(),
        line.name(),
        line.text(),
        line.units(),
        line.deadlineText(),
        line.deadlineDate(),
        line.allYear(),
        line.status(),
        evidence,
        line.revision());
  }
}
