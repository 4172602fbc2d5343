package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads plain text. A table that was copied from a page has one cell a line: a line that begins
 * with a tab opens a cell, another line continues it, an empty line ends the row. A table that was
 * copied from a spreadsheet has one row a line.
 */
final class TextReader {

  private final Document.Builder document;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<Cell> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int cellLine;
  private Shape shape = Shape.NONE;

  private enum Shape {
    NONE,
    CELL_A_LINE,
    ROW_A_LINE
  }

  TextReader(Limits limits) {
    document = new Document.Builder(limits);
  }

  Document read(String text) {
    String[] lines = text.split("\r\n|\r|\n", -1);
    for (int index = 0; index < lines.length; index++) {
      accept(lines[index], index + 1);
    }
    endTable();
    return document.build();
  }

  private void accept(String line, int number) {
    if (shape == Shape.NONE && line.indexOf('\t') >= 0) {
      shape =
          opensCell(line) && line.indexOf('\t') == line.lastIndexOf('\t')
              ? Shape.CELL_A_LINE
              : Shape.ROW_A_LINE;
    }
    switch (shape) {
      case NONE -> document.line(line, number);
      case ROW_A_LINE -> acceptRow(line, number);
      case CELL_A_LINE -> acceptCell(line, number);
    }
  }

  private void acceptRow(String line, int number) {
    if (line.indexOf('\t') >= 0) {
      List<Cell> cells = new ArrayList<>();
      for (String text : line.split("\t", -1)) {
        cells.add(Cell.own(text, number));
      }
      rows.add(cells);
    } else if (!Edges.trim(line).isEmpty()) {
      endTable();
      document.line(line, number);
    }
  }

  private void acceptCell(String line, int number) {
    if (line.isEmpty()) {
      endRow();
    } else if (opensCell(line)) {
      endCell();
      cell.append(line);
      cellLine = number;
    } else if (cellLine > 0) {
      cell.append('\n').append(line);
    } else if (!Edges.trim(line).isEmpty()) {
      endTable();
      document.line(line, number);
    }
  }

  private static boolean opensCell(String line) {
    int tab = line.indexOf('\t');
    return tab >= 0 && Edges.trim(line.substring(0, tab)).isEmpty();
  }

  private void endCell() {
    if (cellLine > 0) {
      row.add(Cell.own(cell.toString(), cellLine));
      cell.setLength(0);
      cellLine = 0;
    }
  }

  private void endRow() {
    endCell();
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
      row.clear();
    }
  }

  private void endTable() {
    endRow();
    document.grid(rows);
    rows.clear();
    shape = Shape.NONE;
  }
}
