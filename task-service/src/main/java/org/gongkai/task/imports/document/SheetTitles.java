package org.gongkai.task.imports.document;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the title above the table of a sheet and the notes below it from the table. */
final class SheetTitles {

  private static final Pattern NOTE =
      Pattern.compile("^(?:附?注|备注|说明|填表说明|联系(?:人|电话)|填表人)\\s*[:：].*", Pattern.DOTALL);

  private SheetTitles() {}

  static void emit(List<List<Cell>> rows, Document.Builder document) {
    int start = 0;
    while (start < rows.size() && filled(rows.get(start)) <= 1 && !continues(rows.get(start))) {
      start++;
    }
    int end = rows.size();
    while (end > start && (filled(rows.get(end - 1)) == 0 || isNote(rows.get(end - 1)))) {
      end--;
    }
    lines(rows.subList(0, start), document);
    document.grid(
        rows.subList(start, end).stream()
            .filter(row -> filled(row) > 0 || continues(row))
            .toList());
    lines(rows.subList(end, rows.size()), document);
  }

  private static void lines(List<List<Cell>> rows, Document.Builder document) {
    rows.forEach(row ->
        row.forEach(cell -> cell.text().lines().forEach(line -> document.line(line, cell.line()))));
  }

  private static long filled(List<Cell> row) {
    return row.stream().filter(cell -> !cell.isBlank()).count();
  }

  private static boolean continues(List<Cell> row) {
    return row.stream().anyMatch(cell -> cell.span() == Cell.Span.ABOVE) && filled(row) > 0;
  }

  private static boolean isNote(List<Cell> row) {
    return filled(row) == 1
        && !row.getFirst().isBlank()
        && NOTE.matcher(row.getFirst().text()).matches();
  }
}
