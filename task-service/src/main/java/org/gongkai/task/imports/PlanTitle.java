package org.gongkai.task.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Line;

/** The title of a plan among the lines above it. */
final class PlanTitle {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?=年)");

  private static final Pattern SUBJECT =
      Pattern.compile("[^。]*关于[^。]{4,}(?:通知|通告|函|决定|公告)|[^。：:]*(?:政务公开|信息公开)[^。：:]*(?:工作|表|任务|安排)");

  /** The first half of a title over two lines is no sentence and no label. */
  private static final Pattern HALF = Pattern.compile("[^。：:，,；;|]*\\d{4}年[^。：:，,；;|]*");

  /** The subject of a notice that names what it issues without 《》. */
  private static final Pattern ISSUING =
      Pattern.compile("^.*关于(?:印发|下发|转发)([^《》]*(?:要点|方案|分解表|分工表|清单|安排|计划|意见|细则|台账|任务))的通知$");

  private static final int LONGEST = 60;

  /** Shorter ones are the names of a site's columns. */
  private static final int SHORTEST = 7;

  private PlanTitle() {}

  /** The first line that names a plan and its year, or a plan, or the subject of a notice. */
  static Optional<String> in(List<Line> lines) {
    return first(lines, text -> is(text) && year(text).isPresent())
        .or(() -> overTwoLines(lines))
        .or(() -> first(lines, text -> is(text) && text.length() >= SHORTEST))
        .or(() -> first(lines, PlanTitle::is))
        .or(() -> first(lines, PlanTitle::isSubject))
        .map(title -> ISSUING.matcher(title).replaceFirst("$1"));
  }

  static boolean is(String text) {
    return text.length() <= LONGEST
        && !text.contains("。")
        && !Notice.ATTACHMENT.matcher(Script.plain(text)).find()
        && PlanKind.of(text) != PlanKind.UNKNOWN;
  }

  /** The subject line of a notice that carries no plan of another title. */
  static boolean isSubject(String text) {
    return text.length() <= LONGEST && SUBJECT.matcher(text).matches();
  }

  static Optional<Integer> year(String text) {
    Matcher named = YEAR.matcher(Numerals.ofDates(Script.plain(text)));
    return named.find() ? Optional.of(Integer.valueOf(named.group(1))) : Optional.empty();
  }

  private static Optional<String> first(List<Line> lines, Predicate<String> wanted) {
    return lines.stream().map(Line::text).filter(wanted).findFirst();
  }

  /** A long title is broken, and only the second half says that it is one. */
  private static Optional<String> overTwoLines(List<Line> lines) {
    for (int index = 1; index < lines.size(); index++) {
      String above = lines.get(index - 1).text();
      String whole = above + lines.get(index).text();
      if (is(lines.get(index).text())
          && whole.length() <= LONGEST
          && HALF.matcher(Numerals.ofDates(Script.plain(above))).matches()
          && !Notice.isDate(Script.plain(above))
          && !Labels.isLabelled(above)) {
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }
}
