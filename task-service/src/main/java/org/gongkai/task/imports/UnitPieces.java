package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Edges;

/**
 * Names of units that blanks or line feeds keep apart, or that a narrow column broke: pieces that
 * are no names by themselves belong together.
 */
final class UnitPieces {

  /** The rest of a name whose beginning could be a name of its own: 县政府办/公室. */
  private static final Pattern REST =
      Pattern.compile(
          "(?:公室|员会|管委会|管理委员会|委员会|人民政府|政府|办事处|管理局|部门|单位)(?:\\([^()]*\\))?|[和及与].+|\\([^()]*\\)?");

  /** What has offices of its own. */
  private static final Pattern SEAT = Pattern.compile(".{0,8}(?:政府|[县市区省州旗]委|工委)");

  private static final Pattern OFFICE =
      Pattern.compile("(?:办公|新闻办|督查|研究|法制|应急).{0,4}[室办厅]|各(?:组成|工作)?部门");

  /** Begins with its territory, as a whole name does. */
  private static final Pattern OWN = Pattern.compile("[县市区省州旗盟縣區].{2,}");

  /** What stands in a cell of units to say that there are none. */
  private static final Pattern NOBODY = Pattern.compile("[-—–―/\\\\~_]+|无|暂无");

  private UnitPieces() {}

  private static long count(String plain, String characters) {
    return plain.chars().filter(character -> characters.indexOf(character) >= 0).count();
  }

  /**
   * Splits at separators outside brackets; brackets that do not pair are ordinary characters. A
   * blank separates only where both sides are names.
   */
  static List<String> in(String text) {
    String plain = Script.plain(text);
    boolean paired = count(plain, "(〔") == count(plain, ")〕");
    List<String> parts = new ArrayList<>();
    List<String> pieces = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int index = 0; index <= plain.length(); index++) {
      char character = index == plain.length() ? '、' : plain.charAt(index);
      depth +=
          !paired ? 0 : "(〔".indexOf(character) >= 0 ? 1 : ")〕".indexOf(character) >= 0 ? -1 : 0;
      boolean mark = "、,;。/".indexOf(character) >= 0;
      if (index == plain.length() || (depth <= 0 && (mark || Edges.isBlank(character)))) {
        String piece = Edges.trim(text.substring(start, index));
        if (!piece.isEmpty() && !NOBODY.matcher(Script.plain(piece)).matches()) {
          pieces.add(piece);
        }
        start = index + 1;
        if (mark) {
          parts.addAll(joined(pieces));
          pieces.clear();
        }
      }
    }
    return parts;
  }

  /** The names, in order; the pieces as they are when not all of them become names. */
  static List<String> joined(List<String> pieces) {
    if (pieces.size() < 2) {
      return pieces;
    }
    List<String> names = new ArrayList<>();
    int index = 0;
    while (index < pieces.size()) {
      String piece = pieces.get(index);
      int end = isName(piece) && !isRest(piece, names) ? index + 1 : nameEnd(pieces, index);
      boolean rest = !names.isEmpty() && (isRest(piece, names) || end == 0);
      if (rest) {
        names.add(names.removeLast() + piece);
        index++;
      } else if (end == 0) {
        return pieces;
      } else {
        names.add(String.join("", pieces.subList(index, end)));
        index = end;
      }
    }
    return names.stream().allMatch(UnitPieces::isName) ? names : pieces;
  }

  /** Behind the piece with which the pieces from here make a name, or 0. */
  private static int nameEnd(List<String> pieces, int start) {
    StringBuilder name = new StringBuilder();
    for (int end = start; end < pieces.size(); end++) {
      if (end > start && OWN.matcher(pieces.get(end)).matches() && isName(pieces.get(end))) {
        return 0;
      }
      name.append(pieces.get(end));
      if (end > start && isName(name.toString())) {
        return end + 1;
      }
    }
    return 0;
  }

  private static boolean isRest(String piece, List<String> names) {
    if (names.isEmpty()) {
      return false;
    }
    String plain = Script.plain(piece);
    return REST.matcher(plain).matches()
        || (SEAT.matcher(Script.plain(names.getLast())).matches()
            && OFFICE.matcher(plain).matches());
  }

  private static boolean isName(String text) {
    return text.length() > 1 && UnitName.is(text);
  }
}
