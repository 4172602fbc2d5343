package org.gongkai.task.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.AssignmentPart;
import org.gongkai.task.assignment.Measure;
import org.gongkai.task.assignment.WorkProgress;
import org.gongkai.task.plan.ItemStatus;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as a spreadsheet: a row and one unit that has it.
 *
 * @param given null for a row that nobody has, or that the reader may not see with anybody
 */
record SheetLine(TaskItem item, @Nullable Assignment given, UnitTree tree, LocalDate today) {

  static final Map<AssignmentPart, String> PARTS =
      Map.of(
          AssignmentPart.LEAD, "牵头",
          AssignmentPart.CO_RESPONSIBLE, "配合",
          AssignmentPart.RESPONSIBLE, "责任",
          AssignmentPart.GUIDE, "指导");

  private static final Map<ItemStatus, String> STATUSES =
      Map.of(
          ItemStatus.NOT_STARTED, "未开始",
          ItemStatus.IN_PROGRESS, "进行中",
          ItemStatus.DONE_PENDING_CHECK, "待核查",
          ItemStatus.COMPLETED, "已完成",
          ItemStatus.OVERDUE, "已逾期");

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Which task it belongs to; equal for all lines of one. */
  String task() {
    return item.planId() + "/" + item.order();
  }

  RowKey key(int number) {
    return new RowKey(
        number,
        item.id(),
        item.revision(),
        given == null ? null : given.id(),
        given == null ? 0 : given.revision());
  }

  /** What a cell says; the key depends on the place in the export and is not told here. */
  String value(LedgerColumn column) {
    return switch (column) {
      case SEQ -> item.seq() == null ? "" : String.valueOf(item.seq());
      case NAME -> item.group() == null ? item.name() : item.group() + "：" + item.name();
      case TEXT -> item.text();
      case UNITS -> item.unitsText() == null ? "" : item.unitsText();
      case DEADLINE -> item.deadline().text() == null ? "" : item.deadline().text();
      case DUE -> item.deadline().date() == null ? "" : String.valueOf(item.deadline().date());
      case EVIDENCE -> evidence();
      case REMARKS -> remarks();
      case STATUS -> status();
      case NEW_REMARK, KEY -> "";
      case UNIT, PART, PROGRESS, PERCENT, MEASURES -> given == null ? "" : work(column, given);
    };
  }

  private String work(LedgerColumn column, Assignment one) {
    WorkProgress last = one.work().progress();
    return switch (column) {
      case UNIT -> {
        String name = tree.name(one.unitId());
        yield name == null ? one.unitId() : name;
      }
      case PART -> PARTS.getOrDefault(one.part(), "");
      case PROGRESS -> last == null ? "" : last.text();
      case PERCENT -> last == null ? "" : String.valueOf(last.percent());
      default -> one.measures().stream().map(Measure::text).collect(Collectors.joining("\n"));
    };
  }

  private String status() {
    if (given == null) {
      return STATUSES.getOrDefault(item.statusOn(today), "");
    }
    return given.isOverdue(today) ? "已逾期" : given.state().label();
  }

  private String evidence() {
    String counts = "已认定 " + item.evidence().accepted() + "，待认定 " + item.evidence().proposed();
    String turns =
        item.evidence().turns().stream()
            .map(turn -> turn.name() + "：" + turn.done() + "/" + turn.required())
            .collect(Collectors.joining("\n"));
    return turns.isEmpty() ? counts : counts + "\n" + turns;
  }

  private String remarks() {
    return item.remarks().stream()
        .map(remark ->
            LocalDate.ofInstant(remark.at(), CHINA) + " " + remark.name() + "：" + remark.text())
        .collect(Collectors.joining("\n"));
  }

  /** Fails with 404 while nobody has the row. */
  Assignment requireGiven() {
    if (given == null) {
      throw Refusal.notFound("责任分派");
    }
    return given;
  }
}
