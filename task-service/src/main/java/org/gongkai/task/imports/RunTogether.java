package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Edges;

/**
 * Tells apart the cells of a table that were run together without a character between them: by the
 * running numbers, the full stop that ends a content, and the forms of units and deadlines.
 */
final class RunTogether {

  private static final int LONGEST_GROUP = 60;

  private final List<Column> columns;
  private final String text;
  private final String plain;
  private final int line;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final RunMarks marks;
  private int at;

  RunTogether(List<Column> columns, String text, int line) {
    this.columns = columns;
    this.text = text;
    this.plain = Script.plain(text);
    this.line = line;
    marks = new RunMarks(columns, text);
  }

  List<List<Cell>> rows() {
    at = marks.skipBlanks(0);
    while (at < text.length()) {
      int before = at;
      row();
      at = marks.skipBlanks(Math.max(at, before + 1));
    }
    return rows;
  }

  private void row() {
    Cell[] row = new Cell[columns.size()];
    Arrays.fill(row, Cell.own("", line));
    if (marks.groupEnd(at) > 0) {
      group(row);
    }
    int end = marks.numberEnd(at);
    if (end > 0) {
      if (columns.contains(Column.SEQ)) {
        set(row, Column.SEQ, text.substring(at, end));
        at = marks.skipBlanks(end);
      }
    }
    if (at < text.length()) {
      content(row, Math.max(at, end));
    }
    boolean more = true;
    while (more && at < text.length()) {
      int start = at;
      deadline(row);
      units(row);
      more = at > start;
    }
    rows.add(List.of(row));
  }

  private void group(Cell[] row) {
    int start = at;
    marks.passGroup(at);
    int end = marks.groupEnd(at);
    int limit = Math.min(text.length(), start + LONGEST_GROUP);
    while (end < limit && marks.numberEnd(end) == 0 && plain.charAt(end - 1) != '。') {
      end++;
    }
    Column column =
        columns.contains(Column.GROUP)
            ? Column.GROUP
            : columns.contains(Column.NAME) ? Column.NAME : Column.CONTENT;
    String printed = Edges.trim(text.substring(start, end));
    at = marks.skipBlanks(end);
    if (column == Column.GROUP || (column == Column.NAME && !columns.contains(Column.SEQ))) {
      set(row, column, printed);
    } else {
      Cell[] alone = row.clone();
      set(alone, column, printed);
      rows.add(List.of(alone));
    }
  }

  /**
   * The name, where the table has one beside the group, and the content up to its last sentence.
   */
  private void content(Cell[] row, int searchFrom) {
    int end = contentEnd(searchFrom);
    String all = Edges.trim(text.substring(at, end));
    boolean named = columns.contains(Column.NAME) && row[columns.indexOf(Column.NAME)].isBlank();
    boolean counted = columns.contains(Column.SEQ) && !row[columns.indexOf(Column.SEQ)].isBlank();
    int name = named && counted ? NameGuess.end(all) : 0;
    if (name > 0) {
      set(row, Column.NAME, all.substring(0, name));
    }
    Column column = columns.contains(Column.CONTENT) ? Column.CONTENT : Column.NAME;
    set(row, column, Edges.trim(all.substring(name)));
    at = end;
  }

  private int contentEnd(int from) {
    int limit = marks.nextNumber(from);
    for (int stop = plain.indexOf('。', from);
        stop >= 0 && stop < limit;
        stop = plain.indexOf('。', stop + 1)) {
      int next = marks.skipBlanks(stop + 1);
      if (next >= limit || cellBegins(next)) {
        return stop + 1;
      }
    }
    for (int end = from + 4; end < limit; end++) {
      if (cellBegins(end)) {
        return end;
      }
    }
    return limit;
  }

  private boolean cellBegins(int index) {
    return marks.numberEnd(index) > 0
        || marks.groupEnd(index) > 0
        || marks.isDeadline(index)
        || marks.unitsEnd(index) > 0;
  }

  private void deadline(Cell[] row) {
    int end = marks.deadlineEnd(marks.skipBlanks(at));
    if (end > 0) {
      set(row, Column.DEADLINE, Edges.trim(text.substring(at, end)));
      at = end;
    }
  }

  private void units(Cell[] row) {
    int start = marks.skipBlanks(at);
    int end = marks.unitsEnd(start);
    if (end == 0) {
      return;
    }
    List<String> pieces = UnitRun.pieces(text.substring(start, end));
    boolean both =
        columns.contains(Column.LEAD)
            && (columns.contains(Column.CO) || columns.contains(Column.UNITS));
    Column other = columns.contains(Column.CO) ? Column.CO : Column.UNITS;
    // A blank in front is what is left of an empty cell.
    boolean leads =
        start == at
            && (pieces.size() > 1
                || !UnitList.of(pieces.getFirst()).units().stream()
                    .allMatch(UnitList::isCollective));
    int split = !both || !leads ? 0 : Math.max(1, pieces.size() - 1);
    for (int index = 0; index < pieces.size(); index++) {
      Column column =
          both
              ? (index < split ? Column.LEAD : other)
              : columns.stream().filter(Column::isUnits).findFirst().orElse(Column.UNITS);
      set(row, column, pieces.get(index));
    }
    at = end;
  }

  private void set(Cell[] row, Column column, String value) {
    int index = columns.indexOf(column);
    if (index >= 0 && !value.isEmpty()) {
      row[index] =
          row[index].isBlank()
              ? Cell.own(value, line)
              : Cell.own(row[index].text() + "\n" + value, line);
    }
  }
}
