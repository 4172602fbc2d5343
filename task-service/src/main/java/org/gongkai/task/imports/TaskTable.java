package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Grid;
import org.jspecify.annotations.Nullable;

/**
 * A grid that is a table of tasks.
 *
 * @param columns the meaning of each column, null where it is unknown
 * @param rows the rows below the header, as they stand in the source
 */
record TaskTable(List<@Nullable Column> columns, List<List<Cell>> rows) {

  /** A grid is a task table when one of its first rows has a content or name label and another. */
  static Optional<TaskTable> in(Grid grid, Notes notes) {
    List<List<Cell>> rows = grid.rows();
    for (int start = 0; start < Math.min(TableHeader.ROWS_BEFORE, rows.size()); start++) {
      if (TableHeader.is(rows.get(start))) {
        return Optional.of(below(rows, start, notes));
      }
    }
    return Optional.empty();
  }

  /** The rows of the other grid are as wide as these. */
  boolean isContinuedBy(Grid grid) {
    return Math.abs(usualLength(grid.rows()).orElse(0) - columns.size()) <= 1;
  }

  private static TaskTable below(List<List<Cell>> rows, int start, Notes notes) {
    int end = TableHeader.end(rows, start);
    rows.subList(0, end).stream()
        .flatMap(List::stream)
        .forEach(cell -> notes.passage(Passage.Kind.HEADING, cell.joined(), cell.line()));
    List<String> labels = TableHeader.labels(rows.subList(start, end));
    List<List<Cell>> body = new ArrayList<>(rows.subList(end, rows.size()));
    List<@Nullable Column> columns = columns(labels, body);
    TableCheck.columns(columns, labels, rows.get(start).getFirst().line(), notes);
    return numbered(columns, body);
  }

  /** What stands before the running number is the name of a group of tasks, the nearest counts. */
  static TaskTable numbered(List<? extends @Nullable Column> columns, List<List<Cell>> rows) {
    List<@Nullable Column> grouped = new ArrayList<>(columns);
    int name = grouped.indexOf(Column.NAME);
    if (name >= 0 && grouped.indexOf(Column.SEQ) > name) {
      grouped.replaceAll(column -> column == Column.GROUP ? null : column);
      grouped.set(name, Column.GROUP);
    }
    return new TaskTable(grouped, rows);
  }

  /**
   * A name label over two columns heads the group and the name. In text the second column has no
   * label of its own: it shows only in the usual length of the rows. A spreadsheet that was saved
   * without its merged cells leaves the second label blank.
   */
  private static List<@Nullable Column> columns(List<String> labels, List<List<Cell>> body) {
    List<@Nullable Column> columns = new ArrayList<>();
    labels.forEach(label -> columns.add(Column.labelled(label).orElse(null)));
    guessed(columns, labels);
    notUnits(columns, labels);
    numbers(columns, body);
    int name = columns.indexOf(Column.NAME);
    boolean divisible = name >= 0 && !columns.contains(Column.GROUP);
    boolean twice = divisible && name + 1 < columns.size() && columns.get(name + 1) == Column.NAME;
    boolean blank = divisible && name + 1 < columns.size() && labels.get(name + 1).isEmpty();
    if (twice || blank) {
      columns.set(name, Column.GROUP);
      columns.set(name + 1, Column.NAME);
    } else if (divisible && usualLength(body).orElse(labels.size()) == labels.size() + 1) {
      columns.add(name, Column.GROUP);
    }
    return columns;
  }

  /** A label that is not known counts by its last word where no other column says that. */
  private static void guessed(List<@Nullable Column> columns, List<String> labels) {
    boolean units = columns.stream().anyMatch(column -> column != null && column.isUnits());
    for (int index = 0; index < columns.size(); index++) {
      Optional<Column> likely =
          columns.get(index) == null ? Column.likely(labels.get(index)) : Optional.empty();
      if (likely.isPresent()
          && !columns.contains(likely.get())
          && !(units && likely.get() == Column.UNITS)) {
        columns.set(index, likely.get());
      }
    }
  }

  private static void notUnits(List<@Nullable Column> columns, List<String> labels) {
    long units = columns.stream().filter(column -> column != null && column.isUnits()).count();
    for (int index = 0; units > 1 && index < columns.size(); index++) {
      if (Script.plain(labels.get(index)).matches("\\s*" + Column.PERSON + "\\s*")) {
        columns.set(index, Column.NOTE);
      }
    }
  }

  /** A content label over two columns may head the running number and the content. */
  private static void numbers(List<@Nullable Column> columns, List<List<Cell>> body) {
    int content = columns.indexOf(Column.CONTENT);
    boolean twice =
        content >= 0
            && content + 1 < columns.size()
            && columns.get(content + 1) == Column.CONTENT
            && !columns.contains(Column.SEQ);
    List<Cell> cells =
        body.stream()
            .filter(row -> twice && row.size() == columns.size())
            .map(row -> row.get(content))
            .filter(cell -> !cell.isBlank())
            .toList();
    if (!cells.isEmpty()
        && cells.stream().allMatch(cell -> Numbered.alone(cell.joined()).isPresent())) {
      columns.set(content, Column.SEQ);
    }
  }

  private static Optional<Integer> usualLength(List<List<Cell>> body) {
    Map<Integer, Long> lengths =
        body.stream()
            .collect(Collectors.groupingBy(List::size, TreeMap::new, Collectors.counting()));
    return lengths.entrySet().stream()
        .max(Comparator.comparing(Map.Entry<Integer, Long>::getValue))
        .map(Map.Entry::getKey);
  }

  /** A table without a header: every column means what most of its cells suit best. */
  static Optional<TaskTable> guess(Grid grid) {
    int width = usualLength(grid.rows()).orElse(0);
    Set<Column> free =
        EnumSet.of(Column.SEQ, Column.CONTENT, Column.UNITS, Column.DEADLINE, Column.NAME);
    List<@Nullable Column> columns = new ArrayList<>();
    for (int index = 0; index < width; index++) {
      Column best = best(grid, index, width, free);
      columns.add(best);
      // Lead and co-responsible units may have a column each.
      free.remove(best == null || best == Column.UNITS ? Column.GROUP : best);
    }
    int name = columns.indexOf(Column.NAME);
    int second = columns.indexOf(null);
    if (name >= 0 && second == name + 1) {
      columns.set(name, Column.GROUP);
      columns.set(second, Column.NAME);
    }
    return columns.contains(Column.CONTENT)
            && (columns.contains(Column.UNITS) || columns.contains(Column.DEADLINE))
            && isFilled(grid, columns)
        ? Optional.of(new TaskTable(columns, grid.rows()))
        : Optional.empty();
  }

  /** Most rows have a content, as tasks have and the elements of a page have not. */
  private static boolean isFilled(Grid grid, List<@Nullable Column> columns) {
    int content = columns.indexOf(Column.CONTENT);
    long filled =
        grid.rows().stream()
            .filter(row -> row.size() > content && Column.CONTENT.fit(row.get(content)) > 0)
            .count();
    return filled * 2 >= grid.rows().size();
  }

  private static @Nullable Column best(Grid grid, int index, int width, Set<Column> free) {
    return free.stream()
        .max(Comparator.comparingDouble(column -> fit(grid, index, width, column)))
        .filter(column -> fit(grid, index, width, column) > 0)
        .orElse(null);
  }

  private static double fit(Grid grid, int index, int width, Column column) {
    return grid.rows().stream()
        .filter(row -> row.size() == width)
        .mapToDouble(row -> column.fit(row.get(index)))
        .sum();
  }
}
