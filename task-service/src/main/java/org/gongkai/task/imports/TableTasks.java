package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.task.imports.PlanPreview.Doubt;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Edges;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a task table into tasks. A blank place takes the value above it in its column,
 * group, name, units and deadline each on its own.
 */
final class TableTasks {

  private final TaskList tasks;
  private final RowDuties duties;
  private final Notes notes;

  private @Nullable String group;
  private @Nullable TableRow unusedGroup;
  private boolean pageBegins;
  private String name = "";

  TableTasks(TaskList tasks, @Nullable Integer year, boolean firstLeads, Notes notes) {
    this.tasks = tasks;
    duties = new RowDuties(tasks, year, firstLeads, notes);
    this.notes = notes;
  }

  /** Takes the numbered heading above the table, which is the group of all its rows. */
  void read(TaskTable table, @Nullable String heading) {
    if (heading != null && !table.columns().contains(Column.GROUP)) {
      keepUnusedGroup();
      group = heading;
      name = "";
    }
    List<TableRow> rows = table.rows().stream().flatMap(row -> fit(table, row).stream()).toList();
    duties.begin(rows);
    pageBegins = tasks.isOpen();
    rows.stream()
        .filter(row -> !row.isBlank())
        .map(row -> row.withoutDitto(notes))
        .forEach(this::accept);
  }

  List<PlanPreview.Task> finish() {
    keepUnusedGroup();
    return tasks.finish();
  }

  /** A title without a task below it is shown beside the tasks. */
  private void keepUnusedGroup() {
    if (unusedGroup != null) {
      notes.passage(Passage.Kind.HEADING, GroupRow.title(unusedGroup), unusedGroup.line());
    }
    unusedGroup = null;
  }

  private List<TableRow> fit(TaskTable table, List<Cell> cells) {
    if (TableHeader.is(cells)) {
      notes.warn(WarningCode.REPEATED_HEADER, "表头重复出现，已略过。", cells.getFirst().line());
      cells.forEach(cell -> notes.passage(Passage.Kind.HEADING, cell.joined(), cell.line()));
      return List.of();
    }
    boolean regular = cells.size() == table.columns().size();
    if (regular || cells.stream().allMatch(Cell::isBlank)) {
      return regular ? List.of(new TableRow(table.columns(), cells)) : List.of();
    }
    Optional<TableRow> shortened = shortened(table.columns(), cells);
    if (shortened.isPresent()) {
      return List.of(shortened.get());
    }
    List<Column> known = table.columns().stream().filter(Objects::nonNull).toList();
    List<List<Cell>> aligned = RowAlignment.align(known, cells);
    notes.warn(
        WarningCode.IRREGULAR_ROW,
        "本行有 %d 个单元格，表格有 %d 列%s，请核对。"
            .formatted(
                cells.size(),
                table.columns().size(),
                aligned.size() > 1 ? "，疑为 " + aligned.size() + " 行连在一起，已按内容拆开" : "，已按内容对齐"),
        cells.getFirst().line());
    return aligned.stream().map(row -> new TableRow(List.copyOf(known), row)).toList();
  }

  /** A row that lost the blank cells at its end, as editors do to text. */
  private static Optional<TableRow> shortened(List<@Nullable Column> columns, List<Cell> cells) {
    boolean fits = cells.size() < columns.size();
    for (int index = 0; fits && index < cells.size(); index++) {
      Column column = columns.get(index);
      fits = column != null && column.fit(cells.get(index)) >= 0;
    }
    int missing = columns.size() - cells.size();
    boolean remarks =
        fits
            && columns.subList(cells.size(), columns.size()).stream()
                .allMatch(column -> column == null || column == Column.NOTE);
    if (!fits || !(remarks || missing == 1 || cells.size() == 1)) {
      return Optional.empty();
    }
    List<Cell> padded = new ArrayList<>(cells);
    while (padded.size() < columns.size()) {
      padded.add(Cell.own("", cells.getFirst().line()));
    }
    return Optional.of(new TableRow(columns, padded));
  }

  private void accept(TableRow row) {
    row.unknown().forEach(cell -> notes.passage(Passage.Kind.TEXT, cell.text(), cell.line()));
    if (RemarkRow.is(row)) {
      row.cells().forEach(cell -> notes.passage(Passage.Kind.TEXT, cell.text(), cell.line()));
      return;
    }
    if (GroupRow.is(row)) {
      notes.passage(Passage.Kind.HEADING, row.word(Column.SEQ), row.line());
      keepUnusedGroup();
      group = GroupRow.title(row);
      unusedGroup = row;
      name = "";
      duties.beginGroup(row);
      return;
    }
    unusedGroup = null;
    boolean goesOn = pageBegins && goesOn(row);
    pageBegins = false;
    if (goesOn) {
      tasks.extend(row.text(Column.CONTENT));
      return;
    }
    List<String> inherited = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>();
    boolean ungrouped = !row.has(Column.GROUP) && isGroupedByName(row);
    groupOf(row, ungrouped ? Column.NAME : Column.GROUP, inherited);
    Numbered content =
        ungrouped
            ? Numbered.of(row.text(Column.CONTENT))
            : new Numbered(null, null, row.text(Column.CONTENT));
    Numbered titled = Numbered.of(ungrouped ? "" : row.word(Column.NAME));
    boolean counted = !row.has(Column.SEQ) && content.number() == null && titled.number() != null;
    String own = counted ? titled.text() : ungrouped ? "" : row.word(Column.NAME);
    if (counted) {
      content = new Numbered(titled.number(), titled.label(), content.text());
    }
    boolean named = own.isEmpty() && row.continues(Column.NAME) && !row.word(Column.SEQ).isEmpty();
    if (named) {
      inherited.add("name");
    }
    name = own.isEmpty() && !row.continues(Column.NAME) ? "" : own.isEmpty() ? name : own;
    beginTask(row, named ? name : own, content);
    String text = textOf(row, content, doubts);
    if (tasks.isOpen() && !text.isEmpty()) {
      List<UnitStatement> stated = row.hasUnits() ? List.of() : UnitStatement.in(text);
      if (!stated.isEmpty() && stated.getFirst().start() > 0) {
        duties.stated(text, stated, inherited, row.line());
        return;
      }
      duties.unitsOf(row, inherited, doubts);
      duties.deadlineOf(row, inherited, doubts);
      tasks.add(text, duties.units(), List.of(duties.deadline()), inherited, doubts, row.line());
    }
  }

  /** A page break cut the content in the middle of a sentence. */
  private boolean goesOn(TableRow row) {
    String above = tasks.lastText();
    boolean alone =
        row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1
            && !row.text(Column.CONTENT).isEmpty();
    return alone
        && above != null
        && !above.isEmpty()
        && "。；！：”）.;".indexOf(above.charAt(above.length() - 1)) < 0;
  }

  /** Rows whose contents carry the numbers: the name beside them is the group's. */
  private static boolean isGroupedByName(TableRow row) {
    return !row.has(Column.SEQ) && Numbered.of(row.text(Column.CONTENT)).number() != null;
  }

  private void groupOf(TableRow row, Column column, List<String> inherited) {
    if (!row.has(column)) {
      return;
    }
    String own = row.word(column);
    if (!own.isEmpty()) {
      group = own;
      duties.beginGroup(row);
    } else if (group != null) {
      inherited.add("group");
    }
  }

  private void beginTask(TableRow row, String name, Numbered content) {
    String printed = row.word(Column.SEQ);
    Integer seq = printed.isEmpty() ? content.number() : Numbered.alone(printed).orElse(null);
    if (!printed.isEmpty() && seq == null) {
      notes.warn(WarningCode.IRREGULAR_NUMBERING, "序号“" + printed + "”不是数字。", row.line());
    }
    boolean named = !name.isEmpty() || !printed.isEmpty() || content.number() != null;
    boolean nameless = !row.has(Column.NAME) && !row.has(Column.SEQ);
    if ((named || nameless || !tasks.isOpen()) && !tasks.isOpen(seq, name)) {
      tasks.begin(
          seq,
          printed.isEmpty() ? content.label() : printed,
          group,
          name.isEmpty() ? Numbered.title(content.text()) : name);
    }
  }

  private String textOf(TableRow row, Numbered content, List<Doubt> doubts) {
    if (!content.text().isEmpty()) {
      return Edges.trim(content.text());
    }
    String name = row.word(Column.NAME);
    if (row.has(Column.CONTENT)) {
      notes.warn(WarningCode.EMPTY_CONTENT, "本行没有具体内容。", row.line());
      doubts.add(new Doubt("text", "本行没有具体内容", row.line()));
    }
    String above = tasks.lastText();
    return name.isEmpty() && above != null ? above : name;
  }
}
