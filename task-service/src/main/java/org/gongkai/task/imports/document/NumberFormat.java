package org.gongkai.task.imports.document;

import java.util.Locale;

/**
 * Writes the number of a list in the formats of ECMA-376 part 1, 17.18.59, that Chinese texts use.
 */
final class NumberFormat {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] NUMERALS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private NumberFormat() {}

  /** Formats that are not known are written in digits. */
  static String write(String format, int number) {
    return switch (format) {
      case "none", "bullet" -> "";
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographEnclosedCircle" ->
          counting(number, DIGITS, "十百千");
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
          counting(number, LEGAL, "拾佰仟");
      case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" ->
          digits(number, DIGITS);
      case "ideographTraditional" -> cycle(number, STEMS);
      case "ideographZodiac" -> cycle(number, BRANCHES);
      case "decimalFullWidth" -> digits(number, "０１２３４５６７８９");
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, 0x2460, 20);
      case "decimalEnclosedParen" -> enclosed(number, 0x2474, 20);
      case "decimalEnclosedFullstop" -> enclosed(number, 0x2488, 20);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "upperLetter" -> letters(number, 'A');
      case "lowerLetter" -> letters(number, 'a');
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      default -> Integer.toString(number);
    };
  }

  /** Spoken numerals: 十, 二十一, 一百〇五. */
  private static String counting(int number, String digits, String units) {
    if (number <= 0 || number > 9999) {
      return Integer.toString(number);
    }
    StringBuilder words = new StringBuilder();
    String printed = Integer.toString(number);
    for (int index = 0; index < printed.length(); index++) {
      int digit = printed.charAt(index) - '0';
      int place = printed.length() - 1 - index;
      boolean zeroInside = digit == 0 && number % (int) Math.pow(10, place) > 0;
      boolean barePlace = digit == 1 && place == 1 && index == 0 && digits.equals(DIGITS);
      if (digit > 0) {
        words.append(barePlace ? "" : digits.charAt(digit));
        words.append(place == 0 ? "" : units.charAt(place - 1));
      } else if (zeroInside && words.charAt(words.length() - 1) != digits.charAt(0)) {
        words.append(digits.charAt(0));
      }
    }
    return words.toString();
  }

  private static String digits(int number, String digits) {
    StringBuilder words = new StringBuilder();
    Integer.toString(number).chars().forEach(digit -> words.append(digits.charAt(digit - '0')));
    return words.toString();
  }

  private static String cycle(int number, String signs) {
    return number < 1 ? Integer.toString(number) : "" + signs.charAt((number - 1) % signs.length());
  }

  private static String enclosed(int number, int first, int most) {
    return number < 1 || number > most
        ? Integer.toString(number)
        : Character.toString(first + number - 1);
  }

  private static String letters(int number, char first) {
    return number < 1
        ? Integer.toString(number)
        : String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 % 10 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    StringBuilder words = new StringBuilder();
    int left = number;
    for (int index = 0; index < VALUES.length; index++) {
      while (left >= VALUES[index]) {
        words.append(NUMERALS[index]);
        left -= VALUES[index];
      }
    }
    return words.toString();
  }
}
