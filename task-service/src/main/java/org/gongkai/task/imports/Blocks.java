package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.document.Block;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Grid;
import org.gongkai.task.imports.document.Line;

/** The lines of a piece of a document, whatever arranges them. */
final class Blocks {

  private Blocks() {}

  /**
   * A table that only arranges the page or the elements of the document says what it says in lines.
   */
  static List<Line> lines(Block block) {
    List<Line> lines = new ArrayList<>();
    switch (block) {
      case Line line -> lines.add(line);
      case Grid grid -> {
        for (List<Cell> row : grid.rows()) {
          List<Cell> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
          if (filled.size() == 1) {
            filled
                .getFirst()
                .text()
                .lines()
                .forEach(text -> lines.add(new Line(text, filled.getFirst().line())));
          } else if (!filled.isEmpty()) {
            String joined = String.join(" ", filled.stream().map(Cell::joined).toList());
            lines.add(new Line(joined, filled.getFirst().line()));
          }
        }
      }
    }
    return lines;
  }
}
