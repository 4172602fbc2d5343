package org.gongkai.task.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.AssignmentPart;
import org.gongkai.task.assignment.AssignmentState;
import org.gongkai.task.assignment.WorkProgress;
import org.gongkai.task.plan.ItemStatus;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.LedgerScope;
import org.gongkai.task.plan.Remark;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.WorkCounts;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** A line of the ledger (台账) as staff see it today. */
record LedgerLine(
    String id,
    String planId,
    @Nullable Integer year,
    @Nullable Integer seq,
    int order,
    int row,
    @Nullable String group,
    String name,
    String text,
    List<LineUnit> units,
    @Nullable String deadlineText,
    @Nullable LocalDate deadlineDate,
    boolean allYear,
    ItemStatus status,
    ShownEvidence evidence,
    WorkCounts work,
    @Nullable List<LineWork> assignments,
    List<ShownRemark> remarks,
    @Nullable String carriedFrom,
    long revision) {

  /**
   * A responsible unit.
   *
   * @param name today's name of the unit, when it is known
   */
  record LineUnit(
      String text,
      ItemUnit.Part part,
      @Nullable String unitId,
      @Nullable String name,
      boolean collective) {

    static LineUnit of(ItemUnit unit, UnitTree tree) {
      String id = unit.unitId();
      String name = id == null ? null : tree.name(id);
      return new LineUnit(unit.text(), unit.part(), id, name, unit.collective());
    }
  }

  /** What one unit has made of it. */
  record LineWork(
      String id,
      String unitId,
      @Nullable String unitName,
      AssignmentPart part,
      AssignmentState state,
      boolean overdue,
      @Nullable Integer percent,
      @Nullable String progress,
      @Nullable Instant progressAt,
      long revision) {

    static LineWork of(Assignment one, UnitTree tree, LocalDate today) {
      WorkProgress last = one.work().progress();
      return new LineWork(
          one.id(),
          one.unitId(),
          tree.name(one.unitId()),
          one.part(),
          one.state(),
          one.isOverdue(today),
          last == null ? null : last.percent(),
          last == null ? null : last.text(),
          last == null ? null : last.at(),
          one.revision());
    }
  }

  /** What a supervisor noted. */
  record ShownRemark(String id, String text, String name, Instant at) {

    static ShownRemark of(Remark remark) {
      return new ShownRemark(remark.id(), remark.text(), remark.name(), remark.at());
    }
  }

  /**
   * @param given null where a row has too many to show on a page
   */
  static LedgerLine of(
      TaskItem item, @Nullable List<Assignment> given, UnitTree tree, LocalDate today) {
    LedgerScope scope = item.scope();
    return new LedgerLine(
        item.id(),
        item.planId(),
        scope == null ? null : scope.year(),
        item.seq(),
        item.order(),
        item.row(),
        item.group(),
        item.name(),
        item.text(),
        item.units().stream().map(unit -> LineUnit.of(unit, tree)).toList(),
        item.deadline().text(),
        item.deadline().date(),
        item.deadline().allYear(),
        item.statusOn(today),
        ShownEvidence.of(item.evidence(), today),
        item.work(),
        given == null ? null : given.stream().map(one -> LineWork.of(one, tree, today)).toList(),
        item.remarks().stream().map(ShownRemark::of).toList(),
        item.carriedFrom(),
        item.revision());
  }
}
