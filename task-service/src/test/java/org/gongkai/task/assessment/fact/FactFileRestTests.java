package org.gongkai.task.assessment.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.assessment.fact.StaleScores.Mark;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts in the service's own store, in every order and as often as events may come. */
@ServiceTest
@Capability("T-13")
class FactFileRestTests {

  private static final LocalDate DAY = LocalDate.of(2021, 4, 1);
  private static final List<FactSelection> ITEMS =
      List.of(new FactSelection(FactKind.ITEM, List.of()));
  private static final List<FactSelection> APPEALS =
      List.of(new FactSelection(FactKind.APPEAL, List.of()));

  private final FactFile file;
  private final Facts facts;
  private final StaleScores stale;
  private final String unit = "unit-" + Long.toString(System.nanoTime(), 36);

  FactFileRestTests(
      @Autowired FactFile file, @Autowired Facts facts, @Autowired StaleScores stale) {
    this.file = file;
    this.facts = facts;
    this.stale = stale;
  }

  @Test
  void countsASubjectOnceHoweverOftenItsEventComes() {
    take(item(3), item(3), item(3));
    assertThat(count(ITEMS)).isEqualTo(1);
  }

  @Test
  void letsTheNewestRevisionWinInWhateverOrderEventsCome() {
    List<Observation> all = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      all.add(item(unit + id, 1));
      all.add(item(unit + id, 2));
      all.add(gone(unit + id, 3));
      all.add(item(unit + id, 4));
      all.add(FactEvents.appeal(unit + id, 2, unit, 2021, null).observed());
      all.add(FactEvents.appeal(unit + id, 3, unit, 2021, LocalDate.of(2021, 5, 25)).observed());
    }
    for (long seed = 1; seed <= 3; seed++) {
      Collections.shuffle(all, new Random(seed));
      all.forEach(this::take);
      assertThat(count(ITEMS)).isEqualTo(3);
      assertThat(tally().count(APPEALS)).isEqualTo(new Tally.Counts(0, 3, 0, 0));
      assertThat(
              tally().count(List.of(new FactSelection(FactKind.ITEM_WITHDRAWN, List.of()))).all())
          .isZero();
    }
  }

  @Test
  void takesBackWhatAWithdrawnItemCounted() {
    take(item(3), gone(unit, 5));
    assertThat(count(ITEMS)).isZero();
    assertThat(count(List.of(new FactSelection(FactKind.ITEM_WITHDRAWN, List.of("IN_ERROR")))))
        .isEqualTo(1);
    take(item(4));
    assertThat(count(ITEMS)).isZero();
  }

  @Test
  void movesAnAppealToTheUnitThatHasItNow() {
    take(FactEvents.appeal(unit, 2, unit + "-first", 2021, null).observed());
    take(FactEvents.appeal(unit, 3, unit, 2021, null).observed());

    assertThat(count(APPEALS)).isEqualTo(1);
    Tally before = facts.tally(unit + "-first", 2021, DAY).block();
    assertThat(before.count(APPEALS).all()).isZero();
    assertThat(stale.waiting(10_000).map(Mark::unit).collectList().block())
        .contains(unit, unit + "-first");
  }

  @Test
  void keepsAMarkThatIsNewerThanWhatWasComputed() {
    take(item(3));
    Mark mark = mark();
    take(item(4));
    stale.settled(mark).block();
    assertThat(mark().unit()).isEqualTo(unit);
    stale.settled(mark()).block();
    assertThat(stale.waiting(10_000).map(Mark::unit).collectList().block()).doesNotContain(unit);
  }

  @Test
  void pagesThroughFactsTheLatestFirst() {
    for (int i = 1; i <= 5; i++) {
      take(
          FactEvents.published(unit + i, 1, unit, "NOTICE", DAY.plusDays(i % 3))
              .observed(WorkingDays.builtIn()));
    }
    List<Fact> first = page(new PageRequest(3, null));
    assertThat(first).hasSize(4).isSortedAccordingTo((a, b) -> b.date().compareTo(a.date()));
    List<Fact> rest = page(new PageRequest(3, Facts.cursor(first.get(2))));
    assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first.subList(0, 3));
  }

  private List<Fact> page(PageRequest request) {
    return facts.page(unit, 2021, ITEMS, null, request).collectList().block();
  }

  private Observation item(long revision) {
    return item(unit, revision);
  }

  private Observation item(String id, long revision) {
    return FactEvents.published(id, revision, unit, "NOTICE", DAY).observed(WorkingDays.builtIn());
  }

  private Observation gone(String id, long revision) {
    return FactEvents.withdrawal(id, revision, unit, DAY).observed(WorkingDays.builtIn());
  }

  private Mark mark() {
    return stale.waiting(10_000).filter(it -> it.unit().equals(unit)).blockFirst();
  }

  private Tally tally() {
    return facts.tally(unit, 2021, LocalDate.of(2021, 6, 15)).block();
  }

  private int count(List<FactSelection> selections) {
    return tally().count(selections).all();
  }

  private void take(Observation... observations) {
    for (Observation each : observations) {
      file.take(each).block();
    }
  }
}
