package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.task.imports.PlanPreview.Doubt;
import org.gongkai.task.imports.document.Edges;
import org.jspecify.annotations.Nullable;

/**
 * Units and deadline of the rows of a task table. A blank place takes the value above it in its own
 * column; a new group starts afresh. Where the source records merged cells for a column, a blank
 * cell of that column stays blank, and a merged one reaches across groups.
 */
final class RowDuties {

  private static final List<Column> UNITS =
      Stream.of(Column.values()).filter(Column::isUnits).toList();

  private final TaskList tasks;
  private final @Nullable Integer year;
  private final boolean firstLeads;
  private final Notes notes;
  private Set<Column> merged = EnumSet.noneOf(Column.class);
  private UnitList units = UnitList.NONE;
  private Deadline deadline = Deadline.NONE;

  RowDuties(TaskList tasks, @Nullable Integer year, boolean firstLeads, Notes notes) {
    this.firstLeads = firstLeads;
    this.tasks = tasks;
    this.year = year;
    this.notes = notes;
  }

  UnitList units() {
    return units;
  }

  Deadline deadline() {
    return deadline;
  }

  void begin(List<TableRow> rows) {
    merged = EnumSet.noneOf(Column.class);
    for (Column column : Column.values()) {
      if (rows.stream().anyMatch(row -> row.continues(column))) {
        merged.add(column);
      }
    }
  }

  void beginGroup(TableRow row) {
    boolean reaches = UNITS.stream().anyMatch(row::continues);
    units = reaches ? units : UnitList.NONE;
    deadline = row.continues(Column.DEADLINE) ? deadline : Deadline.NONE;
  }

  void unitsOf(TableRow row, List<String> inherited, List<Doubt> doubts) {
    UnitList own = row.units(units);
    if (!own.isEmpty()) {
      if (own.units().size() > row.units().units().size()) {
        inherited.add(row.reached(Column.LEAD) ? "leadUnits" : "units");
      }
      units = firstLeads ? own.firstLeads() : own;
    } else if (UNITS.stream().noneMatch(row::has)) {
      units = UnitList.NONE;
    } else if (UNITS.stream().allMatch(column -> staysBlank(row, column))) {
      units = UnitList.NONE;
      blank("units", "责任单位", row, doubts);
    } else if (units.isEmpty()) {
      blank("units", "责任单位", row, doubts);
    } else {
      inherited.add("units");
    }
  }

  /** A cell that holds the content also says who does it and by when. */
  void stated(String text, List<UnitStatement> statements, List<String> inherited, int line) {
    UnitList who =
        statements.stream().map(UnitStatement::units).reduce(UnitList.NONE, UnitList::and);
    List<Deadline> when =
        statements.stream()
            .flatMap(statement -> statement.deadlines().stream())
            .map(printed -> Deadline.of(printed, year))
            .toList();
    List<Doubt> doubts = new ArrayList<>();
    when.forEach(read -> doubt(read, line, doubts));
    String content = Edges.trim(text.substring(0, statements.getFirst().start()));
    String rest = Edges.trim(text.substring(statements.getLast().end()));
    tasks.add(
        rest.isEmpty() ? content : content + "\n" + rest,
        firstLeads ? who.firstLeads() : who,
        when,
        inherited,
        doubts,
        line);
  }

  void deadlineOf(TableRow row, List<String> inherited, List<Doubt> doubts) {
    String own = row.word(Column.DEADLINE);
    if (!own.isEmpty()) {
      deadline = Deadline.of(own, year);
      doubt(deadline, row.line(), doubts);
    } else if (!row.has(Column.DEADLINE)) {
      deadline = Deadline.NONE;
    } else if (staysBlank(row, Column.DEADLINE) || deadline.text() == null) {
      deadline = Deadline.NONE;
      blank("deadline", "完成时限", row, doubts);
    } else {
      inherited.add("deadline");
      if (!row.continues(Column.DEADLINE) && tasks.mixedDeadlines()) {
        doubts.add(new Doubt("deadline", "同一任务有不同时限，空白时限按上一行推定", row.line()));
      }
    }
  }

  private void doubt(Deadline read, int line, List<Doubt> doubts) {
    String reason = read.doubt();
    if (reason != null) {
      doubts.add(new Doubt("deadline", reason, line));
      notes.warn(
          read.impossible() ? WarningCode.INVALID_DATE : WarningCode.UNCLEAR_DEADLINE,
          reason + "。",
          line);
    }
  }

  private void blank(String field, String label, TableRow row, List<Doubt> doubts) {
    doubts.add(new Doubt(field, label + "为空", row.line()));
    notes.warn(WarningCode.MISSING_VALUE, "本行" + label + "为空，且没有可沿用的内容。", row.line());
  }

  /** True also for an absent column: it cannot pass anything down. */
  private boolean staysBlank(TableRow row, Column column) {
    return !row.has(column) || (merged.contains(column) && !row.continues(column));
  }
}
