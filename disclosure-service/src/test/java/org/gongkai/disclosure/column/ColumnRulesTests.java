package org.gongkai.disclosure.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-05")
class ColumnRulesTests {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private final Columns columns = ShippedColumns.withSelfChosen("own", "finance");
  private final UnitTree units =
      UnitTree.of(
          List.of(
              new UnitNode("county", 1, "县", null, true),
              new UnitNode("finance", 1, "财政局", "county", true),
              new UnitNode("old", 1, "旧局", "county", false)));
  private final ColumnRules rules =
      new ColumnRules(columns, units, Set.of("NOTICE", "NORMATIVE_DOCUMENT"));

  @Test
  void aNewClassComesLastBelowItsParent() {
    Column fresh = rules.fresh("water", wanted("水利", "statutory", null, null), "county");
    assertThat(fresh.kind()).isEqualTo(ColumnKind.CLASS);
    assertThat(fresh.order()).isEqualTo(100);
    assertThat(fresh.revision()).isEqualTo(1);
  }

  @Test
  void aSelfChosenColumnBelongsToTheCallersUnit() {
    ColumnRequest wanted = wanted("学前教育", "statutory", ColumnKind.SELF_CHOSEN, null);
    assertThat(rules.fresh("x", wanted, "finance").unit()).isEqualTo("finance");
    ColumnRequest below = wanted("学前教育", "own", ColumnKind.SELF_CHOSEN, null);
    assertThat(rules.fresh("x", below, "finance").parentId()).isEqualTo("own");
    assertPointers("/parentId", () -> rules.fresh("x", below, "county"));
  }

  @Test
  void refusesAFifthFixedColumnAndATopLevel() {
    assertPointers(
        "/kind", () -> rules.fresh("x", wanted("指南二", "guide", ColumnKind.GUIDE, null), "county"));
    assertPointers("/parentId", () -> rules.fresh("x", wanted("一级", null, null, null), "county"));
    assertPointers("/parentId", () -> rules.fresh("x", wanted("无", "lost", null, null), "county"));
  }

  @Test
  void refusesSelfChosenColumnsOutsideTheStatutoryContentAndOfDissolvedUnits() {
    assertPointers(
        "/parentId",
        () -> rules.fresh("x", wanted("甲", "rules", ColumnKind.SELF_CHOSEN, null), "finance"));
    assertPointers(
        "/unit",
        () -> rules.fresh("x", wanted("甲", "statutory", ColumnKind.SELF_CHOSEN, "old"), "county"));
    assertPointers(
        "/unit", () -> rules.fresh("x", wanted("甲", "statutory", null, "finance"), "county"));
  }

  @Test
  void refusesATermWithoutMonthsAndMonthsWithoutATerm() {
    assertPointers(
        "/cycleMonths", () -> rules.fresh("x", timed("甲", Timeliness.CYCLE, null), "county"));
    assertPointers(
        "/cycleMonths", () -> rules.fresh("x", timed("甲", Timeliness.NOTICE, 3), "county"));
    assertThat(rules.fresh("x", timed("甲", Timeliness.CYCLE, 3), "county").cycleMonths())
        .isEqualTo(3);
  }

  @Test
  void refusesTwoOfTheSameNameBesideEachOther() {
    assertCode(
        CommonCode.DUPLICATE,
        () -> rules.fresh("x", wanted("通知公告", "statutory", null, null), "county"));
    assertThat(rules.fresh("x", wanted("通知公告", "livelihood", null, null), "county")).isNotNull();
  }

  @Test
  void theFourFixedColumnsAreNeitherRenamedNorMovedNorClosed() {
    Column guide = columns.find("guide").orElseThrow();
    assertPointers("/name", () -> rules.revised(guide, wanted("办事指南", null, null, null)));
    assertPointers("/order", () -> rules.revised(guide, ordered(guide.name(), 9)));
    assertCode(CommonCode.ILLEGAL_TRANSITION, () -> rules.refuseClosing(guide));
  }

  @Test
  void renamesButNeverMovesAColumn() {
    Column notices = columns.find("notices").orElseThrow();
    Column renamed = rules.revised(notices, wanted("公告公示", null, null, null));
    assertThat(renamed.name()).isEqualTo("公告公示");
    assertThat(renamed.parentId()).isEqualTo("statutory");
    assertThat(renamed.timeliness()).isEqualTo(Timeliness.NOTICE);
    assertPointers("/parentId", () -> rules.revised(notices, wanted("通知", "rules", null, null)));
    assertPointers(
        "/kind", () -> rules.revised(notices, wanted("通知", null, ColumnKind.KEY_FIELD, null)));
  }

  @Test
  void theSameContentAgainIsNoChange() {
    Column notices = columns.find("notices").orElseThrow();
    ColumnRequest same =
        new ColumnRequest(
            null,
            "通知公告",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            notices.description(),
            null);
    assertThat(rules.revised(notices, same)).isSameAs(notices);
  }

  @Test
  void closesFromBelowAndOpensFromAbove() {
    Column livelihood = columns.find("livelihood").orElseThrow();
    assertCode(CommonCode.ILLEGAL_TRANSITION, () -> rules.refuseClosing(livelihood));
    columns.below("livelihood").forEach(one -> columns.learn(List.of(one.closed(NOW))));
    rules.refuseClosing(livelihood);
    columns.learn(List.of(livelihood.closed(NOW)));
    assertCode(
        CommonCode.ILLEGAL_TRANSITION,
        () -> rules.refuseReopening(columns.find("education").orElseThrow()));
  }

  @Test
  void aTemplateNamesTypesThatThereAre() {
    assertPointers("/types", () -> rules.fresh("x", templated(List.of("POEM")), "county"));
    Column notices = rules.fresh("x", templated(List.of("NOTICE", "NOTICE")), "county");
    assertThat(notices.types()).containsExactly("NOTICE");
    assertThat(notices.takes("NOTICE")).isTrue();
    assertThat(notices.takes("NORMATIVE_DOCUMENT")).isFalse();
    assertThat(rules.revised(notices, wanted("改名", null, null, null)).types())
        .containsExactly("NOTICE");
    assertThat(rules.revised(notices, templated(List.of())).takes("REPORT")).isTrue();
  }

  private static ColumnRequest templated(List<String> types) {
    return new ColumnRequest(
        null, "公示栏", "statutory", null, null, null, null, null, null, null, null, types);
  }

  private static ColumnRequest wanted(String name, String parent, ColumnKind kind, String unit) {
    return new ColumnRequest(
        null, name, parent, null, kind, unit, null, null, null, null, null, null);
  }

  private static ColumnRequest timed(String name, Timeliness timeliness, Integer months) {
    return new ColumnRequest(
        null, name, "statutory", null, null, null, timeliness, months, null, null, null, null);
  }

  private static ColumnRequest ordered(String name, int order) {
    return new ColumnRequest(
        null, name, null, order, null, null, null, null, null, null, null, null);
  }

  private static void assertPointers(String pointer, Runnable work) {
    assertThatThrownBy(work::run)
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .satisfies(refusal ->
            assertThat(refusal.errors()).extracting(FieldProblem::pointer).contains(pointer));
  }

  private static void assertCode(CommonCode code, Runnable work) {
    assertThatThrownBy(work::run)
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
