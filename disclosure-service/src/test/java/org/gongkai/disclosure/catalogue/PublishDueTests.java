package org.gongkai.disclosure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.item.ItemStates.formed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.disclosure.catalogue.PublishDue.State;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemStates;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

/** The clock of publication: from the formation or change, by the law or the catalogue. */
@Capability("D-04")
@SuppressWarnings("NullAway")
class PublishDueTests {

  private static final WorkingDays CALENDAR = WorkingDays.builtIn();
  private static final Map<String, KnownCode> SEVEN_DAYS =
      Map.of("WC-7", new KnownCode("WC-7", "wangchuan", "招生范围", TimeLimit.parse("自信息形成之日起7个工作日内")));
  private static final PublishDue DUE = new PublishDue(null, CALENDAR, null);
  private static final CatalogueDuties DUTIES = new CatalogueDuties(null, null, CALENDAR);

  @Test
  void theLawGivesTwentyWorkingDaysFromTheFormation() {
    Item draft = formed(null, "2020-03-02");
    PublishDue.View view = view(draft, "2020-03-10");
    assertThat(view.due()).isEqualTo(LocalDate.of(2020, 3, 30));
    assertThat(view.explained()).contains("第二十六条").contains("信息形成于2020-03-02");
    assertThat(view.state()).isEqualTo(State.WAITING);
    assertThat(view(draft, "2020-03-30").state()).isEqualTo(State.WAITING);
    assertThat(view(draft, "2020-03-31").state()).isEqualTo(State.OVERDUE);
    // The holidays of 2020 are not loaded: for thirty days the day may still move.
    assertThat(view(draft, "2020-03-31").light()).isEqualTo(Light.YELLOW);
    assertThat(view(draft, "2020-05-05").light()).isEqualTo(Light.RED);
  }

  @Test
  void holidaysAndMakeUpDaysMoveTheLastDay() {
    // The National Day holiday of 2025 is eight days long, with a Sunday and a Saturday made up.
    assertThat(view(formed(null, "2025-09-20"), "2025-09-21").due())
        .isEqualTo(LocalDate.of(2025, 10, 23));
  }

  @Test
  void theCatalogueEntryHasItsOwnTerm() {
    PublishDue.View view = view(formed("WC-7", "2020-03-02"), "2020-03-03");
    assertThat(view.due()).isEqualTo(LocalDate.of(2020, 3, 11));
    assertThat(view.explained()).contains("目录规定7个工作日");
  }

  @Test
  void aChangeOfWhatIsPublicHasATermOfItsOwn() {
    Item published = ItemStates.published(formed(null, "2026-02-10"));
    assertThat(CatalogueDuties.isOwed(published)).isFalse();
    assertThat(view(published, "2026-03-05").state()).isEqualTo(State.IN_TIME);
    Item same = ItemStates.correcting(published, "2026-02-10");
    assertThat(CatalogueDuties.isOwed(same)).isFalse();

    Item changed = ItemStates.correcting(published, "2026-03-02");
    assertThat(CatalogueDuties.isOwed(changed)).isTrue();
    DutyFinding duty = DUTIES.waiting(changed, Map.of(), LocalDate.of(2026, 6, 1));
    assertThat(duty.light()).isEqualTo(Light.RED);
    assertThat(duty.title()).contains("变更尚未公开");
    assertThat(duty.detail()).contains("信息变更于2026-03-02");
  }

  @Test
  void whatWasPublicTooLateIsRememberedAsLate() {
    Item late = ItemStates.published(formed(null, "2026-01-05"));
    PublishDue.View view = view(late, "2026-06-01");
    assertThat(view.state()).isEqualTo(State.LATE);
    assertThat(view.publishedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(view.light()).isNull();
  }

  @Test
  void whatIsNotForThePublicOrNamesNoDayHasNoTerm() {
    assertThat(view(ItemStates.restricted("2020-03-02"), "2020-06-01").due()).isNull();
    assertThat(view(formed(null, null), "2020-06-01").due()).isNull();
  }

  @Test
  void aChangeAfterTheFirstPublicationSaysNothingOfIt() {
    Coverage coverage = new Coverage(null, null, CALENDAR);
    assertThat(coverage.timing(fact("2026-02-10"), Map.of())).isEqualTo(Coverage.Timing.IN_TIME);
    assertThat(coverage.timing(fact("2026-01-05"), Map.of())).isEqualTo(Coverage.Timing.LATE);
    assertThat(coverage.timing(fact("2026-05-05"), Map.of())).isEqualTo(Coverage.Timing.UNSAID);
    assertThat(coverage.timing(fact(null), Map.of())).isEqualTo(Coverage.Timing.UNSAID);
  }

  @Test
  void aChangeThatWasToldTooLateIsLateWhateverTheFirstPublicationWas() {
    Coverage coverage = new Coverage(null, null, CALENDAR);
    assertThat(coverage.timing(changed("2026-03-04", "2026-03-20"), Map.of()))
        .isEqualTo(Coverage.Timing.IN_TIME);
    assertThat(coverage.timing(changed("2026-03-04", "2026-06-01"), Map.of()))
        .isEqualTo(Coverage.Timing.LATE);
    assertThat(coverage.timing(changed("2026-02-10", "2026-06-01"), Map.of()))
        .isEqualTo(Coverage.Timing.IN_TIME);
    assertThat(coverage.timing(changed("2026-06-02", "2026-06-01"), Map.of()))
        .isEqualTo(Coverage.Timing.UNSAID);
  }

  private static Fact changed(String formed, String edition) {
    Fact first = fact(formed);
    return new Fact(
        first.id(),
        first.title(),
        first.unit(),
        first.column(),
        first.type(),
        null,
        null,
        null,
        first.formedDate(),
        null,
        first.publishedAt(),
        first.updatedAt(),
        0,
        0,
        false,
        Instant.parse(edition + "T01:00:00Z"));
  }

  private static PublishDue.View view(Item item, String day) {
    return DUE.view(item, SEVEN_DAYS, LocalDate.parse(day));
  }

  private static Fact fact(String formed) {
    Instant at = Instant.parse("2026-03-02T01:00:00Z");
    return new Fact(
        "1",
        "题",
        "wangchuan-education",
        "notices",
        "NOTICE",
        null,
        null,
        null,
        formed == null ? null : LocalDate.parse(formed),
        null,
        at,
        at,
        0,
        0,
        false,
        null);
  }
}
