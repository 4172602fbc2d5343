package org.gongkai.task.ledger;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.evidence.EvidenceView;
import org.gongkai.task.evidence.FulfilmentView;
import org.gongkai.task.plan.Fulfilment;
import org.gongkai.task.plan.ItemStatus;
import org.gongkai.task.plan.WorkCounts;
import org.jspecify.annotations.Nullable;

/** A ledger line with the evidence itself in place of its counts, and what would fulfil it. */
record TaskItemView(
    String id,
    String planId,
    @Nullable Integer year,
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
    List<ShownEvidence.Turn> turns,
    @Nullable FulfilmentView fulfilment,
    WorkCounts work,
    @Nullable List<LedgerLine.LineWork> assignments,
    List<LedgerLine.ShownRemark> remarks,
    @Nullable String carriedFrom,
    long revision) {

  static TaskItemView of(
      LedgerLine line, List<EvidenceView> evidence, @Nullable Fulfilment fulfilment) {
    return new TaskItemView(
        line.id(),
        line.planId(),
        line.year(),
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
        line.evidence().turns(),
        fulfilment == null ? null : FulfilmentView.of(fulfilment),
        line.work(),
        line.assignments(),
        line.remarks(),
        line.carriedFrom(),
        line.revision());
  }
}
