package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads plain text. A table that was copied from a page has one cell a line: a line that begins
 * with a tab opens a cell, another line continues it, an empty line ends the row. A table that was
 * copied from a spreadsheet has one row a line.
 */
final class TextReader {

  /** A row begins with its number, or blank where that belongs to the row above. */
  private static final Pattern NUMBER = Pattern.compile("(?:\\d{1,4})?\t");

  private static final Pattern TITLE = Pattern.compile("\\s*[（(]?[一二三四五六七八九十]{1,3}[、)）][^\\t。]+");

  private static final int LONGEST_TITLE = 60;
  private static final int MOST_LINES = 12;

  private final Document.Builder document;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<Cell> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int cellLine;
  private int width;
  private boolean headsRows;
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
    String[] lines = Markdown.bare(text.split("\r\n|\r|\n", -1));
    for (int index = 0; index < lines.length; index++) {
      int last = lastOfRow(lines, index);
      headsRows = headsRows(lines, index);
      accept(String.join("\n", List.of(lines).subList(index, last + 1)), index + 1);
      index = last;
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

  /**
   * Where the row ends that begins here: a cell of a copied table may hold line feeds, and only
   * with the lines behind it the row has as many cells as the table.
   */
  private int lastOfRow(String[] lines, int first) {
    if (shape != Shape.ROW_A_LINE || width == 0 || !NUMBER.matcher(lines[first]).lookingAt()) {
      return first;
    }
    int cells = cells(lines[first]);
    for (int next = first + 1;
        cells < width && next < Math.min(lines.length, first + MOST_LINES);
        next++) {
      if (lines[next].isBlank() || NUMBER.matcher(lines[next]).lookingAt()) {
        return first;
      }
      cells += cells(lines[next]) - 1;
      if (cells == width) {
        return next;
      }
    }
    return first;
  }

  /** A numbered title between the rows of a table: its cell goes over all columns. */
  private static boolean headsRows(String[] lines, int index) {
    return index + 1 < lines.length
        && lines[index].length() <= LONGEST_TITLE
        && TITLE.matcher(lines[index]).matches()
        && lines[index + 1].indexOf('\t') >= 0;
  }

  private List<Cell> wide(String line, int number) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.own(line, number)));
    while (cells.size() < width) {
      cells.add(new Cell("", number, Cell.Span.LEFT));
    }
    return cells;
  }

  private static int cells(String line) {
    return line.split("\t", -1).length;
  }

  private void acceptRow(String line, int number) {
    if (line.indexOf('\t') >= 0) {
      List<Cell> cells = new ArrayList<>();
      for (String text : line.split("\t", -1)) {
        cells.add(Cell.own(text, number));
      }
      width = Math.max(width, cells.size());
      rows.add(cells);
    } else if (!rows.isEmpty() && headsRows) {
      rows.add(wide(line, number));
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
