package org.gongkai.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Capability("P-06")
class WorkingDaysTests {

  private static final String NEXT_YEAR =
      """
      {"version": 2, "years": [{"year": 2027, "sources": ["https://example.org/2027"],
        "off": [{"name": "元旦", "from": "2027-01-01", "to": "2027-01-03"}], "work": []}]}\
      """;

  @ParameterizedTest
  @CsvSource({"2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
  void everyLoadedYearHasItsWorkingDays(int year, int days) {
    LocalDate lastDayBefore = LocalDate.of(year - 1, 12, 31);
    assertThat(WorkingDays.builtIn().workingDaysBetween(lastDayBefore, LocalDate.of(year, 12, 31)))
        .isEqualTo(days);
  }

  /** Month/day, or month/day-day, of the State Council's notices. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021 | 1/1-3 2/11-17 4/3-5 5/1-5 6/12-14 9/19-21 10/1-7 | 2/7 2/20 4/25 5/8 9/18 9/26 10/9
          2022 | 1/1-3 1/31 2/1-6 4/3-5 4/30 5/1-4 6/3-5 9/10-12 10/1-7 12/31 | 1/29 1/30 4/2 4/24 5/7 10/8 10/9
          2023 | 1/1-2 1/21-27 4/5 4/29-30 5/1-3 6/22-24 9/29-30 10/1-6 | 1/28 1/29 4/23 5/6 6/25 10/7 10/8
          2024 | 1/1 2/10-17 4/4-6 5/1-5 6/10 9/15-17 10/1-7 | 2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12
          2025 | 1/1 1/28-31 2/1-4 4/4-6 5/1-5 5/31 6/1-2 10/1-8 | 1/26 2/8 4/27 9/28 10/11
          2026 | 1/1-3 2/15-23 4/4-6 5/1-5 6/19-21 9/25-27 10/1-7 | 1/4 2/14 2/28 5/9 9/20 10/10
          """)
  void listsEveryDayOfTheNotices(int year, String off, String work) {
    CalendarYear announced = WorkingDays.builtIn().year(year).orElseThrow();
    assertThat(announced.off().stream().flatMap(one -> one.from().datesUntil(one.to().plusDays(1))))
        .containsExactlyInAnyOrderElementsOf(days(year, off));
    assertThat(announced.work().stream().map(CalendarYear.MakeUpDay::date))
        .containsExactlyInAnyOrderElementsOf(days(year, work));
    assertThat(announced.workingDays())
        .isEqualTo(
            WorkingDays.builtIn()
                .workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)));
  }

  private static List<LocalDate> days(int year, String written) {
    return Stream.of(written.split(" "))
        .map(range -> range.split("[/-]"))
        .flatMap(part ->
            LocalDate.of(year, Integer.parseInt(part[0]), Integer.parseInt(part[1]))
                .datesUntil(
                    LocalDate.of(
                            year,
                            Integer.parseInt(part[0]),
                            Integer.parseInt(part[part.length - 1]))
                        .plusDays(1)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-14, true", // Saturday, made up
    "2026-02-16, false", // Monday, Spring Festival
    "2026-03-02, true",
    "2026-03-07, false",
    "2022-12-31, false",
    "2027-01-01, true", // a year that is not loaded knows weekends only
    "2027-01-02, false",
  })
  void knowsHolidaysAndMakeUpDays(LocalDate date, boolean working) {
    assertThat(WorkingDays.builtIn().isWorkingDay(date)).isEqualTo(working);
  }

  @Test
  void countsBackwardsAsANegativeNumber() {
    LocalDate monday = LocalDate.parse("2026-03-02");
    assertThat(WorkingDays.builtIn().workingDaysBetween(monday, monday)).isZero();
    assertThat(WorkingDays.builtIn().workingDaysBetween(monday.plusDays(7), monday)).isEqualTo(-5);
  }

  @Test
  void aNewerFileAddsItsYear() {
    WorkingDays merged = WorkingDays.builtIn().with(WorkingDays.parse("next", NEXT_YEAR));
    assertThat(merged.years()).containsExactly(2021, 2022, 2023, 2024, 2025, 2026, 2027);
    assertThat(merged.version()).isEqualTo(2);
    assertThat(merged.isWorkingDay(LocalDate.parse("2027-01-01"))).isFalse();
    assertThat(merged.deadline(LocalDate.parse("2026-12-31"), Limit.ofWorkingDays(1)))
        .matches(Deadline::complete)
        .matches(deadline -> deadline.calendarVersion() == 2)
        .matches(deadline -> deadline.dueOn().equals(LocalDate.parse("2027-01-04")));
  }

  @Test
  void ofAYearInBothTheHigherVersionCounts() {
    WorkingDays older = WorkingDays.parse("older", NEXT_YEAR);
    WorkingDays newer =
        WorkingDays.parse(
            "newer",
            NEXT_YEAR.replace("\"version\": 2", "\"version\": 3").replace("01-03", "01-04"));
    LocalDate corrected = LocalDate.parse("2027-01-04");
    assertThat(older.with(newer).isWorkingDay(corrected)).isFalse();
    assertThat(newer.with(older).isWorkingDay(corrected)).isFalse();
    assertThat(older.isWorkingDay(corrected)).isTrue();
  }

  @Test
  void refusesTwoCalendarsOfOneVersionThatDiffer() {
    WorkingDays one = WorkingDays.parse("one", NEXT_YEAR);
    WorkingDays other = WorkingDays.parse("other", NEXT_YEAR.replace("01-03", "01-04"));
    assertThatNoException().isThrownBy(() -> one.with(one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.with(other))
        .withMessage("Two calendars of version 2 differ in the year 2027");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "year": 2027  | "year": 3027      | unknown year 3027
          2027-01-01    | 2026-12-31        | 2026-12-31 is not in the year 2027
          2027-01-03    | 2027-02-30        | malformed
          2027-01-03    | 2028-01-03        | 2028-01-03 is not in the year 2027
          01-03         | 01-00             | malformed
          "work": []    | "work": ["2027-01-02"] | 2027-01-02 is both a day off and a working day
          "work": []    | "work": ["2027-03-01"] | 2027-03-01 is no weekend day
          "work": []    | "work": ["2027-03-06", "2027-03-06"] | 2027-03-06 is listed twice
          "work": []    | "work": [null]    | is null
          "work"        | "wrok"            | malformed
          "version": 2  | "version": 0      | version must be a positive number
          "version": 2  | "version": null   | malformed
          "name": "元旦" | "name": null      | lacks its name
          ["https://example.org/2027"] | [] | names no official notice
          01-01         | 01-09             | ends before it begins
          ], "work      | , {"name": "x", "from": "2027-01-03", "to": "2027-01-04"}], "work | 2027-01-03 is in two holidays
          [{"name": "元旦", "from": "2027-01-01", "to": "2027-01-03"}] | [] | year 2027 has no days off
          {"version"    | {"years": [], "version" | malformed
          """)
  void refusesABadFileWithItsReason(String part, String broken, String reason) {
    String file = NEXT_YEAR.replaceFirst(java.util.regex.Pattern.quote(part), broken);
    assertThat(file).isNotEqualTo(NEXT_YEAR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingDays.parse("next-year.json", file))
        .withMessageContaining("Calendar next-year.json is ")
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"version\": 1}",
        "{\"version\":1,\"years\":[null]}",
        "休"
      })
  void refusesWhatIsNoCalendar(String file) {
    assertThatIllegalArgumentException().isThrownBy(() -> WorkingDays.parse("broken", file));
  }

  @Test
  void refusesAYearThatIsListedTwice() {
    String year = NEXT_YEAR.substring(NEXT_YEAR.indexOf("[{\"year") + 1, NEXT_YEAR.length() - 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingDays.parse("twice", NEXT_YEAR.replace(year, year + "," + year)))
        .withMessageContaining("year 2027 is listed twice");
  }

  @Test
  void aServiceMayBeGivenANewerFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("next-year.json"), NEXT_YEAR);
    ApplicationContextRunner service =
        new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WorkingDaysConfiguration.class));
    service.run(
        context -> assertThat(context.getBean(WorkingDays.class).years()).doesNotContain(2027));
    service
        .withPropertyValues("gongkai.calendar.file=" + file)
        .run(context -> assertThat(context.getBean(WorkingDays.class).years()).contains(2027));
    service
        .withPropertyValues("gongkai.calendar.file=" + folder.resolve("missing.json"))
        .run(context ->
            assertThat(context.getStartupFailure()).rootCause().isInstanceOf(IOException.class));
  }
}
