package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Cell;

/** A stream of cells in which numbered headings stand between the rows. */
final class HeadedCells {

  private static final Pattern HEADING =
      Pattern.compile("(?:" + Numerals.CHINESE + "、|\\(" + Numerals.CHINESE + "\\))[^。;]{2,60}");
  private static final double GAIN = 1.5;

  private HeadedCells() {}

  /** Headings become rows of their own where the columns have no place for them. */
  static CellStream.Rows align(List<Column> columns, List<Cell> cells) {
    boolean room = columns.contains(Column.GROUP) || !columns.contains(Column.NAME);
    if (room) {
      return CellStream.align(columns, cells);
    }
    List<List<Cell>> rows = new ArrayList<>();
    double score = 0;
    int from = 0;
    for (int index = 0; index <= cells.size(); index++) {
      if (index == cells.size() || heads(cells, index)) {
        CellStream.Rows part = CellStream.align(columns, cells.subList(from, index));
        rows.addAll(part.rows());
        score += part.score();
        from = index + 1;
        if (index < cells.size()) {
          rows.add(BarRows.heading(columns, cells.get(index)));
          score += GAIN;
        }
      }
    }
    return new CellStream.Rows(rows, score);
  }

  /** Behind it a name follows, so that it is none itself. */
  private static boolean heads(List<Cell> cells, int index) {
    if (index + 1 == cells.size() || !isHeading(cells.get(index))) {
      return false;
    }
    Cell next = cells.get(index + 1);
    return isHeading(next) || (Column.NAME.fit(next) > 0 && Column.CONTENT.fit(next) < 1);
  }

  private static boolean isHeading(Cell cell) {
    return HEADING.matcher(Script.plain(cell.joined())).matches();
  }
}
