package org.gongkai.disclosure.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.column.ShippedColumns;
import org.gongkai.disclosure.search.FactExamples;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-05")
class SectionTests {

  private static final Terms TERMS = new Terms(14, 183, 7, Set.of("DEPARTMENT"));
  private static final Instant FIRST = Instant.parse("2026-01-01T02:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-02-01T02:00:00Z");

  private final Columns columns = ShippedColumns.read();
  private final Tallies tallies =
      Tallies.of(
          List.of(
              FactExamples.of("1", "education", "schools", FIRST),
              FactExamples.of("2", "health", "schools", SECOND),
              FactExamples.of("3", "education", "clinics", FIRST)),
          columns);

  @Test
  void aColumnCountsWhatIsBelowItToo() {
    assertThat(tallies.of("schools", "livelihood").items()).isEqualTo(2);
    assertThat(tallies.of("schools", "livelihood").lastPublishedAt()).isEqualTo(SECOND);
    assertThat(tallies.of("schools", "statutory").items()).isEqualTo(2);
    assertThat(tallies.of("schools", "rules").items()).isZero();
    assertThat(tallies.of(null, "education").items()).isEqualTo(2);
    assertThat(tallies.total("clinics").items()).isEqualTo(1);
    assertThat(tallies.total(null).items()).isEqualTo(3);
    assertThat(tallies.unitsIn("education")).containsExactlyInAnyOrder("schools", "clinics");
  }

  @Test
  void aColumnIsReadByUnitAndLevel() {
    UnitTree tree =
        UnitTree.of(
            List.of(
                new UnitNode("schools", 1, "学校", null, true, "COUNTY", "DEPARTMENT", null),
                new UnitNode("clinics", 1, "诊所", null, true, "TOWNSHIP", "DEPARTMENT", null),
                new UnitNode("idle", 1, "空", null, true, "COUNTY", "DEPARTMENT", null)));
    Column livelihood = columns.find("livelihood").orElseThrow();
    ColumnUnits all = ColumnUnits.of(livelihood, tallies, tree, null);
    assertThat(all.items()).isEqualTo(3);
    assertThat(all.lastPublishedAt()).isEqualTo(SECOND);
    assertThat(all.units())
        .extracting(ColumnUnits.Line::unit)
        .containsExactly("schools", "clinics");
    ColumnUnits townships = ColumnUnits.of(livelihood, tallies, tree, "TOWNSHIP");
    assertThat(townships.items()).isEqualTo(1);
    assertThat(townships.lastUpdatedAt()).isEqualTo(FIRST);
    assertThat(ColumnUnits.of(livelihood, tallies, tree, "VILLAGE").units()).isEmpty();
  }

  @Test
  void aPublishedGuideFillsTheGuideColumn() {
    Tallies with = tallies.withGuides(Map.of("schools", new Tally(1, FIRST, FIRST)), "guide");
    assertThat(with.of("schools", "guide").items()).isEqualTo(1);
    assertThat(with.of("clinics", "guide").items()).isZero();
    assertThat(tallies.of("schools", "guide").items()).isZero();
  }

  @Test
  void aColumnIsStaleFromTheDayAfterItsTerm() {
    Column notices = columns.find("notices").orElseThrow();
    Tally tally = new Tally(1, FIRST, SECOND);
    LocalDate due = LocalDate.of(2026, 1, 1).plusDays(183);
    assertThat(standing(notices, tally, due.minusDays(8)).state()).isEqualTo(ColumnState.CURRENT);
    assertThat(standing(notices, tally, due.minusDays(1)).state()).isEqualTo(ColumnState.DUE_SOON);
    assertThat(standing(notices, tally, due).state()).isEqualTo(ColumnState.DUE_SOON);
    assertThat(standing(notices, tally, due.plusDays(1)).state()).isEqualTo(ColumnState.STALE);
    assertThat(standing(notices, tally, due).due()).isEqualTo(due);
    assertThat(standing(notices, tally, due).limitDays()).isEqualTo(183);
  }

  @Test
  void newEditionsKeepUpAColumnWithACycle() {
    Column budget = columns.find("budget").orElseThrow();
    Tally tally = new Tally(1, FIRST, SECOND);
    assertThat(standing(budget, tally, LocalDate.of(2027, 2, 1)).due())
        .isEqualTo(LocalDate.of(2027, 2, 1));
    assertThat(standing(budget, tally, LocalDate.of(2027, 2, 2)).state())
        .isEqualTo(ColumnState.STALE);
  }

  @Test
  void onlyARequiredColumnIsBlank() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThat(standing(columns.find("budget").orElseThrow(), Tally.NONE, day).state())
        .isEqualTo(ColumnState.BLANK);
    assertThat(standing(columns.find("fees").orElseThrow(), Tally.NONE, day).state())
        .isEqualTo(ColumnState.EMPTY);
    Column organisation = columns.find("organisation").orElseThrow();
    assertThat(standing(organisation, new Tally(1, FIRST, FIRST), day).state())
        .isEqualTo(ColumnState.FREE);
  }

  @Test
  void theDayIsThatOfBeijing() {
    assertThat(ColumnStanding.day(Instant.parse("2026-12-31T16:30:00Z")))
        .isEqualTo(LocalDate.of(2027, 1, 1));
  }

  @Test
  void expectsASectionOfActiveUnitsOfItsKindsOnly() {
    assertThat(TERMS.bind(new UnitNode("a", 1, "甲", null, true, "COUNTY", "DEPARTMENT", null)))
        .isTrue();
    assertThat(TERMS.bind(new UnitNode("a", 1, "甲", null, true))).isTrue();
    assertThat(TERMS.bind(new UnitNode("a", 1, "甲", null, false, "COUNTY", "DEPARTMENT", null)))
        .isFalse();
    assertThat(TERMS.bind(new UnitNode("a", 1, "甲", null, true, "VILLAGE", "VILLAGE", null)))
        .isFalse();
  }

  private static ColumnStanding standing(Column column, Tally tally, LocalDate day) {
    return ColumnStanding.of(column, tally, TERMS, day);
  }
}
