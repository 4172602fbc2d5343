package org.gongkai.task.imports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Edges;

/** The places in a run of cells at which one can tell that a cell begins. */
final class RunMarks {

  private static final Pattern GROUP = Pattern.compile(Numerals.CHINESE + "、");
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\((\\d{1,3})\\)|(\\d{1,3})(?!\\d))(?<stop>[.．、](?!\\d))?");
  private static final Pattern NO_NUMBER = Pattern.compile("[年月日号个项条次家户元万亿级届%.\\-〕)]");
  private static final Pattern FIRST_NUMBER = Pattern.compile("(?<!\\d)1[.．、](?!\\d)");
  private static final int LONGEST_UNITS = 500;

  private final List<Column> columns;
  private final String text;
  private final String plain;
  private final boolean numbered;
  private int lastNumber;
  private int lastGroup;

  RunMarks(List<Column> columns, String text) {
    this.columns = columns;
    this.text = text;
    this.plain = Script.plain(text);
    numbered = columns.contains(Column.SEQ) || FIRST_NUMBER.matcher(plain).find();
  }

  /** The first place from here that is no blank. */
  int skipBlanks(int index) {
    int next = index;
    while (next < text.length() && (Edges.isBlank(text.charAt(next)) || text.charAt(next) == '|')) {
      next++;
    }
    return next;
  }

  void passNumber(int start, int end) {
    lastNumber = Numerals.of(plain.substring(start, end));
  }

  void passGroup(int start) {
    lastGroup = Numerals.of(plain.substring(start, groupEnd(start)));
  }

  /** The end of a group's numeral that begins here, else 0. */
  int groupEnd(int index) {
    Matcher group = GROUP.matcher(plain).region(index, plain.length());
    if (!group.lookingAt()) {
      return 0;
    }
    int value = Numerals.of(group.group());
    return value == lastGroup + 1 || (value == lastGroup && value > 0) ? group.end() : 0;
  }

  /** The end of the next running number when it begins here, else 0. */
  int numberEnd(int index) {
    if (index > 0 && Character.isDigit(plain.charAt(index - 1))) {
      return 0;
    }
    Matcher number = NUMBER.matcher(plain).region(index, plain.length());
    if (!number.lookingAt()) {
      return 0;
    }
    boolean bare = number.group("stop") == null && number.group(1) == null;
    boolean follows =
        number.end() < plain.length()
            && NO_NUMBER.matcher(plain.substring(number.end(), number.end() + 1)).matches();
    boolean next = Numerals.of(number.group()) == lastNumber + 1;
    return next && !(bare && (follows || !columns.contains(Column.SEQ))) ? number.end() : 0;
  }

  /** The end of a deadline that begins here, else 0. */
  int deadlineEnd(int index) {
    return columns.contains(Column.DEADLINE) ? DeadlineForm.cellEnd(plain, index) : 0;
  }

  /** The end of a list of units that begins here and is followed by another cell, else 0. */
  int unitsEnd(int index) {
    if (columns.stream().noneMatch(Column::isUnits)) {
      return 0;
    }
    int stop = plain.indexOf('。', index);
    int limit = Math.min(stop < 0 ? plain.length() : stop, index + LONGEST_UNITS);
    for (int end = index + 2; end <= limit; end++) {
      boolean over =
          end == plain.length() || numberEnd(end) > 0 || groupEnd(end) > 0 || deadlineEnd(end) > 0;
      if (over && UnitRun.isUnits(Edges.trim(text.substring(index, end)))) {
        return end;
      }
    }
    return numbered ? 0 : UnitRun.shortest(text.substring(index, limit), index);
  }
}
