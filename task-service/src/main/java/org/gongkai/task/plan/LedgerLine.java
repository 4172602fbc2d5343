package org.gongkai.task.plan;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** A line of the ledger (台账) as staff see it today. */
public record LedgerLine(
    String id,
    String planId,
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
    EvidenceCounts evidence,
    long revision) {

  /**
   * A responsible unit.
   *
   * @param name today's name of the unit, when it is known
   */
  public record LineUnit(
      String text, @Nullable String unitId, @Nullable String name, boolean collective) {

    static LineUnit of(ItemUnit unit, UnitTree tree) {
      String id = unit.unitId();
      return new LineUnit(unit.text(), id, id == null ? null : tree.name(id), unit.collective());
    }
  }

  public static LedgerLine of(TaskItem item, UnitTree tree, LocalDate today) {
    return new LedgerLine(
        item.id(),
        item.planId(),
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
        item.evidence(),
        item.revision());
  }
}
