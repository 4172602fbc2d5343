package org.gongkai.task.imports.document;

import java.util.List;
import org.gongkai.task.imports.document.PdfPage.Printed;

/** A cell of a ruled table with its printed lines. */
record PdfCell(List<Printed> lines, Cell.Span span, int column) {

  /** A line that lacks less than this many characters was broken because the next did not fit. */
  private static final double CHARACTERS_LEFT = 1.6;

  boolean isBlank() {
    return lines.isEmpty();
  }

  /** Joins lines that were broken only because the column was full. */
  String text(Extent column) {
    StringBuilder words = new StringBuilder();
    for (int index = 0; index < lines.size(); index++) {
      words.append(lines.get(index).text());
      if (index < lines.size() - 1 && !isFull(lines.get(index), column)) {
        words.append('\n');
      }
    }
    return words.toString();
  }

  /** Whether the last line is full and ends within a sentence: it may go on elsewhere. */
  boolean isOpen(Extent column) {
    return !lines.isEmpty()
        && isFull(lines.getLast(), column)
        && !lines.getLast().text().matches(".*[。；;！？!?]$");
  }

  private static boolean isFull(Printed line, Extent column) {
    double left = CHARACTERS_LEFT * line.size();
    return line.right() >= column.right() - left || line.width() >= column.width() - left;
  }

  /** How far the words of a column reach. */
  record Extent(double right, double width) {

    static final Extent NONE = new Extent(Double.NEGATIVE_INFINITY, 0);

    Extent and(PdfCell cell) {
      double furthest = right;
      double widest = width;
      for (Printed line : cell.lines()) {
        furthest = Math.max(furthest, line.wordsRight());
        widest = Math.max(widest, line.wordsRight() - line.left());
      }
      return new Extent(furthest, widest);
    }
  }
}
