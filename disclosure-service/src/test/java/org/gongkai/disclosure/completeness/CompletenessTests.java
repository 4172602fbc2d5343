package org.gongkai.disclosure.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.column.ShippedColumns;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.section.Terms;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

@Capability("D-04")
class CompletenessTests {

  private static final Terms TERMS = new Terms(14, 183, 7, Set.of("DEPARTMENT"));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Columns columns = ShippedColumns.read();

  @Test
  void shipsTheFifteenClassesOfTheArticleWithColumnsThatExist() throws IOException {
    List<ContentClass> all = shipped().all();
    assertThat(all).hasSize(15);
    assertThat(all.getFirst().code()).isEqualTo("A20-01");
    assertThat(all.getLast().code()).isEqualTo("A20-15");
    assertThat(all)
        .allSatisfy(one ->
            assertThat(one.columns())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(columns.find(id)).isPresent()));
  }

  @Test
  void countsAClassFromItsColumnsAndAllBelowThem() throws IOException {
    ContentClass livelihood = shipped().require("A20-11");
    Cell cell = cell(livelihood, null, fact("education", "VALID", "2020-01-01T02:00:00Z"));
    assertThat(cell.state()).isEqualTo(CellState.CURRENT);
    assertThat(cell.items()).isEqualTo(1);
    assertThat(
            cell(
                    shipped().require("A20-07"),
                    null,
                    fact("education", "VALID", "2026-01-01T02:00:00Z"))
                .state())
        .isEqualTo(CellState.MISSING);
  }

  @Test
  void repealedAndExpiredDocumentsAreNoCurrentContent() throws IOException {
    ContentClass documents = shipped().require("A20-01");
    Cell ended =
        cell(
            documents,
            null,
            fact("normative-documents", "REPEALED", "2026-02-01T02:00:00Z"),
            fact("normative-documents", "EXPIRED", "2026-02-02T02:00:00Z"));
    assertThat(ended.state()).isEqualTo(CellState.ENDED);
    assertThat(ended.items()).isEqualTo(2);
    assertThat(ended.inForce()).isZero();
    Cell one =
        cell(
            documents,
            null,
            fact("normative-documents", "REPEALED", "2026-02-01T02:00:00Z"),
            fact("normative-documents", "VALID", "2026-02-01T02:00:00Z"));
    assertThat(one.state()).isEqualTo(CellState.CURRENT);
  }

  @Test
  void whatIsOlderThanItsColumnAllowsIsStale() throws IOException {
    ContentClass budget = shipped().require("A20-07");
    assertThat(cell(budget, null, fact("budget", null, "2024-02-01T02:00:00Z")).state())
        .isEqualTo(CellState.STALE);
    assertThat(cell(budget, null, fact("budget", null, "2025-06-01T02:00:00Z")).state())
        .isEqualTo(CellState.CURRENT);
  }

  @Test
  void aClassThatDoesNotConcernAUnitIsNotOwedUnlessThereIsSomething() throws IOException {
    ContentClass fees = shipped().require("A20-08");
    Cell none = cell(fees, "本单位没有收费项目");
    assertThat(none.state()).isEqualTo(CellState.NOT_CONCERNED);
    assertThat(none.reason()).isEqualTo("本单位没有收费项目");
    Cell some = cell(fees, "本单位没有收费项目", fact("fees", "VALID", "2026-02-01T02:00:00Z"));
    assertThat(some.state()).isEqualTo(CellState.CURRENT);
    assertThat(some.reason()).isNull();
    UnitLine line =
        UnitLine.of(new UnitNode("u", 1, "某局", null, true), List.of(none, some, cell(fees, null)));
    assertThat(line.owed()).isEqualTo(2);
    assertThat(line.current()).isEqualTo(1);
    assertThat(line.rate()).isEqualTo(50.0);
  }

  private static ContentClasses shipped() throws IOException {
    return CompletenessConfiguration.read(
        new ClassPathResource("disclosure/content-classes.json"), JsonMapper.builder().build());
  }

  private Cell cell(ContentClass kind, String reason, Fact... facts) {
    Contents own =
        Contents.of(List.of(facts), columns).getOrDefault("wangchuan-finance", Contents.NONE);
    return Cell.of(kind, own, reason, columns, TERMS, TODAY);
  }

  private static Fact fact(String column, String validity, String published) {
    Instant at = Instant.parse(published);
    return new Fact(
        column + published,
        "题",
        "wangchuan-finance",
        column,
        "NOTICE",
        null,
        null,
        null,
        null,
        validity,
        at,
        at,
        0,
        0,
        false,
        null);
  }
}
