package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Grid;
import org.gongkai.task.imports.document.Line;

/** The rows of a table that say what its columns mean. */
final class TableHeader {

  /** A header is not looked for further down. */
  static final int ROWS_BEFORE = 6;

  private static final int MOST_ROWS = 3;
  private static final int LONGEST_LABEL = 12;
  private static final Set<Column> MATTERS = EnumSet.of(Column.CONTENT, Column.NAME);

  /** Columns of points belong to a sheet by which work is assessed. */
  private static final Pattern POINTS = Pattern.compile("分值|得分|评分|扣分");

  private TableHeader() {}

  /** Two labels are known, and one says what the tasks are. */
  static boolean is(List<Cell> row) {
    Set<Column> found = EnumSet.noneOf(Column.class);
    for (Cell cell : row) {
      Optional<Column> column = Column.labelled(cell.joined());
      if (column.isEmpty() && cell.joined().length() > LONGEST_LABEL) {
        return false;
      }
      column.ifPresent(found::add);
    }
    return found.size() >= 2 && saysWhat(row, found) && !countsPoints(row, found);
  }

  private static boolean saysWhat(List<Cell> row, Set<Column> found) {
    if (found.contains(Column.CONTENT) || found.contains(Column.NAME)) {
      return true;
    }
    found.remove(Column.NOTE);
    return found.size() >= 2
        && row.stream()
            .anyMatch(cell -> Column.likely(cell.joined()).filter(MATTERS::contains).isPresent());
  }

  private static boolean countsPoints(List<Cell> row, Set<Column> found) {
    return !found.contains(Column.DEADLINE)
        && row.stream().anyMatch(cell -> POINTS.matcher(cell.joined()).find());
  }

  /** What stands above the header: the title of the plan, or who filled it in. */
  static List<Line> above(Grid grid) {
    List<Line> lines = new ArrayList<>();
    for (List<Cell> row : grid.rows()) {
      if (is(row)) {
        return lines;
      }
      row.stream()
          .filter(cell -> !cell.isBlank())
          .forEach(cell -> lines.add(new Line(cell.joined(), cell.line())));
    }
    return List.of();
  }

  /** Behind the last row of the header that begins here. */
  static int end(List<List<Cell>> rows, int start) {
    int end = start + 1;
    while (end < Math.min(rows.size(), start + MOST_ROWS)
        && (divides(rows.get(end)) || reachesDown(rows.subList(start, end), rows.get(end)))) {
      end++;
    }
    return end;
  }

  /** A second header row divides a label of the first: 责任单位 into 牵头单位 and 配合单位. */
  private static boolean divides(List<Cell> row) {
    List<Cell> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
    return !filled.isEmpty()
        && filled.stream().allMatch(cell -> Column.labelled(cell.joined()).isPresent());
  }

  /** The label of the contents or names is merged with the place below it. */
  private static boolean reachesDown(List<List<Cell>> header, List<Cell> row) {
    List<String> labels = labels(header);
    return IntStream.range(0, Math.min(labels.size(), row.size()))
        .anyMatch(index ->
            row.get(index).span() == Cell.Span.ABOVE
                && Column.labelled(labels.get(index)).filter(MATTERS::contains).isPresent());
  }

  /** One label for each column: the lowest one, and that of the merged cell it belongs to. */
  static List<String> labels(List<List<Cell>> header) {
    List<String> labels = new ArrayList<>();
    for (List<Cell> row : header) {
      String last = "";
      for (int column = 0; column < row.size(); column++) {
        Cell cell = row.get(column);
        last = cell.span() == Cell.Span.LEFT ? last : cell.joined();
        if (column >= labels.size()) {
          labels.add(last);
        } else if (!last.isEmpty()) {
          labels.set(column, last);
        }
      }
    }
    return labels;
  }
}
