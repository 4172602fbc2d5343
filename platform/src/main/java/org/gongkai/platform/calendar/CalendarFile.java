package org.gongkai.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The loadable form of the calendar. A year is listed whole, whichever notices announced its days.
 *
 * @param version of two files that list the same year, the higher one is right
 */
record CalendarFile(int version, List<Year> years) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  record Year(int year, List<String> sources, List<Holiday> off, List<LocalDate> work) {}

  /** Days off in a row; {@code to} is the last of them. */
  record Holiday(String name, LocalDate from, LocalDate to) {}

  /** One checked year: the names of its days off, its make-up working days, and as announced. */
  record Checked(
      int version, Map<LocalDate, String> off, Set<LocalDate> work, CalendarYear announced) {

    /** Why offices work on a weekend day of the year. */
    String madeUp(LocalDate date) {
      return announced.work().stream()
          .filter(day -> day.date().equals(date) && day.name() != null)
          .map(day -> "调休上班（" + day.name() + "）")
          .findFirst()
          .orElse("调休上班");
    }
  }

  /** Reads and checks a file; {@code name} is what messages call it. */
  static Map<Integer, Checked> read(String name, String json) {
    try {
      CalendarFile file = JSON.readValue(json, CalendarFile.class);
      require(file != null, "it is empty");
      return file.check();
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException(
          "Calendar " + name + " is malformed: " + malformed.getOriginalMessage(), malformed);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(
          "Calendar " + name + " is refused: " + refused.getMessage(), refused);
    }
  }

  // Jackson leaves null where a file leaves a field out.
  private Map<Integer, Checked> check() {
    require(version > 0, "version must be a positive number");
    require(years != null && !years.isEmpty(), "it lists no years");
    Map<Integer, Checked> checked = new HashMap<>();
    for (Year year : years) {
      require(year != null, "a year is null");
      require(year.year >= 1949 && year.year <= 2199, "unknown year " + year.year);
      require(!checked.containsKey(year.year), "year " + year.year + " is listed twice");
      require(
          year.sources != null && !year.sources.isEmpty(),
          "year " + year.year + " names no official notice as its source");
      require(year.off != null && !year.off.isEmpty(), "year " + year.year + " has no days off");
      checked.put(year.year, check(year));
    }
    return Map.copyOf(checked);
  }

  private Checked check(Year year) {
    Map<LocalDate, String> off = new HashMap<>();
    for (Holiday holiday : year.off) {
      require(
          holiday != null && holiday.name != null && holiday.from != null && holiday.to != null,
          "a holiday of " + year.year + " lacks its name, from or to");
      require(!holiday.from.isAfter(holiday.to), holiday.name + " ends before it begins");
      requireIn(year.year, holiday.from);
      requireIn(year.year, holiday.to);
      holiday
          .from
          .datesUntil(holiday.to.plusDays(1))
          .forEach(
              date -> require(off.put(date, holiday.name) == null, date + " is in two holidays"));
    }
    Set<LocalDate> work = new HashSet<>();
    for (LocalDate date : year.work == null ? List.<LocalDate>of() : year.work) {
      require(date != null, "a make-up working day of " + year.year + " is null");
      requireIn(year.year, date);
      require(!off.containsKey(date), date + " is both a day off and a working day");
      require(isWeekend(date), date + " is no weekend day, so it cannot be a make-up working day");
      require(work.add(date), date + " is listed twice as a working day");
    }
    return new Checked(version, Map.copyOf(off), Set.copyOf(work), announced(year));
  }

  private CalendarYear announced(Year year) {
    return new CalendarYear(
        year.year,
        version,
        year.sources,
        year.off.stream()
            .map(holiday -> new CalendarYear.Holiday(holiday.name, holiday.from, holiday.to))
            .toList(),
        year.work == null
            ? List.of()
            : year.work.stream().map(date -> new CalendarYear.MakeUpDay(null, date)).toList());
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }

  private static void requireIn(int year, LocalDate date) {
    require(date.getYear() == year, date + " is not in the year " + year);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
