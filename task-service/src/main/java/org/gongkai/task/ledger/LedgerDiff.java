package org.gongkai.task.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Standing;
import org.gongkai.task.ledger.ImportedRow.Code;
import org.gongkai.task.ledger.ImportedRow.Outcome;
import org.gongkai.task.ledger.SheetReading.ReadLine;
import org.gongkai.task.plan.TaskItem;
import org.jspecify.annotations.Nullable;

/** Compares an edited spreadsheet with the ledger, line by line and cell by cell. */
final class LedgerDiff {

  private final Map<String, TaskItem> items;
  private final Map<String, Assignment> assignments;
  private final Standing standing;
  private final FieldRules rules;
  private final LocalDate today;
  private final Set<String> met = new HashSet<>();
  private final Map<String, String> rowValues = new HashMap<>();

  LedgerDiff(
      Map<String, TaskItem> items,
      Map<String, Assignment> assignments,
      Standing standing,
      LocalDate today) {
    this.items = items;
    this.assignments = assignments;
    this.standing = standing;
    this.rules = new FieldRules(standing);
    this.today = today;
  }

  LedgerImport.Found compare(SheetReading reading) {
    List<ImportedRow> rows = new ArrayList<>();
    reading.lines().forEach(line -> row(line).ifPresent(rows::add));
    return new LedgerImport.Found(reading.lines().size(), rows, reading.missing());
  }

  /** Empty when the line says what the ledger has. */
  private Optional<ImportedRow> row(ReadLine read) {
    RowKey key = read.key();
    if (key == null) {
      return Optional.of(
          read.keyText().isEmpty()
              ? error(read, Code.NO_KEY, "没有行键：新增的行不能导入，请在系统中操作")
              : error(read, Code.DAMAGED_KEY, "行键已损坏，请重新导出后修改"));
    }
    TaskItem item = items.get(key.taskItemId());
    Assignment given = key.assignmentId() == null ? null : assignments.get(key.assignmentId());
    if (item == null
        || key.assignmentId() != null && (given == null || !item.id().equals(given.taskItemId()))) {
      return Optional.of(error(read, Code.UNKNOWN_ROW, "台账中没有这一行"));
    }
    if (!concerns(item)) {
      return Optional.of(error(read, Code.OTHER_TERRITORY, "该计划不属于您所在的地区"));
    }
    if (!met.add(key.taskItemId() + "/" + key.assignmentId())) {
      return Optional.of(error(read, Code.DUPLICATE_ROW, "同一行在文件中出现了两次，只取第一次"));
    }
    List<FieldChange> fields = fields(read, new SheetLine(item, given, standing.tree(), today));
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(judged(read, key, given, item, fields));
  }

  private List<FieldChange> fields(ReadLine read, SheetLine line) {
    List<FieldChange> fields = new ArrayList<>();
    read.cells()
        .forEach((column, after) -> {
          String before = CellText.tidy(line.value(column));
          if (FieldRules.isCompared(column) && !same(column, before, after)) {
            field(column, line, before, after).ifPresent(fields::add);
          }
        });
    return fields;
  }

  /** A cell of the whole row that is repeated in each of its lines is one change, not many. */
  private Optional<FieldChange> field(
      LedgerColumn column, SheetLine line, String before, String after) {
    String why = rules.refusal(column, line, after).orElse(null);
    if (why == null && column.span() == LedgerColumn.Span.ROW) {
      String first = rowValues.putIfAbsent(line.item().id() + "/" + column, after);
      if (after.equals(first)) {
        return Optional.empty();
      }
      why = first == null ? null : "与同一任务的另一行填写不一致";
    }
    return Optional.of(
        why == null
            ? FieldChange.accepted(column, before, after)
            : FieldChange.refused(column, before, after, why));
  }

  /** What others have changed since the export is not overwritten; a remark overwrites nothing. */
  private static ImportedRow judged(
      ReadLine read,
      RowKey key,
      @Nullable Assignment given,
      TaskItem item,
      List<FieldChange> fields) {
    boolean movedWork = given != null && given.revision() != key.assignmentRevision();
    boolean movedRow = item.revision() != key.itemRevision();
    List<FieldChange> judged =
        fields.stream()
            .map(field -> {
              boolean stale =
                  switch (field.field()) {
                    case NEW_REMARK -> false;
                    case DUE -> movedRow;
                    default -> movedWork;
                  };
              return field.accepted() && stale ? field.refused("导出后该行已被修改，请重新导出") : field;
            })
            .toList();
    boolean conflict = !judged.equals(fields);
    return new ImportedRow(
        read.line(),
        item.id(),
        given == null ? null : given.id(),
        given == null ? null : given.unitId(),
        conflict ? Outcome.CONFLICT : Outcome.CHANGES,
        conflict ? new ImportedRow.Problem(Code.CHANGED_SINCE, "导出后该行已被修改") : null,
        judged);
  }

  /** Spreadsheets write 2021-07-01 and 60 in ways of their own. */
  private static boolean same(LedgerColumn column, String before, String after) {
    boolean alike =
        switch (column) {
          case DUE -> !before.isEmpty() && FieldRules.day(after).equals(FieldRules.day(before));
          case PERCENT ->
              !before.isEmpty() && FieldRules.percent(after).equals(FieldRules.percent(before));
          default -> false;
        };
    return alike || before.equals(after);
  }

  private boolean concerns(TaskItem item) {
    if (item.scope() == null) {
      return false;
    }
    String owner = item.scope().unit();
    String own = standing.actor().unit();
    return standing.tree().isWithin(own, owner)
        || standing.tree().isWithin(owner, standing.tree().authority(own));
  }

  private static ImportedRow error(ReadLine read, Code code, String detail) {
    return ImportedRow.error(read.line(), read.key(), code, detail);
  }
}
