package org.gongkai.task.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** The last day that the words of a deadline name, or why there is none. */
record DeadlineDate(@Nullable LocalDate date, @Nullable String doubt) {

  static final String NO_SUCH_DAY = "日期不存在";

  private static final String NUMERALS = "一二三四五六七八九十";

  static DeadlineDate undated() {
    return new DeadlineDate(null, null);
  }

  static DeadlineDate doubtful(String reason) {
    return new DeadlineDate(null, reason);
  }

  /** Of the groups {@code month} and {@code day}. */
  static DeadlineDate day(MatchResult match, @Nullable Integer year) {
    int month = number(match, "month");
    int day = number(match, "day");
    try {
      MonthDay inYear = MonthDay.of(month, day);
      return year == null
          ? noYear()
          : new DeadlineDate(LocalDate.of(year, inYear.getMonth(), day), null);
    } catch (DateTimeException impossible) {
      return doubtful(NO_SUCH_DAY + "：" + match.group());
    }
  }

  /** Of a span that ends with a month or a day. */
  static DeadlineDate lastDay(MatchResult match, @Nullable Integer year) {
    return match.group("day") == null ? monthEnd(number(match, "month"), year) : day(match, year);
  }

  static DeadlineDate partOfMonth(MatchResult match, @Nullable Integer year) {
    DeadlineDate end = monthEnd(number(match, "month"), year);
    if (end.date() == null || match.group("part").equals("下")) {
      return end;
    }
    int day = match.group("part").equals("上") ? 10 : 20;
    return new DeadlineDate(end.date().withDayOfMonth(day), null);
  }

  static DeadlineDate quarterEnd(MatchResult match, @Nullable Integer year) {
    return monthEnd(3 * numeral(match.group("quarter")), year);
  }

  static DeadlineDate monthEnd(int month, @Nullable Integer year) {
    if (month < 1 || month > 12) {
      return doubtful(NO_SUCH_DAY + "：" + month + "月");
    }
    return year == null
        ? noYear()
        : new DeadlineDate(YearMonth.of(year, month).atEndOfMonth(), null);
  }

  private static DeadlineDate noYear() {
    return doubtful("没有年份，无法确定日期");
  }

  /** The year that the words name, else the plan's, else none. */
  static @Nullable Integer yearOf(MatchResult match, @Nullable Integer planYear) {
    if (match.namedGroups().containsKey("year") && match.group("year") != null) {
      return number(match, "year");
    }
    boolean next = match.namedGroups().containsKey("next") && match.group("next") != null;
    return planYear != null && next ? Integer.valueOf(planYear + 1) : planYear;
  }

  /** The year in which a span of months ends. */
  static @Nullable Integer until(MatchResult match, @Nullable Integer planYear) {
    return match.group("until") == null
        ? yearOf(match, planYear)
        : Integer.valueOf(match.group("until"));
  }

  static int number(MatchResult match, String group) {
    return Integer.parseInt(match.group(group));
  }

  static int numeral(String digit) {
    if (digit.equals("两")) {
      return 2;
    }
    int known = NUMERALS.indexOf(digit);
    return known >= 0 ? known + 1 : Integer.parseInt(digit);
  }
}
