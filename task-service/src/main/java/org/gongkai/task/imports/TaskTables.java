package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Block;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.Grid;
import org.gongkai.task.imports.document.Line;
import org.jspecify.annotations.Nullable;

/** Finds the tables of tasks of a document and what stands around them. */
final class TaskTables {

  private static final Pattern HEADING =
      Pattern.compile("(?:" + Paragraph.SECTION + "|" + Paragraph.BRACKETED + ")[^。;]{2,80}");

  private static final Pattern CATALOGUE = Pattern.compile("公开(?:渠道|方式|依据|载体|对象|层级)(?:和载体|及载体)?");

  private final Notes notes;
  private final List<Line> notice = new ArrayList<>();
  private final List<Headed> tables = new ArrayList<>();
  private final List<Line> beside = new ArrayList<>();
  private List<Line> sinceTable = new ArrayList<>();
  private boolean published;

  /**
   * A table of tasks.
   *
   * @param heading the numbered heading directly above it, null when there is none
   */
  record Headed(@Nullable String heading, TaskTable table) {

    static List<Headed> without(List<TaskTable> tables) {
      return tables.stream().map(table -> new Headed(null, table)).toList();
    }
  }

  /** Reads the whole document. */
  TaskTables(Document document, Notes notes) {
    this.notes = notes;
    document.blocks().forEach(this::accept);
  }

  boolean isEmpty() {
    return tables.isEmpty();
  }

  /** What stands above the first table. */
  List<Line> notice() {
    return notice;
  }

  List<Headed> tables() {
    return tables;
  }

  /** What stands between the tables and below the last one. */
  List<Line> beside() {
    return beside;
  }

  int rows() {
    return tables.stream().mapToInt(headed -> headed.table().rows().size()).sum();
  }

  /** A catalogue says by which channel and on what ground something is published. */
  boolean listsWhatIsPublished() {
    return published;
  }

  private void accept(Block block) {
    Optional<TaskTable> table =
        block instanceof Grid grid
            ? TaskForm.upright(grid)
                .flatMap(form -> TaskTable.in(form, notes))
                .or(() -> TaskTable.in(grid, notes))
                .or(() -> continued(grid))
            : Optional.empty();
    if (table.isPresent()) {
      tables.add(new Headed(heading(), table.get()));
      published |= block instanceof Grid grid && isCatalogue(grid);
      if (tables.size() == 1 && block instanceof Grid grid) {
        notice.addAll(TableHeader.above(grid));
      }
      sinceTable = new ArrayList<>();
    } else {
      List<Line> lines = Blocks.lines(block);
      sinceTable.addAll(lines);
      (tables.isEmpty() ? notice : beside).addAll(lines);
    }
  }

  private static boolean isCatalogue(Grid grid) {
    return grid.rows().stream()
        .limit(TableHeader.ROWS_BEFORE)
        .flatMap(List::stream)
        .anyMatch(cell -> CATALOGUE.matcher(cell.joined()).matches());
  }

  private @Nullable String heading() {
    if (sinceTable.isEmpty()) {
      return null;
    }
    String last = sinceTable.getLast().text();
    return HEADING.matcher(Script.plain(last)).matches() ? last : null;
  }

  /**
   * A page break cut the table: what follows has the columns of what came before. Behind other
   * words only where its cells suit them, because a list of people may be as wide.
   */
  private Optional<TaskTable> continued(Grid grid) {
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    TaskTable above = tables.getLast().table();
    boolean apart = sinceTable.stream().anyMatch(line -> !PageNoise.is(line.text()));
    boolean goesOn = above.isContinuedBy(grid) && !isLabels(grid.rows().getFirst());
    return goesOn && (!apart || suits(above, grid))
        ? Optional.of(new TaskTable(above.columns(), grid.rows()))
        : Optional.empty();
  }

  /** The header of a table of something else. */
  private static boolean isLabels(List<Cell> row) {
    return row.stream().filter(cell -> Column.labelled(cell.joined()).isPresent()).count() > 1;
  }

  private static boolean suits(TaskTable above, Grid grid) {
    return grid.rows().stream()
        .filter(row -> row.size() == above.columns().size())
        .anyMatch(row -> fits(above, row, Column.CONTENT) && (fitsUnits(above, row)));
  }

  private static boolean fitsUnits(TaskTable above, List<Cell> row) {
    return fits(above, row, Column.UNITS)
        || fits(above, row, Column.LEAD)
        || fits(above, row, Column.DEADLINE);
  }

  private static boolean fits(TaskTable above, List<Cell> row, Column column) {
    int index = above.columns().indexOf(column);
    return index >= 0 && column.fit(row.get(index)) > 0;
  }
}
