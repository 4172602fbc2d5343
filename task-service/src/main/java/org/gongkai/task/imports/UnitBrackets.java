package org.gongkai.task.imports;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Edges;

/** Brackets behind a sentence that hold nothing but units, and perhaps a deadline. */
final class UnitBrackets {

  private static final Pattern NO_UNITS =
      Pattern.compile(
          "^(?:(?:试行|暂行|现行|全[市县区省州旗部国]|局部)$|不?含|包括|除|如|即|以下|以及|或|和|原|简称|下同|见|详见)|(?:网站|专栏|热线|平台|电话|项目|工作|文件|情况)$");

  /** Behind a name, brackets of one unit say what it is also called. */
  private static final Pattern NAME_BEFORE = Pattern.compile("[局委办部厅府会院署处镇乡道村区县市省位]");

  static final String OPENING = "(〔[";
  private static final String CLOSING = ")〕]";

  private UnitBrackets() {}

  /** For each opening bracket the place of its closing one; -1 for all other places. */
  static int[] closings(String plain) {
    int[] closings = new int[plain.length()];
    Arrays.fill(closings, -1);
    for (int kind = 0; kind < OPENING.length(); kind++) {
      Deque<Integer> open = new ArrayDeque<>();
      for (int index = 0; index < plain.length(); index++) {
        char character = plain.charAt(index);
        if (character == OPENING.charAt(kind)) {
          open.push(index);
        } else if (character == CLOSING.charAt(kind) && !open.isEmpty()) {
          closings[open.pop()] = index;
        }
      }
    }
    return closings;
  }

  /** Takes the places of both brackets in a paragraph in the plain script. */
  static boolean listUnits(String plain, int open, int close) {
    String inside = UnitStatement.withoutRemark(plain.substring(open + 1, close));
    String behind = Edges.trim(plain.substring(close + 1));
    String above = Edges.trim(plain.substring(0, open));
    String last = above.isEmpty() ? "。" : above.substring(above.length() - 1);
    boolean ends = behind.isEmpty() || "。;".indexOf(behind.charAt(0)) >= 0 || "。;!".contains(last);
    boolean alsoCalled =
        plain.charAt(open) == '('
            && NAME_BEFORE.matcher(last).matches()
            && UnitList.of(inside).units().size() < 2;
    return ends && !alsoCalled && areUnits(inside);
  }

  /** The sentence stands in a statement of its own, which holds from there on. */
  static boolean holdStatement(String text) {
    return UnitStatement.in(text).stream().anyMatch(UnitStatement::saysThatTheFirstLeads);
  }

  static boolean areUnits(String plain) {
    boolean named = false;
    int from = 0;
    for (int cut : UnitStatement.cuts(plain)) {
      String part = plain.substring(from, cut);
      from = cut;
      if (UnitStatement.deadline(part).isEmpty()) {
        List<String> units = UnitList.of(part).units();
        if (!units.stream()
            .allMatch(unit -> UnitName.isCertain(unit) && !NO_UNITS.matcher(unit).find())) {
          return false;
        }
        named |= !units.isEmpty();
      }
    }
    return named;
  }
}
