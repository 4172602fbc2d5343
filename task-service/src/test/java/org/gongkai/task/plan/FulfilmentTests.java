package org.gongkai.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FulfilmentTests {

  private static final LocalDate MAY = LocalDate.of(2021, 5, 20);
  private static final LocalDate AUGUST = LocalDate.of(2021, 8, 20);

  @Test
  void readsYearsQuartersMonthsAndRanges() {
    assertThat(DateRange.parse("2021")).isEqualTo(DateRange.year(2021));
    assertThat(DateRange.parse("2021Q3")).isEqualTo(DateRange.parse("2021-07-01/2021-09-30"));
    assertThat(DateRange.parse("2024-02").to()).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "21",
        "2021Q5",
        "2021-13",
        "2021-02-01/2021-02-30",
        "2021-03-02/2021-03-01",
        "/"
      })
  void refusesWhatIsNoPeriod(String text) {
    assertThatThrownBy(() -> DateRange.parse(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void cutsThePeriodIntoTurns() {
    DateRange period = DateRange.parse("2021-02-10/2021-07-05");

    assertThat(Cycle.QUARTER.turns(period))
        .extracting(Cycle.Turn::name)
        .containsExactly("2021Q1", "2021Q2", "2021Q3");
    assertThat(Cycle.QUARTER.turns(period).getFirst().days().from())
        .isEqualTo(LocalDate.of(2021, 2, 10));
    assertThat(Cycle.QUARTER.turns(period).getLast().days().to())
        .isEqualTo(LocalDate.of(2021, 7, 5));
    assertThat(Cycle.HALF_YEAR.turns(period))
        .extracting(Cycle.Turn::name)
        .containsExactly("2021H1", "2021H2");
    assertThat(Cycle.MONTH.turns(DateRange.year(2021))).hasSize(12);
    assertThat(Cycle.ONCE.turns(period)).hasSize(1);
  }

  @Test
  @Capability("T-08")
  void countsDoneRequiredAndGapPerTurn() {
    List<TurnCount> turns = quarterly("notices").count(List.of(MAY, MAY), List.of(AUGUST));

    assertThat(turns).extracting(TurnCount::done).containsExactly(0, 2, 0, 0);
    assertThat(turns).extracting(TurnCount::proposed).containsExactly(0, 0, 1, 0);
    assertThat(turns).extracting(TurnCount::gap).containsExactly(1, 0, 1, 1);
  }

  @Test
  void wantsColumnTypeAndDayTogether() {
    Fulfilment both = fulfilment(List.of("education"), List.of("NOTICE"), Cycle.ONCE);

    assertThat(both.wants("education", "NOTICE", MAY)).isTrue();
    assertThat(both.wants("education", "REPORT", MAY)).isFalse();
    assertThat(both.wants("budget", "NOTICE", MAY)).isFalse();
    assertThat(both.wants("education", "NOTICE", MAY.plusYears(1))).isFalse();
  }

  @Test
  void isFoundByWhatItsUnitsAndThoseBelowPublish() {
    Fulfilment declared = quarterly("education").by(List.of("wangchuan-education"));
    List<String> school =
        Fulfilment.keys(
            List.of("wangchuan-education-school", "wangchuan-education", "wangchuan"),
            "education",
            "NOTICE");

    assertThat(school).containsAll(declared.keys());
    assertThat(Fulfilment.keys(List.of("wangchuan-finance", "wangchuan"), "education", "NOTICE"))
        .doesNotContainAnyElementsOf(declared.keys());
  }

  @Test
  @Capability("T-08")
  void completesAnAllYearRowTurnByTurn() {
    TaskItem row = PlanExamples.allYear().within("wangchuan", 2021).fulfilledBy(quarterly("c"));
    Fulfilment declared = row.fulfilment();
    List<LocalDate> three = List.of(LocalDate.of(2021, 1, 5), MAY, AUGUST);
    EvidenceCounts soFar = new EvidenceCounts(0, 3, declared.count(three, List.of()));
    List<LocalDate> all = List.of(three.get(0), MAY, AUGUST, LocalDate.of(2021, 12, 31));
    EvidenceCounts done = new EvidenceCounts(0, 4, declared.count(all, List.of()));

    assertThat(row.shownBy(soFar).status()).isEqualTo(ItemStatus.IN_PROGRESS);
    assertThat(row.shownBy(soFar).shownBy(done).status()).isEqualTo(ItemStatus.COMPLETED);
    assertThat(row.shownBy(done).shownBy(soFar).status()).isEqualTo(ItemStatus.IN_PROGRESS);
  }

  @Test
  void letsADatedRowWaitUntilEnoughIsShown() {
    Fulfilment two =
        Fulfilment.declare(List.of("c"), List.of(), List.of(), DateRange.year(2021), Cycle.ONCE, 2);
    TaskItem row = PlanExamples.dated(AUGUST).within("wangchuan", 2021).fulfilledBy(two);
    EvidenceCounts one = new EvidenceCounts(0, 1, two.count(List.of(MAY), List.of()));
    EvidenceCounts both = new EvidenceCounts(1, 1, two.count(List.of(MAY), List.of(MAY)));

    assertThat(row.shownBy(one).statusOn(AUGUST)).isEqualTo(ItemStatus.IN_PROGRESS);
    assertThat(row.shownBy(one).statusOn(AUGUST.plusDays(1))).isEqualTo(ItemStatus.OVERDUE);
    assertThat(row.shownBy(both).status()).isEqualTo(ItemStatus.DONE_PENDING_CHECK);
  }

  @Test
  void takesThePlansTerritoryWhereNoUnitIsKnown() {
    TaskItem row =
        TaskItem.open(
                "plan-2021",
                new PlanTask(1, 1, null, "公开", 1),
                3,
                "公开。",
                List.of(),
                null,
                new ItemDeadline("全年", "ALL_YEAR", null, true))
            .within("wangchuan", 2021)
            .fulfilledBy(quarterly("c"));

    assertThat(row.fulfilment().keys()).containsExactly("wangchuan/column:c");
  }

  private static Fulfilment quarterly(String column) {
    return fulfilment(List.of(column), List.of(), Cycle.QUARTER);
  }

  private static Fulfilment fulfilment(List<String> columns, List<String> types, Cycle cycle) {
    return Fulfilment.declare(columns, types, List.of(), DateRange.year(2021), cycle, 1);
  }
}
