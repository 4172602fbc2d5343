package org.gongkai.task.assessment.fact;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Periods as events write them: 2021, 2021H1, 2021Q2. */
final class Period {

  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2}).*");

  private Period() {}

  /** The year that a period begins with; that of the day if it names none. */
  static int year(@Nullable String period, LocalDate day) {
    Matcher found = YEAR.matcher(period == null ? "" : period);
    return found.matches() ? Integer.parseInt(found.group(1)) : day.getYear();
  }
}
