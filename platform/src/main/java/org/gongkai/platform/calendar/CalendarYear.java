package org.gongkai.platform.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * One whole year of the calendar, as a notice of the State Council announces it.
 *
 * @param version of two that list the same year, the higher one is right
 * @param sources official notices, at least one
 * @param off the days off, weekends outside holidays left out
 * @param work weekend days on which offices work
 */
public record CalendarYear(
    int year, int version, List<String> sources, List<Holiday> off, List<MakeUpDay> work) {

  /** The first and the last year that a calendar may be for. */
  public static final int FIRST = 1949;

  public static final int LAST = 2199;

  /** Days off in a row; {@code to} is the last of them. */
  public record Holiday(String name, LocalDate from, LocalDate to) {

    /** How many days it has. */
    public int days() {
      return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }
  }

  /** A weekend day on which offices work for the sake of a holiday, where it is known which. */
  public record MakeUpDay(@Nullable String name, LocalDate date) {}

  public CalendarYear {
    sources = List.copyOf(sources);
    off = List.copyOf(off);
    work = List.copyOf(work);
  }

  /** What is wrong with it, in Chinese and by JSON pointer; empty when nothing is. */
  public List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    if (year < FIRST || year > LAST) {
      problems.add(new FieldProblem("/year", "年份须在 " + FIRST + " 至 " + LAST + " 之间"));
    }
    if (sources.isEmpty() || sources.stream().anyMatch(String::isBlank)) {
      problems.add(new FieldProblem("/sources", "请注明放假通知的出处"));
    }
    if (off.isEmpty()) {
      problems.add(new FieldProblem("/off", "请填写放假日期"));
    }
    checkWork(checkOff(problems), problems);
    return problems;
  }

  /** How many days of the year are working days. */
  public int workingDays() {
    CalendarFile.Checked checked = checked();
    LocalDate first = LocalDate.of(year, 1, 1);
    return (int)
        first
            .datesUntil(first.plusYears(1))
            .filter(day ->
                checked.work().contains(day)
                    || !CalendarFile.isWeekend(day) && !checked.off().containsKey(day))
            .count();
  }

  private Set<LocalDate> checkOff(List<FieldProblem> problems) {
    Set<LocalDate> days = new HashSet<>();
    for (int index = 0; index < off.size(); index++) {
      Holiday holiday = off.get(index);
      String at = "/off/" + index;
      if (holiday.name().isBlank()) {
        problems.add(new FieldProblem(at + "/name", "请填写节日名称"));
      }
      if (isOutside(holiday.from()) || isOutside(holiday.to())) {
        problems.add(new FieldProblem(at + "/from", "日期不在 " + year + " 年内"));
      } else if (holiday.from().isAfter(holiday.to())) {
        problems.add(new FieldProblem(at + "/to", "结束日期早于开始日期"));
      } else if (!holiday.from().datesUntil(holiday.to().plusDays(1)).allMatch(days::add)) {
        problems.add(new FieldProblem(at, "与其他节日的日期重复"));
      }
    }
    return days;
  }

  private void checkWork(Set<LocalDate> daysOff, List<FieldProblem> problems) {
    Set<LocalDate> days = new HashSet<>();
    for (int index = 0; index < work.size(); index++) {
      LocalDate date = work.get(index).date();
      String at = "/work/" + index + "/date";
      if (isOutside(date)) {
        problems.add(new FieldProblem(at, "日期不在 " + year + " 年内"));
      } else if (daysOff.contains(date)) {
        problems.add(new FieldProblem(at, "同一天不能既放假又上班"));
      } else if (!CalendarFile.isWeekend(date)) {
        problems.add(new FieldProblem(at, "调休上班日须为周六或周日"));
      } else if (!days.add(date)) {
        problems.add(new FieldProblem(at, "日期重复"));
      }
    }
  }

  private boolean isOutside(LocalDate date) {
    return date.getYear() != year;
  }

  /** In the form in which days are looked up; {@code IllegalArgumentException} if it is wrong. */
  CalendarFile.Checked checked() {
    List<FieldProblem> problems = problems();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Calendar year " + year + " is refused: " + problems);
    }
    Map<LocalDate, String> names = new HashMap<>();
    off.forEach(holiday ->
        holiday
            .from()
            .datesUntil(holiday.to().plusDays(1))
            .forEach(day -> names.put(day, holiday.name())));
    Set<LocalDate> madeUp = new HashSet<>();
    work.forEach(day -> madeUp.add(day.date()));
    return new CalendarFile.Checked(version, Map.copyOf(names), Set.copyOf(madeUp), this);
  }
}
