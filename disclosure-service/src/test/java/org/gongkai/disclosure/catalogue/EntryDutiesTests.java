package org.gongkai.disclosure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.catalogue.EntryVersion.Source;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-07")
@SuppressWarnings("NullAway")
class EntryDutiesTests {

  private static final EntryDuties DUTIES = new EntryDuties(null, null, WorkingDays.builtIn());
  private static final Person OFFICE = new Person("office", "秦简");
  private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

  @Test
  void anEntryWithoutAnyItemIsOverdueAfterItsTerm() {
    DutyFinding late = DUTIES.finding(entry(null), List.of(), LocalDate.of(2025, 6, 1));
    assertThat(late.kind()).isEqualTo(DutyKind.PUBLISH_BY);
    assertThat(late.light()).isEqualTo(Light.RED);
    assertThat(late.detail()).contains("目录规定7个工作日");
    assertThat(DUTIES.finding(entry(null), List.of(), LocalDate.of(2025, 1, 2)).light())
        .isNotEqualTo(Light.RED);
  }

  @Test
  void anEntryIsRenewedInItsCycle() {
    CatalogueEntry yearly = entry(12);
    List<Fact> hung = List.of(fact("2024-03-01T02:00:00Z"), fact("2025-03-01T02:00:00Z"));
    assertThat(DUTIES.finding(yearly, hung, LocalDate.of(2025, 6, 1)).light())
        .isEqualTo(Light.GREEN);
    DutyFinding late = DUTIES.finding(yearly, hung, LocalDate.of(2026, 3, 2));
    assertThat(late.kind()).isEqualTo(DutyKind.UPDATE_CYCLE);
    assertThat(late.due()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(late.light()).isEqualTo(Light.RED);
    assertThat(DUTIES.finding(entry(null), hung, LocalDate.of(2030, 1, 1))).isNull();
  }

  @Test
  void theTermOfAnEntryThatWasOpenedAgainRunsAnew() {
    CatalogueEntry closed = entry(null).close(LocalDate.of(2025, 3, 31), "暂停", OFFICE, NOW);
    CatalogueEntry reopened =
        closed.change(content(null), LocalDate.of(2026, 1, 5), Source.OTHER, null, OFFICE, NOW);
    LocalDate day = LocalDate.of(2026, 1, 7);
    assertThat(reopened.inForceSince(day)).isEqualTo(LocalDate.of(2026, 1, 5));
    DutyFinding owed = DUTIES.finding(reopened, List.of(), day);
    assertThat(owed.light()).isNotEqualTo(Light.RED);
    assertThat(owed.detail()).contains("目录条目自2026-01-05");
    assertThat(DUTIES.finding(reopened, List.of(), LocalDate.of(2026, 3, 1)).light())
        .isEqualTo(Light.RED);
  }

  @Test
  void aChangeWithoutABreakLetsTheTermRunOn() {
    CatalogueEntry changed =
        entry(null)
            .change(content(6), LocalDate.of(2025, 2, 1), Source.OTHER, null, OFFICE, NOW)
            .close(LocalDate.of(2025, 12, 31), "误关", OFFICE, NOW)
            .change(content(6), LocalDate.of(2026, 1, 1), Source.OTHER, null, OFFICE, NOW);
    assertThat(changed.inForceSince(LocalDate.of(2026, 2, 1))).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(changed.inForceSince(LocalDate.of(2025, 1, 5))).isEqualTo(LocalDate.of(2025, 1, 1));
  }

  @Test
  void theCycleOfAnEntryThatWasOpenedAgainBeginsThere() {
    CatalogueEntry reopened =
        entry(12)
            .close(LocalDate.of(2025, 3, 31), "暂停", OFFICE, NOW)
            .change(content(12), LocalDate.of(2026, 6, 1), Source.OTHER, null, OFFICE, NOW);
    DutyFinding renewal =
        DUTIES.finding(reopened, List.of(fact("2025-02-01T02:00:00Z")), LocalDate.of(2026, 6, 5));
    assertThat(renewal.due()).isEqualTo(LocalDate.of(2027, 6, 1));
    assertThat(renewal.light()).isEqualTo(Light.GREEN);
    assertThat(renewal.detail()).contains("重新执行");
  }

  private static EntryContent content(Integer months) {
    return new EntryContent(
        "县教体局", "招生范围", null, null, null, TimeLimit.parse("7个工作日内"), months, null);
  }

  private static CatalogueEntry entry(Integer months) {
    EntryContent content = content(months);
    return CatalogueEntry.create(
        "WC-1",
        "wangchuan-education",
        content,
        LocalDate.of(2025, 1, 1),
        Source.OTHER,
        null,
        OFFICE,
        NOW);
  }

  private static Fact fact(String updated) {
    Instant at = Instant.parse(updated);
    return new Fact(
        at.toString(),
        "题",
        "wangchuan-education",
        "notices",
        "NOTICE",
        null,
        null,
        "WC-1",
        null,
        null,
        at,
        at,
        0,
        0,
        false,
        null);
  }
}
