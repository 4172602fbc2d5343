package org.gongkai.task.imports.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that a workbook cannot write into XML and writes as {@code _x000D_} instead. */
final class EscapedText {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedText() {}

  static String read(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
  }

  /** A carriage return stands before a line feed of its own and says nothing. */
  private static String character(String code) {
    char character = (char) Integer.parseInt(code, 16);
    return character == '\r'
        ? ""
        : character < ' ' && character != '\n' ? " " : String.valueOf(character);
  }
}
