package org.gongkai.disclosure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.disclosure.catalogue.TimeLimit.From;
import org.gongkai.disclosure.catalogue.TimeLimit.Kind;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Capability({"D-07", "D-08"})
class TimeLimitTests {

  private static final WorkingDays CALENDAR = WorkingDays.builtIn();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "自信息形成或者变更之日起20个工作日内, WORKDAYS, 20, FORMED",
        "自该信息形成或变更之日起 20 个工作日内予以公开, WORKDAYS, 20, FORMED",
        "7个工作日内, WORKDAYS, 7, -",
        "自变更之日起十五个工作日内, WORKDAYS, 15, CHANGED",
        "作出决定之日起七个工作日内, WORKDAYS, 7, DECIDED",
        "自批准之日起二十个工作日内, WORKDAYS, 20, DECIDED",
        "自信息形成之日起30日内, CALENDAR, 30, FORMED",
        "10天, CALENDAR, 10, -",
        "一百八十日内, CALENDAR, 180, -",
        "及时, IMMEDIATE, -, -",
        "信息形成后及时公开, IMMEDIATE, -, FORMED",
        "长期公开, LONG_TERM, -, -",
        "自信息形成之日起20个工作日内公开，长期公开, WORKDAYS, 20, FORMED",
        "按进展情况公开, OTHER, -, -",
        "每年3月底前, OTHER, -, -",
        "99999个工作日, OTHER, -, -"
      })
  void readsWhatCataloguesSay(String text, Kind kind, Integer n, From from) {
    assertThat(TimeLimit.parse(text)).isEqualTo(new TimeLimit(text, kind, n, from));
  }

  @Test
  void countsWorkingDaysOverHolidays() {
    Due due = due("2026-02-14", null);
    assertThat(due.on()).isEqualTo(LocalDate.of(2026, 3, 20));
    assertThat(due.complete()).isTrue();
    assertThat(due.explained()).contains("第二十六条规定20个工作日").contains("最迟2026-03-20");
  }

  @Test
  void anEntryMayHaveItsOwnTerm() {
    assertThat(due("2026-09-24", TimeLimit.parse("7个工作日内")).on())
        .isEqualTo(LocalDate.of(2026, 10, 12));
    assertThat(due("2026-09-24", TimeLimit.parse("30日内")).on())
        .isEqualTo(LocalDate.of(2026, 10, 24));
  }

  @Test
  void wordsWithoutANumberHaveTheTermOfTheLaw() {
    Due due = due("2026-02-14", TimeLimit.parse("及时公开"));
    assertThat(due.on()).isEqualTo(LocalDate.of(2026, 3, 20));
    assertThat(due.explained()).contains("及时公开").contains("20个工作日");
  }

  @Test
  void theClockRunsOverTheEndOfTheYear() {
    assertThat(due("2025-12-25", null).on()).isEqualTo(LocalDate.of(2026, 1, 23));
    assertThat(due("2025-12-25", null).complete()).isTrue();
    assertThat(due("2024-12-31", null).on()).isEqualTo(LocalDate.of(2025, 2, 5));
  }

  @Test
  void aYearWithoutACalendarIsFlaggedAndNotRedWhileTheDayMayMove() {
    Due due = due("2026-12-10", null);
    assertThat(due.complete()).isFalse();
    assertThat(due.explained()).contains("2027年放假安排尚未载入");
    assertThat(due.light(due.on().plusDays(1), CALENDAR)).isEqualTo(Light.YELLOW);
    assertThat(due.light(due.on().plusDays(31), CALENDAR)).isEqualTo(Light.RED);
    assertThat(due("2026-12-10", TimeLimit.parse("30日内")).complete()).isTrue();
  }

  @Test
  void turnsYellowFiveWorkingDaysBeforeAndRedTheDayAfter() {
    Due due = due("2026-02-14", null);
    assertThat(due.light(LocalDate.of(2026, 3, 12), CALENDAR)).isEqualTo(Light.GREEN);
    assertThat(due.light(LocalDate.of(2026, 3, 13), CALENDAR)).isEqualTo(Light.YELLOW);
    assertThat(due.light(due.on(), CALENDAR)).isEqualTo(Light.YELLOW);
    assertThat(due.light(due.on().plusDays(1), CALENDAR)).isEqualTo(Light.RED);
  }

  private static Due due(String formed, TimeLimit limit) {
    return Due.of("信息形成于", LocalDate.parse(formed), limit, CALENDAR);
  }
}
