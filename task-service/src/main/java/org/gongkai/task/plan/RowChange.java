package org.gongkai.task.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a row is about to change; everything that follows from it changes along. */
final class RowChange {

  private final TaskItem from;
  String id;
  @Nullable Integer seq;
  int order;
  @Nullable String group;
  String name;
  String text;
  @Nullable String unitsText;
  boolean cancelled;
  List<ItemUnit> units;
  List<String> unitIds;
  ItemDeadline deadline;
  @Nullable LedgerScope scope;
  EvidenceCounts evidence;
  WorkCounts work;
  @Nullable Fulfilment fulfilment;
  List<Remark> remarks;
  @Nullable String carriedFrom;

  RowChange(TaskItem from) {
    this.from = from;
    this.id = from.id();
    this.seq = from.seq();
    this.order = from.order();
    this.group = from.group();
    this.name = from.name();
    this.text = from.text();
    this.unitsText = from.unitsText();
    this.cancelled = from.status() == ItemStatus.CANCELLED;
    this.units = from.units();
    this.unitIds = from.unitIds();
    this.deadline = from.deadline();
    this.scope = from.scope();
    this.evidence = from.evidence();
    this.work = from.work();
    this.fulfilment = from.fulfilment();
    this.remarks = from.remarks();
    this.carriedFrom = from.carriedFrom();
  }

  TaskItem next() {
    return at(from.revision() + 1);
  }

  TaskItem at(long revision) {
    ItemStatus shown = evidence.status(deadline);
    ItemStatus worked = work.status();
    return new TaskItem(
        id,
        revision,
        from.planId(),
        from.row(),
        seq,
        order,
        group,
        name,
        text,
        units,
        unitIds,
        unitsText,
        deadline,
        scope == null ? null : scope.dueBy(deadline),
        cancelled ? ItemStatus.CANCELLED : shown.compareTo(worked) >= 0 ? shown : worked,
        evidence,
        work,
        fulfilment == null ? null : fulfilment.by(responsible()),
        remarks,
        carriedFrom,
        from.pending());
  }

  /** Whose publications count; where no unit is known, everybody's of the plan's territory. */
  private List<String> responsible() {
    return unitIds.isEmpty() && scope != null ? List.of(scope.unit()) : unitIds;
  }
}
