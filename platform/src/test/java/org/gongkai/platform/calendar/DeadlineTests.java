package org.gongkai.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("P-06")
class DeadlineTests {

  private static final WorkingDays CALENDAR = WorkingDays.builtIn();

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 20, 2026-03-30",
    "2026-03-02, 7, 2026-03-11",
    "2026-03-09, 15, 2026-03-30",
    "2026-03-20, 20, 2026-04-20",
    "2026-03-10, 15, 2026-03-31",
    "2026-03-16, 20, 2026-04-14",
    "2026-03-30, 20, 2026-04-28",
    "2026-09-21, 7, 2026-10-08",
    "2026-09-21, 15, 2026-10-19",
    "2026-09-21, 20, 2026-10-26",
    "2026-01-30, 20, 2026-03-05",
    "2026-02-13, 7, 2026-03-02",
    "2026-02-14, 20, 2026-03-20",
    "2026-04-03, 15, 2026-04-27",
    "2026-04-30, 20, 2026-06-01",
    "2026-09-18, 20, 2026-10-22",
    "2026-09-24, 7, 2026-10-12",
    "2026-02-28, 7, 2026-03-10",
    "2026-10-10, 20, 2026-11-06",
    "2025-09-28, 20, 2025-10-31",
    "2025-01-26, 20, 2025-02-28",
    "2025-12-25, 20, 2026-01-23",
    "2024-02-04, 20, 2024-03-07",
    "2024-12-31, 20, 2025-02-05",
    "2023-12-29, 20, 2024-01-29",
    "2022-12-30, 20, 2023-02-02",
  })
  void endsAfterSoManyWorkingDays(LocalDate start, int days, LocalDate due) {
    Deadline deadline = CALENDAR.deadline(start, Limit.ofWorkingDays(days));
    assertThat(deadline.dueOn()).isEqualTo(due);
    assertThat(deadline.complete()).isTrue();
    assertThat(CALENDAR.workingDaysBetween(start, due)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 2026-03-25, 11, 2026-04-15",
    "20, 2026-03-31, 15, 2026-04-21",
    "40, 2026-03-31, 15, 2026-05-21",
  })
  void leavesOutTheDaysOfAThirdPartyConsultation(
      int days, LocalDate answered, int paused, LocalDate due) {
    Pause consultation = new Pause(LocalDate.parse("2026-03-10"), answered, "第三方意见");
    Deadline deadline =
        CALENDAR.deadline(
            LocalDate.parse("2026-03-02"), Limit.ofWorkingDays(days), List.of(consultation));
    assertThat(deadline.dueOn()).isEqualTo(due);
    assertThat(deadline.days())
        .filteredOn(day -> day.reason().equals("暂停：第三方意见"))
        .hasSize(paused)
        .noneMatch(Deadline.Day::counted);
  }

  @Test
  void anExtensionAddsItsDays() {
    Limit extended = Limit.ofWorkingDays(20).extendedBy(20);
    assertThat(CALENDAR.deadline(LocalDate.parse("2026-03-02"), extended).dueOn())
        .isEqualTo("2026-04-28");
  }

  @Test
  void leavesOutADayOfTwoPausesOnce() {
    LocalDate start = LocalDate.parse("2026-03-02");
    Pause whole = pause("2026-03-10", "2026-03-25", "第三方意见");
    Pause inner = pause("2026-03-12", "2026-03-18", "其他机关意见");
    Deadline both = CALENDAR.deadline(start, Limit.ofWorkingDays(20), List.of(whole, inner));
    assertThat(both.dueOn()).isEqualTo("2026-04-15");
    assertThat(day(both, "2026-03-13").reason()).isEqualTo("暂停：第三方意见、其他机关意见");
  }

  @Test
  void pausesOutsideTheCountedTimeChangeNothing() {
    LocalDate start = LocalDate.parse("2026-03-02");
    List<Pause> elsewhere =
        List.of(
            pause("2026-01-05", "2026-03-02", "此前"),
            pause("2026-03-30", "2026-05-20", "此后"),
            pause("2026-03-16", "2026-03-16", "当日答复"));
    Deadline deadline = CALENDAR.deadline(start, Limit.ofWorkingDays(20), elsewhere);
    assertThat(deadline.dueOn()).isEqualTo("2026-03-30");
    assertThat(deadline.days()).noneMatch(day -> day.reason().startsWith("暂停"));
  }

  @Test
  void explainsEveryDay() {
    Deadline deadline = CALENDAR.deadline(LocalDate.parse("2026-09-18"), Limit.ofWorkingDays(20));
    assertThat(deadline.days().getFirst())
        .isEqualTo(new Deadline.Day(LocalDate.parse("2026-09-18"), false, 0, "起算日，不计入"));
    assertThat(day(deadline, "2026-09-19").reason()).isEqualTo("周末");
    assertThat(day(deadline, "2026-09-20").reason()).isEqualTo("调休上班");
    assertThat(day(deadline, "2026-09-21")).matches(day -> day.counted() && day.number() == 2);
    assertThat(day(deadline, "2026-09-25").reason()).isEqualTo("中秋节放假");
    assertThat(day(deadline, "2026-10-01").reason()).isEqualTo("国庆节放假");
    assertThat(day(deadline, "2026-10-08").reason()).isEqualTo("工作日");
    assertThat(deadline.days().getLast().number()).isEqualTo(20);
    assertThat(deadline.days())
        .extracting(Deadline.Day::date)
        .containsExactlyElementsOf(
            deadline.startedOn().datesUntil(deadline.dueOn().plusDays(1)).toList());
  }

  @Test
  void mayCountTheDayItStartsOn() {
    Limit limit = Limit.ofWorkingDays(5).includingStart();
    assertThat(CALENDAR.deadline(LocalDate.parse("2026-03-02"), limit).dueOn())
        .isEqualTo("2026-03-06");
    assertThat(CALENDAR.deadline(LocalDate.parse("2026-03-01"), limit).dueOn())
        .as("a Sunday is not day one")
        .isEqualTo("2026-03-06");
  }

  @Test
  void calendarDaysCountWeekendsAndHolidays() {
    LocalDate start = LocalDate.parse("2026-09-20");
    Deadline deadline = CALENDAR.deadline(start, Limit.ofCalendarDays(15));
    assertThat(deadline.dueOn()).isEqualTo("2026-10-05");
    assertThat(CALENDAR.deadline(start, Limit.ofCalendarDays(15).endingOnWorkingDay()).dueOn())
        .isEqualTo("2026-10-08");
    assertThat(CALENDAR.deadline(start, Limit.ofCalendarDays(18).endingOnWorkingDay()).dueOn())
        .isEqualTo("2026-10-08");
    assertThat(CALENDAR.deadline(start, Limit.ofCalendarDays(15).includingStart()).dueOn())
        .isEqualTo("2026-10-04");
  }

  @Test
  void calendarDaysArePausedOnWeekendsToo() {
    Deadline deadline =
        CALENDAR.deadline(
            LocalDate.parse("2026-03-02"),
            Limit.ofCalendarDays(10),
            List.of(pause("2026-03-05", "2026-03-09", "鉴定")));
    assertThat(deadline.dueOn()).isEqualTo("2026-03-16");
  }

  @ParameterizedTest
  @CsvSource({
    "2028-02-28, 1, 2028-02-29",
    "2024-02-28, 1, 2024-02-29",
    "2027-02-28, 1, 2027-03-01",
    "2024-01-30, 30, 2024-02-29",
  })
  void knowsLeapDays(LocalDate start, int days, LocalDate due) {
    assertThat(CALENDAR.deadline(start, Limit.ofCalendarDays(days)).dueOn()).isEqualTo(due);
  }

  @Test
  void leapDayIsAWorkingDay() {
    assertThat(CALENDAR.deadline(LocalDate.parse("2024-02-28"), Limit.ofWorkingDays(1)).dueOn())
        .isEqualTo("2024-02-29");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-03, 20, true",
    "2026-12-04, 20, false",
    "2026-12-31, 1, false",
    "2020-12-31, 1, true",
    "2020-12-30, 5, false",
    "2035-06-01, 10, false",
  })
  void saysWhenItRestsOnAYearThatIsNotLoaded(LocalDate start, int days, boolean complete) {
    Deadline deadline = CALENDAR.deadline(start, Limit.ofWorkingDays(days));
    assertThat(deadline.complete()).isEqualTo(complete);
    assertThat(deadline.days())
        .filteredOn(day -> day.reason().contains("放假安排尚未载入"))
        .hasSizeGreaterThanOrEqualTo(complete ? 0 : 1);
  }

  @Test
  void calendarDaysNeedNoHolidaysUnlessTheEndMayMove() {
    LocalDate start = LocalDate.parse("2026-12-25");
    assertThat(CALENDAR.deadline(start, Limit.ofCalendarDays(30)).complete()).isTrue();
    assertThat(CALENDAR.deadline(start, Limit.ofCalendarDays(30).endingOnWorkingDay()).complete())
        .isFalse();
  }

  @Test
  void isOverdueOnlyAfterTheDueDay() {
    Deadline deadline = CALENDAR.deadline(LocalDate.parse("2026-03-02"), Limit.ofWorkingDays(20));
    assertThat(deadline.isOverdueOn(LocalDate.parse("2026-03-30"))).isFalse();
    assertThat(deadline.isOverdueOn(LocalDate.parse("2026-03-31"))).isTrue();
  }

  @Test
  void numbersNeverFallAndEndAtTheLimit() {
    IntStream.rangeClosed(1, 400)
        .mapToObj(
            days -> CALENDAR.deadline(LocalDate.parse("2024-12-20"), Limit.ofWorkingDays(days)))
        .forEach(deadline -> {
          assertThat(deadline.days())
              .filteredOn(Deadline.Day::counted)
              .hasSize(deadline.limit().days());
          assertThat(deadline.days()).extracting(Deadline.Day::number).isSorted();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 3651, Integer.MAX_VALUE})
  void refusesALimitOrExtensionThatIsNone(int days) {
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.ofWorkingDays(days));
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.ofCalendarDays(days));
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.ofWorkingDays(1).extendedBy(days));
  }

  @Test
  void refusesAPauseThatEndsBeforeItBeginsOrNever() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pause("2026-03-10", "2026-03-09", "第三方意见"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pause(LocalDate.of(2026, 1, 1), LocalDate.MAX, "第三方意见"));
    assertThatIllegalArgumentException().isThrownBy(() -> pause("2026-03-10", "2026-03-11", " "));
  }

  private static Pause pause(String sentOn, String returnedOn, String reason) {
    return new Pause(LocalDate.parse(sentOn), LocalDate.parse(returnedOn), reason);
  }

  private static Deadline.Day day(Deadline deadline, String date) {
    return deadline.days().stream()
        .filter(day -> day.date().equals(LocalDate.parse(date)))
        .findFirst()
        .orElseThrow();
  }
}
