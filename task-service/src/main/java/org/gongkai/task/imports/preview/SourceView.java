package org.gongkai.task.imports.preview;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.document.Block;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.Grid;

/** What was sent, line by line and row by row. */
record SourceView(List<SourceLine> lines) {

  /**
   * A line, or a row of a table.
   *
   * @param line its number in the source, from 1
   * @param cells one text for a line, one for each place of a row
   */
  record SourceLine(int line, boolean table, List<String> cells) {}

  static SourceView of(Document document) {
    List<SourceLine> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      switch (block) {
        case Grid grid -> grid.rows().forEach(row -> lines.add(row(row)));
        case org.gongkai.task.imports.document.Line line ->
            lines.add(new SourceLine(line.number(), false, List.of(line.text())));
      }
    }
    return new SourceView(lines);
  }

  private static SourceLine row(List<Cell> cells) {
    int line = cells.isEmpty() ? 1 : cells.getFirst().line();
    return new SourceLine(line, true, cells.stream().map(Cell::text).toList());
  }
}
