package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;

/** Lays out cells that span rows and columns, in the order in which HTML and Word write them. */
final class SpanTable {

  /** More columns than this is an attack or an accident. */
  private static final int MAX_COLUMNS = 200;

  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<Integer> rowsLeft = new ArrayList<>();
  private List<Cell> row = new ArrayList<>();
  private int line;

  void beginRow(int line) {
    this.line = line;
    row = new ArrayList<>();
    rows.add(row);
  }

  void add(String text, int columnSpan, int rowSpan) {
    fillFromAbove();
    if (row.size() >= MAX_COLUMNS) {
      // No table is so wide; its words are kept nevertheless.
      row.set(row.size() - 1, Cell.own(row.getLast().text() + "\n" + text, line));
    }
    for (int column = 0; column < columnSpan && row.size() < MAX_COLUMNS; column++) {
      hold(row.size(), rowSpan - 1);
      row.add(column == 0 ? Cell.own(text, line) : new Cell("", line, Cell.Span.LEFT));
    }
  }

  /** A place whose cell began above, for formats that say so in every row. */
  void addContinued(int columnSpan) {
    for (int column = 0; column < columnSpan && row.size() < MAX_COLUMNS; column++) {
      row.add(new Cell("", line, Cell.Span.ABOVE));
    }
  }

  void endRow() {
    fillFromAbove();
  }

  private void fillFromAbove() {
    while (row.size() < rowsLeft.size() && rowsLeft.get(row.size()) > 0) {
      hold(row.size(), rowsLeft.get(row.size()) - 1);
      row.add(new Cell("", line, Cell.Span.ABOVE));
    }
  }

  private void hold(int column, int left) {
    while (rowsLeft.size() <= column) {
      rowsLeft.add(0);
    }
    rowsLeft.set(column, left);
  }

  List<List<Cell>> rows() {
    return rows.stream().filter(cells -> !cells.isEmpty()).toList();
  }
}
