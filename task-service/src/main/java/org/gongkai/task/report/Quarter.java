package org.gongkai.task.report;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;

/** A quarter of a year, written {@code 2021Q2}. */
public record Quarter(int year, int number) {

  private static final Pattern WRITTEN = Pattern.compile("(20[0-9]{2})Q([1-4])");

  /** 400 INVALID_PARAMETER for anything that is no quarter. */
  public static Quarter parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "季度的格式应为 2021Q2。");
    }
    return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  public LocalDate lastDay() {
    return LocalDate.of(year, number * 3, 1).plusMonths(1).minusDays(1);
  }

  Quarter before() {
    return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
  }

  @Override
  public String toString() {
    return year + "Q" + number;
  }
}
