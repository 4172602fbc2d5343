package org.gongkai.task.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("P-04")
class UnitTreeTests {

  private final UnitTree tree = UnitExamples.tree(UnitExamples.twoCounties());

  @Test
  void knowsWhoStandsBelowWhom() {
    assertThat(tree.isWithin("wangchuan-qingshi-care", "wangchuan")).isTrue();
    assertThat(tree.isWithin("wangchuan", "wangchuan")).isTrue();
    assertThat(tree.isWithin("wangchuan", "wangchuan-office")).isFalse();
    assertThat(tree.isWithin("linjiang-office", "wangchuan")).isFalse();
    assertThat(tree.isWithin("unheard-of", "unheard-of")).isTrue();
  }

  @Test
  void endsAWalkInACircle() {
    UnitTree circle =
        UnitExamples.tree(
            List.of(
                UnitExamples.unit("a", UnitKind.DEPARTMENT, "甲", "甲", "b"),
                UnitExamples.unit("b", UnitKind.DEPARTMENT, "乙", "乙", "a")));

    assertThat(circle.isWithin("a", "c")).isFalse();
    assertThat(circle.authority("a")).isEqualTo("a");
  }

  @Test
  void findsTheAuthorityThatADepartmentBelongsTo() {
    assertThat(tree.authority("wangchuan-office")).isEqualTo("wangchuan");
    assertThat(tree.authority("wangchuan-qingshi-care")).isEqualTo("wangchuan-qingshi");
    assertThat(tree.authority("wangchuan")).isEqualTo("wangchuan");
    assertThat(tree.authority("unheard-of")).isEqualTo("unheard-of");
  }

  @Test
  void theGeneralOfficeOfAGovernmentLooksAfterItsTerritoryAndNoOtherDepartmentDoes() {
    assertThat(tree.officeOf("wangchuan")).isEqualTo("wangchuan");
    assertThat(tree.officeOf("wangchuan-office")).isEqualTo("wangchuan");
    assertThat(tree.officeOf("wangchuan-qingshi")).isEqualTo("wangchuan-qingshi");
    assertThat(tree.officeOf("wangchuan-qingshi-care")).isEqualTo("wangchuan-qingshi-care");
    assertThat(tree.isOffice("wangchuan-qingshi-care")).isFalse();
  }

  @Test
  void somebodyMaySayWhichDepartmentIsInCharge() {
    UnitTree said =
        tree.with(
            List.of(
                new Units.Proposed("wangchuan-office", inCharge("望川县人民政府办公室", "wangchuan", false)),
                new Units.Proposed("wangchuan-data", inCharge("望川县数据局", "wangchuan", true)),
                new Units.Proposed(
                    "wangchuan-data-desk", inCharge("公开股", "wangchuan-data", null))));

    assertThat(said.officeOf("wangchuan-data")).isEqualTo("wangchuan");
    assertThat(said.officeOf("wangchuan-data-desk")).isEqualTo("wangchuan");
    assertThat(said.officeOf("wangchuan-office")).isEqualTo("wangchuan-office");
  }

  private static UnitContent inCharge(String name, String parent, Boolean said) {
    UnitContent plain = UnitExamples.content(UnitKind.DEPARTMENT, name, name, parent);
    return new UnitContent(
        name,
        List.of(),
        List.of(),
        plain.level(),
        plain.kind(),
        parent,
        true,
        null,
        null,
        null,
        null,
        null,
        said);
  }

  @Test
  @Capability("T-04")
  void recognisesAUnitByAnyOfItsNamesHoweverWritten() {
    assertThat(tree.named("县政府办", "wangchuan")).contains("wangchuan-office");
    assertThat(tree.named("縣政府辦", "wangchuan")).contains("wangchuan-office");
    assertThat(tree.named(" 望川县人民政府办公室 ", "wangchuan")).contains("wangchuan-office");
    assertThat(tree.named("县政府办", "linjiang")).contains("linjiang-office");
  }

  @Test
  @Capability("T-04")
  void recognisesNoUnitThatIsUnknownDissolvedOrOneOfSeveral() {
    UnitContent gone =
        new UnitContent(
            "望川县乡村局",
            List.of("县乡村局"),
            List.of(),
            UnitLevel.COUNTY,
            UnitKind.DEPARTMENT,
            "w",
            false,
            null,
            null,
            null,
            null,
            null,
            null);
    UnitTree others =
        UnitExamples.tree(
            List.of(
                UnitExamples.unit("w", UnitKind.GOVERNMENT, "望川县人民政府", "县政府", null),
                Unit.create("w-gone", gone, UnitExamples.EDITOR, UnitExamples.NOW),
                UnitExamples.unit("w-1", UnitKind.INSTITUTION, "第一医院", "医院", "w"),
                UnitExamples.unit("w-2", UnitKind.INSTITUTION, "第二医院", "医院", "w")));

    assertThat(others.named("县档案馆", "w")).isEmpty();
    assertThat(others.named("县乡村局", "w")).isEmpty();
    assertThat(others.named("医院", "w")).isEmpty();
    assertThat(others.named("第一医院", "w")).contains("w-1");
  }

  @Test
  @Capability("P-04")
  void aUnitWorksUntilItsLastDayIsOver() {
    LocalDate last = UnitExamples.TODAY.plusDays(1);
    UnitContent ending =
        new UnitContent(
            "望川县扶贫局",
            List.of(),
            List.of(),
            UnitLevel.COUNTY,
            UnitKind.DEPARTMENT,
            "w",
            false,
            null,
            null,
            last,
            "w-1",
            null,
            null);
    List<Unit> units =
        List.of(
            UnitExamples.unit("w", UnitKind.GOVERNMENT, "望川县人民政府", "县政府", null),
            Unit.create("w-0", ending, UnitExamples.EDITOR, UnitExamples.NOW),
            UnitExamples.unit("w-1", UnitKind.DEPARTMENT, "望川县乡村振兴局", "县乡村局", "w"));

    assertThat(UnitTree.of(units, last).isActive("w-0")).isTrue();
    assertThat(UnitTree.of(units, last).named("望川县扶贫局", "w")).contains("w-0");
    assertThat(UnitTree.of(units, last.plusDays(1)).isActive("w-0")).isFalse();
    assertThat(UnitTree.of(units, last.plusDays(1)).named("望川县扶贫局", "w")).contains("w-1");
  }

  @Test
  @Capability("P-04")
  void holdsSixLevelsFromTheStateToTheVillage() {
    List<Unit> line = new ArrayList<>();
    String above = null;
    UnitTree tree = UnitExamples.tree(List.of());
    for (UnitLevel level : UnitLevel.values()) {
      String id = level.name().toLowerCase(Locale.ROOT);
      UnitKind kind = level == UnitLevel.VILLAGE ? UnitKind.VILLAGE : UnitKind.GOVERNMENT;
      Unit unit = Lezhi.unit(id, id, level, kind, above);
      UnitTree next = tree.with(id, unit.content());
      if (above != null) {
        new UnitChange(id, unit.content(), tree, next)
            .check(new Actor("admin", "白敬", "state", Set.of(Role.ADMIN)));
      }
      line.add(unit);
      tree = UnitExamples.tree(line);
      above = id;
    }

    assertThat(tree.pathOf("village"))
        .containsExactly("village", "township", "county", "city", "province", "state");
    assertThat(tree.isWithin("village", "state")).isTrue();
  }

  @Test
  void listsByParentAndWordsInTheOrderOfIds() {
    assertThat(tree.list("wangchuan", null, null, 10))
        .extracting(Unit::id)
        .containsExactly("wangchuan-office", "wangchuan-qingshi");
    assertThat(tree.list(null, "政府辦", null, 10))
        .extracting(Unit::id)
        .containsExactly("linjiang-office", "wangchuan-office");
    assertThat(tree.list(null, null, "wangchuan", 2))
        .extracting(Unit::id)
        .containsExactly("wangchuan-office", "wangchuan-qingshi");
    assertThat(tree.list("unheard-of", null, null, 10)).isEmpty();
  }
}
