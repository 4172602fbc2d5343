package org.gongkai.task.imports;

import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.DocumentReader;
import org.gongkai.task.imports.document.ImportRefused;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;

/**
 * Reads an official work plan into a preview. What cannot be read at all is refused with one of the
 * {@link ImportRefused}; everything else that is irregular becomes a warning or a doubt. Blocking
 * and free of state: one reader serves many threads.
 */
public final class PlanReader {

  private final DocumentReader documents;

  public PlanReader(Limits limits) {
    documents = new DocumentReader(limits);
  }

  public PlanPreview read(Source source) {
    Document document = documents.read(source);
    if (document.blocks().isEmpty()) {
      throw new ImportRefused.EmptyPlan("内容为空。");
    }
<<<<<<< HEAD
    Notes notes = new Notes();
    document
        .remarks()
        .forEach(remark ->
            notes.warn(WarningCode.valueOf(remark.kind().name()), remark.message(), remark.line()));
    Plan plan = new Notice(linesBeforeTable(document)).plan();
    List<Task> tasks = tasks(document, plan, notes);
    Optional<FlatTable> flat =
        tasks.isEmpty() ? FlatTable.in(linesBeforeTable(document), notes) : Optional.empty();
    if (flat.isPresent()) {
      Outline above = Outline.of(flat.get().notice(), notes);
      plan = new Notice(above.lines()).plan();
      TableTasks reading = new TableTasks(new TaskList(), plan.year(), notes);
      reading.read(flat.get().table());
      tasks = reading.finish();
    }
    if (tasks.isEmpty()) {
      Outline outline = Outline.of(linesBeforeTable(document), notes);
      plan = new Notice(outline.notice()).plan();
      tasks = new ProseTasks(plan.year(), notes).read(outline.body());
    }
    if (tasks.isEmpty()) {
      throw new ImportRefused.EmptyPlan("没有读出任何任务，请检查文件是否为工作要点或任务分解表。");
    }
    PlanCheck.check(plan, tasks, notes);
    return new PlanPreview(
        plan,
        tasks,
        notes.passages(),
        notes.warnings(),
        Fingerprint.of(document),
        Fingerprint.identityKey(plan));
  }

  private static List<Line> linesBeforeTable(Document document) {
    List<Line> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Grid grid && TaskTable.in(grid, new Notes()).isPresent()) {
        break;
      }
      if (block instanceof Line line) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static List<Task> tasks(Document document, Plan plan, Notes notes) {
    TaskList tasks = new TaskList();
    TableTasks reading = new TableTasks(tasks, plan.year(), notes);
    TaskTable above = null;
    for (Grid grid : document.grids()) {
      Optional<TaskTable> table = TaskTable.in(grid, notes);
      if (table.isEmpty() && above != null) {
        // A page break cut the table: what follows has the columns of what came before.
        table = Optional.of(new TaskTable(above.columns(), grid.rows()));
      }
      table.ifPresent(reading::read);
      above = table.orElse(above);
    }
    return above == null ? withoutHeader(document, tasks, reading, notes) : tasks.finish();
  }

  private static List<Task> withoutHeader(
      Document document, TaskList tasks, TableTasks reading, Notes notes) {
    for (Grid grid : document.grids()) {
      TaskTable.guess(grid)
          .ifPresent(table -> {
            notes.warn(
                WarningCode.HEADER_MISSING,
                "表格没有表头，各列含义按内容推定，请逐项核对。",
                grid.rows().getFirst().getFirst().line());
            reading.read(table);
          });
    }
    return tasks.finish();
=======
    return new PlanReading(document).read();
>>>>>>> 474ed0c (Read what plans of other governments look like)
  }
}
