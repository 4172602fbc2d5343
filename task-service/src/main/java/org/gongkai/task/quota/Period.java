package org.gongkai.task.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;

/**
 * A year, half-year or quarter, written 2021, 2021H1 or 2021Q2.
 *
 * @param number within its year, from 1
 */
record Period(Cycle cycle, int year, int number) {

  private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:(H)([12])|(Q)([1-4]))?");

  /** Of a code that was made here. */
  static Period of(String code) {
    Matcher form = FORM.matcher(code);
    if (!form.matches()) {
      throw new IllegalArgumentException("Not a period: " + code);
    }
    return of(Integer.parseInt(form.group(1)), form);
  }

  /** 400 for what is not a period of the cycle. */
  static Period parse(String text, Cycle cycle) {
    if (FORM.matcher(text).matches() && of(text).cycle == cycle) {
      return of(text);
    }
    throw new Refusal(
        CommonCode.INVALID_PARAMETER, "参数 period 应为该频次要求的周期，例如 " + example(cycle) + "。");
  }

  /** All periods of a year. */
  static List<Period> ofYear(Cycle cycle, int year) {
    return IntStream.rangeClosed(1, cycle.perYear())
        .mapToObj(number -> new Period(cycle, year, number))
        .toList();
  }

  LocalDate first() {
    return LocalDate.of(year, 1 + (number - 1) * cycle.months(), 1);
  }

  LocalDate last() {
    return first().plusMonths(cycle.months()).minusDays(1);
  }

  Period next() {
    return cycle.at(last().plusDays(1));
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first()) && !day.isAfter(last());
  }

  String code() {
    return switch (cycle) {
      case YEAR -> String.valueOf(year);
      case HALF_YEAR -> year + "H" + number;
      case QUARTER -> year + "Q" + number;
    };
  }

  /** For people to read. */
  String label() {
    return switch (cycle) {
      case YEAR -> year + "年";
      case HALF_YEAR -> year + (number == 1 ? "年上半年" : "年下半年");
      case QUARTER -> year + "年第" + "一二三四".charAt(number - 1) + "季度";
    };
  }

  private static Period of(int year, Matcher form) {
    if (form.group(2) != null) {
      return new Period(Cycle.HALF_YEAR, year, Integer.parseInt(form.group(3)));
    }
    return form.group(4) == null
        ? new Period(Cycle.YEAR, year, 1)
        : new Period(Cycle.QUARTER, year, Integer.parseInt(form.group(5)));
  }

  private static String example(Cycle cycle) {
    return new Period(cycle, 2021, 1).code();
  }
}
