package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.gongkai.task.imports.PlanPreview.Plan;
import org.gongkai.task.imports.PlanPreview.Task;
import org.gongkai.task.imports.TaskTables.Headed;
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

  private static final int FEWEST_STATED = 3;

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
    Notes ofTables = new Notes();
    TaskTables found = new TaskTables(document, ofTables);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (proseSaysMore(found)) {
      return besideTables();
    }
    notes.addAll(ofTables);
    keep(found.beside());
    return preview(found.notice(), found.tables());
  }

  /** The prose states who does what, and the table lists what is published, or less than it. */
  private boolean proseSaysMore(TaskTables found) {
    long stated =
        new PlanReading(document)
            .asProse(outside())
            .map(prose -> prose.tasks().stream().filter(PlanReading::statesUnits).count())
            .orElse(0L);
    return stated >= FEWEST_STATED && (stated > found.rows() || found.listsWhatIsPublished());
  }

  private static boolean statesUnits(Task task) {
    return task.items().stream().anyMatch(item -> !item.units().isEmpty());
  }

  private Optional<PlanPreview> besideTables() {
    for (Grid grid : document.grids()) {
      keep(Blocks.lines(grid));
      notes.warn(
          WarningCode.STRAY_TEXT,
          "文中另有表格（" + grid.rows().size() + " 行），任务取自正文，表格未列为任务。",
          grid.rows().getFirst().getFirst().line());
    }
    return asProse(outside());
  }

  private List<Line> outside() {
    return document.blocks().stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
  }

  private Optional<PlanPreview> asFlatTable() {
    return FlatTable.in(lines(), notes)
        .flatMap(flat -> preview(flat.notice(), Headed.without(List.of(flat.table()))));
  }

  /** Only where its rows say more than the prose around it. */
  private Optional<PlanPreview> asTableWithoutHeader() {
    List<TaskTable> tables =
        document.grids().stream()
            .filter(grid -> !holdsElements(grid))
            .flatMap(grid -> TaskTable.guess(grid).stream())
            .toList();
    List<Line> outside = outside();
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
    return preview(outside, Headed.without(tables));
  }

  /** The table of number, issuer and dates in the head of a page. */
  private static boolean holdsElements(Grid grid) {
    return grid.rows().stream()
            .flatMap(List::stream)
            .filter(cell -> Labels.isLabelled(cell.joined()))
            .count()
        > 1;
  }

  private Optional<PlanPreview> preview(List<Line> notice, List<Headed> tables) {
    List<Line> above = Paragraphs.apart(Outline.of(notice, notes).lines());
    Plan plan = new Notice(above).plan();
    keep(above);
    TableTasks reading =
        new TableTasks(new TaskList(), plan.year(), firstLeads(notice) || headerSaysSo(), notes);
    tables.forEach(headed -> reading.read(headed.table(), headed.heading()));
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

  /** “责任单位（排在第一位的为牵头单位）” as the label of a column. */
  private boolean headerSaysSo() {
    return document.grids().stream()
        .flatMap(grid -> grid.rows().stream().limit(TableHeader.ROWS_BEFORE))
        .flatMap(List::stream)
        .map(Cell::joined)
        .filter(label -> Column.labelled(label).filter(Column::isUnits).isPresent())
        .anyMatch(UnitStatement::saysThatTheFirstLeads);
  }

  private void keep(List<Line> lines) {
    lines.forEach(line -> notes.passage(Passage.Kind.NOTICE, line.text(), line.number()));
  }

  private List<Line> lines() {
    if (lines == null) {
      List<Line> all =
          document.blocks().stream().flatMap(block -> Blocks.lines(block).stream()).toList();
      lines =
          HardWraps.joined(
              PageNoise.removedButBars(PrintedLines.apart(WordGaps.closed(all)), notes));
    }
    return lines;
  }
}
