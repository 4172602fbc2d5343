package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.document.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cells of an irregular row into the columns that they suit best. Cells keep their order;
 * blank ones may be left out, and the row may break where two rows of the source ran together.
 */
final class RowAlignment {

  /** The search goes as deep as the row is long. */
  private static final int MOST_CELLS = 300;

  private static final double BREAK = -1.5;
  private static final double DROPPED_BLANK = -0.1;
  private static final double SKIPPED_COLUMN = -0.05;

  private final List<Column> columns;
  private final List<Cell> cells;
  private final @Nullable Choice[][] known;

  private RowAlignment(List<Column> columns, List<Cell> cells) {
    this.columns = columns;
    this.cells = cells;
    this.known = new Choice[cells.size() + 1][columns.size() + 1];
  }

  /**
   * The best choice for one cell.
   *
   * @param column where the cell goes, or -1 when it is left out
   */
  private record Choice(double score, int column, boolean breaks) {}

  /** One or more rows, each as wide as the table. */
  static List<List<Cell>> align(List<Column> columns, List<Cell> cells) {
    if (cells.size() > MOST_CELLS) {
      List<Cell> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
      return CellStream.align(columns, filled).rows();
    }
    return new RowAlignment(columns, cells).rows();
  }

  private List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    List<Cell> row = blankRow(cells.getFirst().line());
    int column = 0;
    for (int index = 0; index < cells.size(); index++) {
      Choice choice = best(index, column);
      if (choice.breaks()) {
        rows.add(row);
        row = blankRow(cells.get(index).line());
      }
      if (choice.column() >= 0) {
        row.set(choice.column(), cells.get(index));
        column = choice.column() + 1;
      }
    }
    rows.add(row);
    return rows;
  }

  private List<Cell> blankRow(int line) {
    List<Cell> row = new ArrayList<>();
    columns.forEach(column -> row.add(Cell.own("", line)));
    return row;
  }

  private Choice best(int index, int column) {
    if (index == cells.size()) {
      return new Choice(0, -1, false);
    }
    Choice found = known[index][column];
    if (found == null) {
      found = search(index, column);
      known[index][column] = found;
    }
    return found;
  }

  private Choice search(int index, int from) {
    Cell cell = cells.get(index);
    Choice best = new Choice(Double.NEGATIVE_INFINITY, -1, false);
    for (int column = from; column < columns.size(); column++) {
      double skipped = SKIPPED_COLUMN * (column - from);
      best = better(best, placed(cell, index, column, skipped, false));
    }
    if (cell.isBlank()) {
      best = better(best, new Choice(DROPPED_BLANK + best(index + 1, from).score(), -1, false));
    }
    for (int column = 0; mayBreak() && from > 0 && column < columns.size(); column++) {
      best = better(best, placed(cell, index, column, BREAK, true));
    }
    return best;
  }

  /** A row that has no more cells than the table has columns is one row. */
  private boolean mayBreak() {
    return cells.size() > columns.size();
  }

  private Choice placed(Cell cell, int index, int column, double cost, boolean breaks) {
    double score = columns.get(column).fit(cell) + cost + best(index + 1, column + 1).score();
    return new Choice(score, column, breaks);
  }

  private static Choice better(Choice first, Choice second) {
    return second.score() > first.score() ? second : first;
  }
}
