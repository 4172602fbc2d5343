package org.gongkai.disclosure.screening.detector;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Check digits and dates inside numbers. */
final class Checks {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String REMAINDERS = "10X98765432";

  /** GB/T 2260, the first two digits. */
  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
          51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83);

  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int CREDIT_LENGTH = 18;

  private Checks() {}

  /** GB 11643: province, date of birth until today, ISO 7064 check digit. */
  static boolean isResidentId(String number, LocalDate today) {
    if (number.length() != 18 || !isProvince(number)) {
      return false;
    }
    int sum = 0;
    for (int index = 0; index < WEIGHTS.length; index++) {
      sum += WEIGHTS[index] * (number.charAt(index) - '0');
    }
    return REMAINDERS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17))
        && isBirthday(number.substring(6, 14), today);
  }

  /** The form before 1999: no check digit, a year of two digits. */
  static boolean isOldResidentId(String number, LocalDate today) {
    return number.length() == 15
        && isProvince(number)
        && isBirthday("19" + number.substring(6, 12), today);
  }

  private static boolean isProvince(String number) {
    return PROVINCES.contains(Integer.parseInt(number, 0, 2, 10));
  }

  private static boolean isBirthday(String digits, LocalDate today) {
    int year = Integer.parseInt(digits, 0, 4, 10);
    int month = Integer.parseInt(digits, 4, 6, 10);
    int day = Integer.parseInt(digits, 6, 8, 10);
    if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    try {
      return !LocalDate.of(year, month, day).isAfter(today);
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  /** ISO/IEC 7812. */
  static boolean isLuhn(String digits) {
    int sum = 0;
    for (int index = 0; index < digits.length(); index++) {
      int digit = digits.charAt(digits.length() - 1 - index) - '0';
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += index % 2 == 0 ? digit : doubled;
    }
    return sum % 10 == 0;
  }

  /** GB 32100: public for organisations. */
  static boolean isCreditCode(String code) {
    if (code.length() != CREDIT_LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int index = 0; index < CREDIT_LENGTH - 1; index++) {
      int value = CREDIT_ALPHABET.indexOf(code.charAt(index));
      if (value < 0) {
        return false;
      }
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    return CREDIT_ALPHABET.indexOf(code.charAt(CREDIT_LENGTH - 1)) == (31 - sum % 31) % 31;
  }
}
