package org.gongkai.task.imports.document;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Takes off the marks of a text that holds a table with a rule below its header. */
final class Markdown {

  private static final Pattern RULE =
      Pattern.compile("\\s*\\|?\\s*:?-{3,}:?\\s*(?:\\|\\s*:?-{3,}:?\\s*)+\\|?\\s*");
  private static final Pattern LINE_MARK = Pattern.compile("^\\s{0,3}(?:#{1,6}\\s+|>\\s?)");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

  private Markdown() {}

  /** As many lines as before; a break inside a cell becomes a line feed inside its line. */
  static String[] bare(String[] lines) {
    return Arrays.stream(lines).noneMatch(line -> RULE.matcher(line).matches())
        ? lines
        : Arrays.stream(lines).map(Markdown::bare).toArray(String[]::new);
  }

  private static String bare(String line) {
    String text = LINE_MARK.matcher(line).replaceFirst("");
    return BREAK.matcher(STRONG.matcher(text).replaceAll("$2")).replaceAll("\n");
  }
}
