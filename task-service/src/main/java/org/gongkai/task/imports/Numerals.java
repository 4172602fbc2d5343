package org.gongkai.task.imports;

import java.util.regex.Pattern;

/**
 * The values of printed numbers: Arabic ones of either width, Chinese ones up to 99, and those that
 * are one character with their point, brackets or circle.
 */
final class Numerals {

  static final String CHINESE = "[一二三四五六七八九十]{1,3}";

  /** （一） as one character. */
  static final String CHINESE_IN_BRACKETS = "[\\u3220-\\u3229]";

  /** 1. as one character. */
  static final String WITH_POINT = "[\\u2488-\\u249b]";

  /** （1） or a circle around the number, as one character. */
  static final String ENCLOSED = "[\\u2474-\\u2487\\u2460-\\u2473]";

  private static final String DIGITS = "一二三四五六七八九";
  private static final String YEAR_DIGITS = "〇一二三四五六七八九";

  /** Where each series of numbers in one character begins with 1. */
  private static final char[] SERIES = {'\u3220', '\u2488', '\u2474', '\u2460'};

  private static final int LONGEST_SERIES = 20;

  private static final Pattern IN_DATE =
      Pattern.compile("[〇零○一二三四五六七八九]{4}(?=年)|" + CHINESE + "(?=月)|(?<=月)" + CHINESE + "(?=[日号])");

  private Numerals() {}

  /** The value of the number in a label such as 1. or （十二）; 0 when there is none. */
  static int of(String label) {
    String plain = Script.plain(label);
    String arabic = plain.replaceAll("\\D", "");
    if (!arabic.isEmpty()) {
      return arabic.length() > 4 ? 0 : Integer.parseInt(arabic);
    }
    String chinese = plain.replaceAll("[^一二三四五六七八九十]", "");
    if (chinese.isEmpty()) {
      return plain.isEmpty() ? 0 : ofCharacter(plain.charAt(0));
    }
    int ten = chinese.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(chinese.charAt(0)) + 1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0)) + 1;
    int ones = ten == chinese.length() - 1 ? 0 : DIGITS.indexOf(chinese.charAt(ten + 1)) + 1;
    return 10 * tens + ones;
  }

  private static int ofCharacter(char character) {
    for (char first : SERIES) {
      int value = character - first + 1;
      if (value >= 1 && value <= LONGEST_SERIES) {
        return value;
      }
    }
    return 0;
  }

  /** The text with the Chinese numbers of its years, months and days as digits. */
  static String ofDates(String text) {
    return IN_DATE
        .matcher(text)
        .replaceAll(number ->
            number.group().length() == 4
                ? ofYear(number.group())
                : Integer.toString(of(number.group())));
  }

  private static String ofYear(String digits) {
    StringBuilder year = new StringBuilder();
    digits
        .replaceAll("[零○]", "〇")
        .chars()
        .forEach(digit -> year.append(YEAR_DIGITS.indexOf(digit)));
    return year.toString();
  }
}
