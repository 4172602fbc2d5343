package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Edges;

/** Names of units that stand one behind the other, with or without a separator. */
final class UnitRun {

  /** Between two names that a line break or a cell border once kept apart. */
  private static final Pattern BORDER =
      Pattern.compile(
          "(?<=[局委办辦厅廳院署站处處行司馆館中心会會室）)])(?=(?:区|區|县|縣|市|省|旗|州|盟)[^、，,；;]{1,14}?(?:[局委办辦厅廳院署站处處馆館]|中心|[单單]位|部[门門]))"
              + "|(?<=[局厅廳院署站处處司馆館室]|管委会)(?=各)|[\\s\\u00a0\\u3000]+");

  private static final int LONGEST_NAME = 40;

  private UnitRun() {}

  /** Lists of units that no separator joins. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    BORDER
        .splitAsStream(text)
        .map(Edges::trim)
        .filter(piece -> !piece.isEmpty())
        .forEach(pieces::add);
    return pieces;
  }

  static boolean isUnits(String text) {
    List<String> units =
        pieces(text).stream().flatMap(piece -> UnitList.of(piece).units().stream()).toList();
    return !units.isEmpty()
        && !text.contains("。")
        && units.stream().allMatch(unit -> unit.length() <= LONGEST_NAME && UnitName.is(unit));
  }

  /** The end of the shortest list of units at the beginning of a text, else 0. */
  static int shortest(String text, int offset) {
    for (int end = 3; end <= text.length(); end++) {
      boolean goesOn = end < text.length() && "、，,；;（(等和及会会局".indexOf(text.charAt(end)) >= 0;
      if (!goesOn && isUnits(text.substring(0, end))) {
        return offset + end;
      }
    }
    return 0;
  }
}
