package org.gongkai.task.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;

/** Days from the first to the last, both included. */
public record DateRange(LocalDate from, LocalDate to) {

  private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
  private static final int MONTHS = 3;

  public DateRange {
    if (to.isBefore(from)) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "期间的结束日期早于开始日期。");
    }
  }

  /**
   * {@code 2021}, {@code 2021Q3}, {@code 2021-09} or {@code 2021-03-01/2021-09-30}; anything else
   * is INVALID_CONTENT.
   */
  public static DateRange parse(String text) {
    try {
      Matcher quarter = QUARTER.matcher(text);
      if (quarter.matches()) {
        YearMonth last =
            YearMonth.of(
                Integer.parseInt(quarter.group(1)), MONTHS * Integer.parseInt(quarter.group(2)));
        return new DateRange(last.minusMonths(2).atDay(1), last.atEndOfMonth());
      }
      int slash = text.indexOf('/');
      if (slash > 0) {
        return new DateRange(
            LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
      }
      return text.length() == 4 ? year(Year.parse(text).getValue()) : month(YearMonth.parse(text));
    } catch (DateTimeException unreadable) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT, "期间须写作 2021、2021Q3、2021-09 或 2021-03-01/2021-09-30。");
    }
  }

  public static DateRange year(int year) {
    return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  static DateRange month(YearMonth month) {
    return new DateRange(month.atDay(1), month.atEndOfMonth());
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
