package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.task.imports.document.Cell;

/**
 * Finds the rows in cells that follow one another without a sign of where a row ends, by what suits
 * the columns best as a whole. Blank cells are absent; a cell may be broken into pieces.
 */
final class CellStream {

  private static final double NEW_ROW = -0.3;
  private static final double BROKEN_CELL = -0.25;
  private static final double BROKEN_AFTER_STOP = -1.4;
  private static final double SHARED = 0.3;
  private static final double NEXT_NUMBER = 1.5;

  /** Words and marks at which a cell does not end. */
  private static final String JOINING = "及和与的、，";

  private static final String STOPS = "。；;！";

  private final List<Column> columns;
  private final List<Cell> cells;
  private final double[][] best;
  private final int[][] from;

  private CellStream(List<Column> columns, List<Cell> cells) {
    this.columns = columns;
    this.cells = cells;
    best = new double[cells.size()][columns.size()];
    from = new int[cells.size()][columns.size()];
  }

  /**
   * Rows as wide as the table, and how well they suit it.
   *
   * @param score only to compare readings of the same cells
   */
  record Rows(List<List<Cell>> rows, double score) {}

  static Rows align(List<Column> columns, List<Cell> cells) {
    CellStream stream = new CellStream(columns, cells);
    stream.search();
    return stream.rows();
  }

  private void search() {
    int lastNumber = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      int number = Numbered.alone(cells.get(cell).joined()).orElse(0);
      for (int column = 0; column < columns.size(); column++) {
        double fit = columns.get(column).fit(cells.get(cell));
        boolean next = columns.get(column) == Column.SEQ && number == lastNumber + 1;
        boolean shared =
            columns.get(column) == Column.CO && UnitList.isCollective(cells.get(cell).joined());
        place(cell, column, fit + (next ? NEXT_NUMBER : 0) + (shared ? SHARED : 0));
      }
      lastNumber = number > 0 ? number : lastNumber;
    }
  }

  private void place(int cell, int column, double fit) {
    best[cell][column] = Double.NEGATIVE_INFINITY;
    if (cell == 0) {
      best[cell][column] = fit + skipped(0, column);
      from[cell][column] = -1;
      return;
    }
    for (int above = 0; above < columns.size(); above++) {
      double row = NEW_ROW + skipped(above + 1, columns.size()) + skipped(0, column);
      double score = best[cell - 1][above] + fit + row;
      // A place below zero says that the cell begins a row.
      int origin = -2 - above;
      if (column > above && best[cell - 1][above] + fit + skipped(above + 1, column) >= score) {
        score = best[cell - 1][above] + fit + skipped(above + 1, column);
        origin = above;
      } else if (column == above && best[cell - 1][above] + fit + broken(cell, column) >= score) {
        score = best[cell - 1][above] + fit + broken(cell, column);
        origin = above;
      }
      if (score > best[cell][column]) {
        best[cell][column] = score;
        from[cell][column] = origin;
      }
    }
  }

  private double broken(int cell, int column) {
    String above = cells.get(cell - 1).text();
    boolean stopped = STOPS.indexOf(above.charAt(above.length() - 1)) >= 0;
    boolean number = columns.get(column) == Column.SEQ || columns.get(column) == Column.DEADLINE;
    boolean single = columns.get(column) == Column.NAME || columns.get(column) == Column.LEAD;
    double broken = single ? 2 * BROKEN_CELL : BROKEN_CELL;
    if (JOINING.indexOf(above.charAt(above.length() - 1)) >= 0) {
      return -BROKEN_CELL;
    }
    return stopped || number ? BROKEN_AFTER_STOP : broken;
  }

  /** What it costs to leave these columns blank. */
  private double skipped(int first, int end) {
    double cost = 0;
    for (int column = first; column < end; column++) {
      cost -=
          switch (columns.get(column)) {
            case CONTENT -> 2.5;
            case SEQ, NAME -> 0.2;
            case GROUP -> 0.05;
            default -> 0.1;
          };
    }
    return cost;
  }

  private Rows rows() {
    if (cells.isEmpty()) {
      return new Rows(List.of(), 0);
    }
    int[] place = new int[cells.size()];
    boolean[] begins = new boolean[cells.size()];
    double[] last = best[cells.size() - 1];
    int column = 0;
    for (int index = 1; index < last.length; index++) {
      column = last[index] > last[column] ? index : column;
    }
    double score = last[column];
    for (int cell = cells.size() - 1; cell >= 0; cell--) {
      place[cell] = column;
      int origin = from[cell][column];
      begins[cell] = origin < 0;
      column = origin < -1 ? -2 - origin : origin;
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (begins[cell]) {
        Cell[] blank = new Cell[columns.size()];
        Arrays.fill(blank, Cell.own("", cells.get(cell).line()));
        rows.add(new ArrayList<>(Arrays.asList(blank)));
      }
      List<Cell> row = rows.getLast();
      Cell here = row.get(place[cell]);
      Cell own = cells.get(cell);
      row.set(
          place[cell],
          here.isBlank() ? own : Cell.own(here.text() + "\n" + own.text(), here.line()));
    }
    return new Rows(rows, score);
  }
}
