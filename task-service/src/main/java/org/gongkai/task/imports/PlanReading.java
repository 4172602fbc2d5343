package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.gongkai.task.imports.PlanPreview.Plan;
import org.gongkai.task.imports.PlanPreview.Task;
import org.gongkai.task.imports.document.Block;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.Grid;
import org.gongkai.task.imports.document.ImportRefused;
import org.gongkai.task.imports.document.Line;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one document: as a table of tasks, as a table that lost its lines, or as prose,
 * whichever it is.
 */
final class PlanReading {

  private final Document document;
  private final Notes notes = new Notes();
  private @Nullable List<Line> lines;

  PlanReading(Document document) {
    this.document = document;
    document
        .remarks()
        .forEach(remark ->
            notes.warn(WarningCode.valueOf(remark.kind().name()), remark.message(), remark.line()));
  }

  PlanPreview read() {
    return asTable()
        .or(this::asFlatTable)
        .or(this::asTableWithoutHeader)
        .or(() -> asProse(lines()))
        .orElseThrow(() -> new ImportRefused.EmptyPlan("没有读出任何任务，请检查文件是否为工作要点或任务分解表。"));
  }

  private Optional<PlanPreview> asTable() {
    TaskTable above = null;
    List<Line> notice = new ArrayList<>();
    List<TaskTable> tables = new ArrayList<>();
    for (Block block : document.blocks()) {
      Optional<TaskTable> table =
          block instanceof Grid grid ? TaskTable.in(grid, notes) : Optional.empty();
      if (table.isEmpty()
          && above != null
          && block instanceof Grid grid
          && above.isContinuedBy(grid)) {
        // A page break cut the table: what follows has the columns of what came before.
        table = Optional.of(new TaskTable(above.columns(), grid.rows()));
      }
      table.ifPresent(tables::add);
      above = table.orElse(above);
      if (table.isEmpty() && above == null) {
        notice.addAll(lines(block));
      } else if (table.isEmpty()) {
        keep(lines(block));
      }
    }
    return tables.isEmpty() ? Optional.empty() : preview(notice, tables);
  }

  private Optional<PlanPreview> asFlatTable() {
    return FlatTable.in(lines(), notes)
        .flatMap(flat -> preview(flat.notice(), List.of(flat.table())));
  }

  /** Only where its rows say more than the prose around it. */
  private Optional<PlanPreview> asTableWithoutHeader() {
    List<TaskTable> tables =
        document.grids().stream()
            .filter(grid -> !holdsElements(grid))
            .flatMap(grid -> TaskTable.guess(grid).stream())
            .toList();
    List<Line> outside =
        document.blocks().stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
    int rows = tables.stream().mapToInt(table -> table.rows().size()).sum();
    if (tables.isEmpty()
        || new PlanReading(document)
            .asProse(outside)
            .filter(prose -> prose.tasks().size() > rows)
            .isPresent()) {
      return Optional.empty();
    }
    notes.warn(
        WarningCode.HEADER_MISSING,
        "表格没有表头，各列含义按内容推定，请逐项核对。",
        tables.getFirst().rows().getFirst().getFirst().line());
    return preview(outside, tables);
  }

  /** The table of number, issuer and dates in the head of a page. */
  private static boolean holdsElements(Grid grid) {
    return grid.rows().stream()
            .flatMap(List::stream)
            .filter(cell -> Labels.isLabelled(cell.joined()))
            .count()
        > 1;
  }

  private Optional<PlanPreview> preview(List<Line> notice, List<TaskTable> tables) {
    List<Line> above = Paragraphs.apart(Outline.of(notice, notes).lines());
    Plan plan = new Notice(above).plan();
    keep(above);
    TableTasks reading = new TableTasks(new TaskList(), plan.year(), firstLeads(notice), notes);
    tables.forEach(reading::read);
    return preview(plan, reading.finish());
  }

  private Optional<PlanPreview> asProse(List<Line> prose) {
    Outline outline = Outline.of(prose, notes);
    List<Line> notice = new ArrayList<>(outline.notice());
    keep(notice);
    if (new Notice(notice).plan().signedDate() == null) {
      notice.addAll(outline.closing());
    }
    Plan plan = new Notice(notice).plan();
    return preview(
        plan, new ProseTasks(plan.year(), firstLeads(prose), notes).read(outline.body()));
  }

  private Optional<PlanPreview> preview(Plan plan, List<Task> tasks) {
    if (tasks.isEmpty()) {
      return Optional.empty();
    }
    PlanCheck.check(plan, tasks, notes);
    return Optional.of(
        new PlanPreview(
            plan,
            tasks,
            notes.passages(),
            notes.warnings(),
            Fingerprint.of(document),
            Fingerprint.identityKey(plan)));
  }

  private static boolean firstLeads(List<Line> lines) {
    return lines.stream()
        .anyMatch(line ->
            !UnitBrackets.holdStatement(line.text())
                && UnitStatement.saysThatTheFirstLeads(line.text()));
  }

  private void keep(List<Line> lines) {
    lines.forEach(line -> notes.passage(Passage.Kind.NOTICE, line.text(), line.number()));
  }

  private List<Line> lines() {
    if (lines == null) {
      List<Line> all = document.blocks().stream().flatMap(block -> lines(block).stream()).toList();
      lines = HardWraps.joined(WordGaps.closed(PageNoise.removed(all, notes)));
    }
    return lines;
  }

  /**
   * A table that only arranges the page or the elements of the document says what it says in lines.
   */
  private static List<Line> lines(Block block) {
    List<Line> lines = new ArrayList<>();
    switch (block) {
      case Line line -> lines.add(line);
      case Grid grid -> {
        for (List<Cell> row : grid.rows()) {
          List<Cell> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
          if (filled.size() == 1) {
            filled
                .getFirst()
                .text()
                .lines()
                .forEach(text -> lines.add(new Line(text, filled.getFirst().line())));
          } else if (!filled.isEmpty()) {
            String joined = String.join(" ", filled.stream().map(Cell::joined).toList());
            lines.add(new Line(joined, filled.getFirst().line()));
          }
        }
      }
    }
    return lines;
  }
}
