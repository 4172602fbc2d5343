package org.gongkai.task.imports;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Cell;

/** A row that holds nothing but the title of the rows below it. */
final class GroupRow {

  private static final Pattern NUMERAL = Pattern.compile("\\(?" + Numerals.CHINESE + "\\)?[、.]?");
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:" + Numerals.CHINESE + "、|\\(" + Numerals.CHINESE + "\\)).*");
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_NUMBERED_TITLE = 150;

  private GroupRow() {}

  static boolean is(TableRow row) {
    List<Cell> filled = filled(row);
    if (filled.isEmpty() || filled.size() > 2 || row.columns().size() < 3) {
      return false;
    }
    Cell last = filled.getLast();
    boolean numbered = NUMBERED.matcher(Script.plain(last.joined())).matches();
    int longest = numbered ? LONGEST_NUMBERED_TITLE : LONGEST_TITLE;
    boolean title = last.joined().length() <= longest && !last.joined().contains("；");
    if (filled.size() == 2) {
      return title
          && NUMERAL.matcher(Script.plain(filled.getFirst().joined())).matches()
          && row.word(Column.SEQ).equals(filled.getFirst().joined())
          && !row.units().text().equals(last.text())
          && row.word(Column.DEADLINE).isEmpty();
    }
    boolean inContent = row.word(Column.CONTENT).equals(last.joined());
    boolean wide = row.cells().stream().filter(cell -> cell.span() == Cell.Span.LEFT).count() > 1;
    boolean heads =
        Objects.equals(row.columns().getFirst(), Column.SEQ) && last == row.cells().getFirst();
    boolean sentence = last.joined().contains("。") && (!numbered || (inContent && !wide));
    return title && !sentence && (numbered || wide || (heads && !inContent && !isNumber(last)));
  }

  static String title(TableRow row) {
    return filled(row).getLast().joined();
  }

  private static boolean isNumber(Cell cell) {
    return Numbered.alone(cell.joined()).isPresent();
  }

  private static List<Cell> filled(TableRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).toList();
  }
}
