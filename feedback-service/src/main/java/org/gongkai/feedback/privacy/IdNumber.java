package org.gongkai.feedback.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers of resident identity cards: 18 places with a check digit (GB 11643), or the old 15 places
 * without.
 */
final class IdNumber {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82");

  private IdNumber() {}

  /** Whether 15 or 18 digits, the last perhaps an X, are such a number. */
  static boolean isOne(String digits) {
    String number = digits.toUpperCase(Locale.ROOT);
    if (!PROVINCES.contains(number.substring(0, 2))) {
      return false;
    }
    return number.length() == 18
        ? isDay(number.substring(6, 14)) && number.charAt(17) == check(number)
        : isDay("19" + number.substring(6, 12));
  }

  private static char check(String number) {
    int sum = 0;
    for (int place = 0; place < WEIGHTS.length; place++) {
      sum += WEIGHTS[place] * Character.digit(number.charAt(place), 10);
    }
    return CHECKS.charAt(sum % 11);
  }

  private static boolean isDay(String digits) {
    try {
      return LocalDate.parse(digits, DAY).getYear() >= 1900;
    } catch (DateTimeException noDay) {
      return false;
    }
  }
}
