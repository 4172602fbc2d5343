package org.gongkai.platform.text;

/** Whole numbers as documents write them: 70, 七十, 七〇. */
public final class ChineseNumeral {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String UNITS = "十百千";

  private ChineseNumeral() {}

  /** The value of at most nine digits of either kind; 0 if they make no number. */
  public static int parse(String numeral) {
    if (numeral.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(numeral);
    }
    String digits = numeral.replace('零', '〇');
    return digits.chars().anyMatch(c -> UNITS.indexOf(c) >= 0) ? byUnits(digits) : byPlace(digits);
  }

  private static int byPlace(String digits) {
    int value = 0;
    for (char c : digits.toCharArray()) {
      value = 10 * value + DIGITS.indexOf(c);
    }
    return value <= 999_999 ? value : 0;
  }

  /** Each unit must be smaller than the one before and stand after at most one digit. */
  private static int byUnits(String digits) {
    int value = 0;
    int digit = -1;
    int smallest = 10_000;
    for (char c : digits.toCharArray()) {
      int unit = UNITS.indexOf(c);
      if (unit < 0) {
        if (digit > 0) {
          return 0;
        }
        digit = DIGITS.indexOf(c);
        continue;
      }
      int factor = (int) Math.pow(10, unit + 1);
      if (factor >= smallest || digit <= 0 && (value > 0 && digit < 0 || factor > 10)) {
        return 0;
      }
      value += Math.max(1, digit) * factor;
      smallest = factor;
      digit = -1;
    }
    return value + Math.max(0, digit);
  }
}
