package org.gongkai.task.imports;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Edges;

/**
 * A paragraph of a plan in prose.
 *
 * @param number as printed, empty when there is none
 * @param text what follows the number
 */
record Paragraph(Level level, String number, String text, int line) {

  /** How a paragraph is numbered, from the highest level to the lowest. */
  enum Level {
    /** 一、. */
    SECTION,
    /** （一）. */
    BRACKETED,
    /** 1. */
    ARABIC,
    /** （1）, ① or 1.1. */
    SMALL,
    /** 一是. */
    CLAUSE,
    /** No number. */
    PLAIN
  }

  static final String SECTION =
      "(?:"
          + Numerals.CHINESE
          + "[、.．]|第"
          + Numerals.CHINESE
          + "(?:部分|章)[:、\\s\\u3000]*|任务"
          + Numerals.CHINESE
          + "[:、])";
  static final String BRACKETED =
      "(?:\\(" + Numerals.CHINESE + "\\)[、.．]?|" + Numerals.CHINESE_IN_BRACKETS + ")";
  static final String ARABIC = "(?:\\d{1,3}[.．、](?!\\d)|" + Numerals.WITH_POINT + ")";

  /** 1.2 below 1., but no quantity. */
  private static final String DECIMAL =
      "\\d{1,2}(?:[.．]\\d{1,2}){1,3}(?![\\d.．%])(?=[\\s\\u3000]*[^\\d\\s\\u3000年月日%倍万亿元米公])";

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?<section>"
              + SECTION
              + ")|(?<bracketed>"
              + BRACKETED
              + ")|(?<arabic>"
              + ARABIC
              + ")|(?<small>\\(\\d{1,3}\\)[、.．]?|\\d{1,3}\\)|"
              + Numerals.ENCLOSED
              + "|"
              + DECIMAL
              + ")|(?<clause>"
              + Numerals.CHINESE
              + "是))");

  private static final int LONGEST_HEADING = 80;

  static Paragraph of(String text, int line) {
    Matcher number = NUMBER.matcher(Script.plain(text));
    if (!number.find()) {
      return new Paragraph(Level.PLAIN, "", text, line);
    }
    Level level = Level.PLAIN;
    for (Level each : Level.values()) {
      if (each != Level.PLAIN && number.group(each.name().toLowerCase(Locale.ROOT)) != null) {
        level = each;
      }
    }
    return new Paragraph(
        level, text.substring(0, number.end()), Edges.trim(text.substring(number.end())), line);
  }

  String whole() {
    return number + text;
  }

  int value() {
    return Numerals.of(number);
  }

  /** Where the first sentence ends, or -1. */
  int stop() {
    return Script.plain(text).indexOf('。');
  }

  /** A name without a sentence behind it. */
  boolean isHeading() {
    if (text.length() > LONGEST_HEADING) {
      return false;
    }
    int stop = stop();
    return stop < 0 || stop == text.length() - 1;
  }
}
