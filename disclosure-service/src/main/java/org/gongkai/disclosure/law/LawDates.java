package org.gongkai.disclosure.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates that the history of a law names. */
record LawDates(@Nullable LocalDate adopted, @Nullable LocalDate inForce) {

  private static final Pattern DATE =
      Pattern.compile("((?:1[89]|20)\\d{2})\\s?[年-]\\s?(\\d{1,2})\\s?[月-]\\s?(\\d{1,2})日?");
  private static final Pattern IN_FORCE = Pattern.compile("^[\\s起]{0,3}(?:施行|实施|生效)");

  /** Of several adoptions and changes the latest counts; of several days in force, too. */
  static LawDates of(List<String> history) {
    LocalDate adopted = null;
    LocalDate inForce = null;
    for (String line : history) {
      Matcher date = DATE.matcher(line);
      while (date.find()) {
        LocalDate day = day(date);
        if (IN_FORCE.matcher(line.substring(date.end())).find()) {
          inForce = later(inForce, day);
        } else {
          adopted = later(adopted, day);
        }
      }
    }
    return new LawDates(adopted, inForce);
  }

  private static @Nullable LocalDate day(Matcher date) {
    try {
      return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
