package org.gongkai.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.calendar.CalendarYear.Holiday;
import org.gongkai.platform.calendar.CalendarYear.MakeUpDay;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Capability("P-06")
class MaintainedCalendarTests {

  private static final LocalDate NEW_YEARS_EVE = LocalDate.parse("2026-12-31");

  private final WorkingDays calendar = WorkingDays.builtIn();
  private final List<String> told = new ArrayList<>();
  private final MaintainedCalendar maintained =
      new MaintainedCalendar(calendar, Flux.just(why -> Mono.fromRunnable(() -> told.add(why))));

  @Test
  void countsWithALoadedYearAtOnce() {
    Deadline before = calendar.deadline(NEW_YEARS_EVE, Limit.ofWorkingDays(1));
    assertThat(before.complete()).isFalse();
    maintained.load(year(2, "2027-01-03")).block();

    Deadline after = calendar.deadline(NEW_YEARS_EVE, Limit.ofWorkingDays(1));
    assertThat(after.complete()).isTrue();
    assertThat(after.dueOn()).isEqualTo("2027-01-04");
    assertThat(after.calendarVersion()).isEqualTo(2);
    assertThat(calendar.isWorkingDay(LocalDate.parse("2027-01-09"))).isTrue();
    assertThat(calendar.year(2027).orElseThrow().sources()).containsExactly("国办发明电〔2026〕8号");
    assertThat(told).containsExactly("2027年放假安排已载入（日历第2版）");
  }

  @Test
  void prefersTheHigherVersionWhicheverComesLast() {
    maintained.load(year(3, "2027-01-04")).block();
    maintained.load(year(2, "2027-01-03")).block();
    maintained.load(year(3, "2027-01-04")).block();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2027-01-04"))).isFalse();
    assertThat(told).hasSize(1);
  }

  @Test
  void countsWithALoadedYearInsteadOfAReleasedOne() {
    LocalDate day = LocalDate.parse("2026-01-05");
    assertThat(calendar.isWorkingDay(day)).isTrue();
    List<Holiday> off = List.of(holiday("元旦", "2026-01-01", "2026-01-05"));
    maintained.load(new CalendarYear(2026, 2, List.of("更正"), off, List.of())).block();
    assertThat(calendar.isWorkingDay(day)).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2026-02-16"))).isTrue();
  }

  @Test
  void namesTheHolidayForWhichADayIsMadeUp() {
    maintained.load(year(2, "2027-01-03")).block();
    Deadline deadline = calendar.deadline(LocalDate.parse("2027-01-08"), Limit.ofWorkingDays(1));
    assertThat(deadline.days().getLast().reason()).isEqualTo("调休上班（元旦）");
  }

  @Test
  void saysAllThatIsWrongWithAYear() {
    CalendarYear wrong =
        new CalendarYear(
            2027,
            2,
            List.of(" "),
            List.of(
                holiday("元旦", "2027-01-01", "2027-01-03"),
                holiday("", "2027-01-03", "2027-01-04"),
                holiday("春节", "2027-02-08", "2027-02-07"),
                holiday("元旦", "2026-12-31", "2027-01-01")),
            List.of(
                made("2027-01-02"),
                made("2027-01-11"),
                made("2028-01-08"),
                made("2027-01-09"),
                made("2027-01-09")));
    assertThat(wrong.problems())
        .extracting(FieldProblem::pointer)
        .containsExactly(
            "/sources",
            "/off/1/name",
            "/off/1",
            "/off/2/to",
            "/off/3/from",
            "/work/0/date",
            "/work/1/date",
            "/work/2/date",
            "/work/4/date");
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.load(wrong));
    assertThat(new CalendarYear(1948, 1, List.of("x"), List.of(), List.of()).problems())
        .extracting(FieldProblem::pointer)
        .containsExactly("/year", "/off");
    assertThat(calendar.year(2027)).isEmpty();
  }

  private static CalendarYear year(int version, String lastDayOff) {
    return new CalendarYear(
        2027,
        version,
        List.of("国办发明电〔2026〕8号"),
        List.of(holiday("元旦", "2027-01-01", lastDayOff)),
        List.of(made("2027-01-09")));
  }

  private static Holiday holiday(String name, String from, String to) {
    return new Holiday(name, LocalDate.parse(from), LocalDate.parse(to));
  }

  private static MakeUpDay made(String date) {
    return new MakeUpDay("元旦", LocalDate.parse(date));
  }
}
