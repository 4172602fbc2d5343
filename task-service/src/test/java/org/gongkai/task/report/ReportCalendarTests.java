package org.gongkai.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.assignment.AssignmentExamples;
import org.junit.jupiter.api.Test;

@Capability("T-07")
class ReportCalendarTests {

  static final ReportCalendar CALENDAR =
      new ReportCalendar(
          new ReportProperties(
              List.of("03-21/04-10", "06-21/07-10", "09-21/10-10", "12-21/01-10")));

  @Test
  void opensAndClosesAroundTheEndOfAQuarter() {
    Quarter second = Quarter.parse("2021Q2");
    assertThat(CALENDAR.opensOn(second)).isEqualTo("2021-06-21");
    assertThat(CALENDAR.closesOn(second)).isEqualTo("2021-07-10");
    assertThat(CALENDAR.closesOn(Quarter.parse("2021Q4"))).isEqualTo("2022-01-10");
    assertThat(CALENDAR.isOpen(second, LocalDate.of(2021, 6, 20))).isFalse();
    assertThat(CALENDAR.isOver(second, LocalDate.of(2021, 7, 10))).isFalse();
    assertThat(CALENDAR.isOver(second, LocalDate.of(2021, 7, 11))).isTrue();
  }

  @Test
  void knowsWhichQuarterIsReportedNow() {
    assertThat(CALENDAR.latest(LocalDate.of(2021, 6, 20))).hasToString("2021Q1");
    assertThat(CALENDAR.latest(LocalDate.of(2021, 6, 21))).hasToString("2021Q2");
    assertThat(CALENDAR.latest(LocalDate.of(2022, 1, 5))).hasToString("2021Q4");
  }

  @Test
  void owesFromTheQuarterInWhichItWasGiven() {
    var given = AssignmentExamples.due(LocalDate.of(2021, 9, 30));
    assertThat(CALENDAR.owes(given, Quarter.parse("2021Q1"))).isFalse();
    assertThat(CALENDAR.owes(given, Quarter.parse("2021Q2"))).isTrue();
    assertThat(CALENDAR.owes(given, Quarter.parse("2021Q4"))).isTrue();
    assertThat(CALENDAR.owes(given, Quarter.parse("2022Q1"))).isFalse();
  }

  @Test
  void refusesWhatIsNoQuarterOrNoWindow() {
    assertThatThrownBy(() -> Quarter.parse("2021Q5")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Quarter.parse("2021")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new ReportProperties(List.of("03-21/04-10")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReportProperties(List.of("1/1", "1/1", "1/1", "1/1")))
        .isInstanceOf(RuntimeException.class);
  }
}
