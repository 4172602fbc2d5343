package org.gongkai.task.imports;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Edges;

/** The places in a run of cells at which one can tell that a cell begins. */
final class RunMarks {

  private static final Pattern GROUP =
      Pattern.compile("(?<![第统唯之同单专逐合惟万归])" + Numerals.CHINESE + "、");
  private static final Pattern FIRM = Pattern.compile("\\d|全年|[当今本次]?年|[上下]半年|第?[一二三四]季度");
  private static final Pattern TERRITORY = Pattern.compile("[县区市省州旗盟镇乡]|各|有关|相关");
  private static final Pattern FIRST_NUMBER = Pattern.compile("(?<!\\d)1[.．、](?!\\d)");
  private static final int LONGEST_UNITS = 500;

  private final List<Column> columns;
  private final String text;
  private final String plain;
  private final boolean numbered;
  private final RunNumbers numbers;
  private int lastGroup;

  RunMarks(List<Column> columns, String text) {
    this.columns = columns;
    this.text = text;
    this.plain = Script.plain(text);
    numbered = columns.contains(Column.SEQ) || FIRST_NUMBER.matcher(plain).find();
    numbers =
        numbered ? RunNumbers.in(plain, columns.contains(Column.SEQ)) : new RunNumbers(Map.of());
  }

  /** The first place from here that is no blank. */
  int skipBlanks(int index) {
    int next = index;
    while (next < text.length() && (Edges.isBlank(text.charAt(next)) || text.charAt(next) == '|')) {
      next++;
    }
    return next;
  }

  void passGroup(int start) {
    lastGroup = Numerals.of(plain.substring(start, groupEnd(start)));
  }

  /** The end of a group's numeral that begins here, else 0. */
  int groupEnd(int index) {
    Matcher group = GROUP.matcher(plain).region(index, plain.length()).useTransparentBounds(true);
    if (!group.lookingAt()) {
      return 0;
    }
    int value = Numerals.of(group.group());
    return value == lastGroup + 1 || (value == lastGroup && value > 0) ? group.end() : 0;
  }

  /** The end of the running number that begins here, else 0. */
  int numberEnd(int index) {
    return numbers.endAt(index);
  }

  /** Where the next running number begins, or the end of the text. */
  int nextNumber(int from) {
    return numbers.ends().keySet().stream()
        .filter(start -> start >= from)
        .mapToInt(Integer::intValue)
        .min()
        .orElse(text.length());
  }

  /** Whether a deadline begins here that is a cell, and not the beginning of a sentence. */
  boolean isDeadline(int index) {
    int end = deadlineEnd(index);
    int next = end == 0 ? 0 : skipBlanks(end);
    return end > 0
        && (next == text.length()
            || numberEnd(next) > 0
            || groupEnd(next) > 0
            || unitsEnd(next) > 0
            || (index > 0
                && plain.charAt(index - 1) == '。'
                && FIRM.matcher(plain).region(index, end).lookingAt()));
  }

  /** The end of a deadline that begins here, else 0. */
  int deadlineEnd(int index) {
    return columns.contains(Column.DEADLINE) ? DeadlineCell.end(plain, index) : 0;
  }

  /** The end of a list of units that begins here and is followed by another cell, else 0. */
  int unitsEnd(int index) {
    if (columns.stream().noneMatch(Column::isUnits)) {
      return 0;
    }
    if (!mayBegin(index)) {
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

  /** Inside a sentence the name of a unit shows only by the territory that it begins with. */
  private boolean mayBegin(int index) {
    return index == 0
        || "。;”)".indexOf(plain.charAt(index - 1)) >= 0
        || Edges.isBlank(plain.charAt(index - 1))
        || TERRITORY.matcher(plain).region(index, plain.length()).lookingAt();
  }
}
