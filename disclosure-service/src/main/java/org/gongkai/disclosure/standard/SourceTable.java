package org.gongkai.disclosure.standard;

import java.util.List;

/**
 * A table as it stands in a file, merged cells filled with their text.
 *
 * @param name of the worksheet, or the number of the table
 * @param title what stands above it; empty when nothing does
 */
record SourceTable(String name, String title, List<Line> lines) {

  /**
   * @param row as the reader of the file counts, from 1
   */
  record Line(int row, List<String> cells) {

    String cell(int at) {
      return at < cells.size() ? cells.get(at) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    /** The one text that all filled cells share; empty when there are several. */
    String only() {
      List<String> texts = cells.stream().filter(cell -> !cell.isBlank()).distinct().toList();
      return texts.size() == 1 ? texts.getFirst() : "";
    }
  }
}
