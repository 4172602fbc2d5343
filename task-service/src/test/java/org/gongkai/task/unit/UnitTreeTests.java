package org.gongkai.task.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("P-04")
class UnitTreeTests {

  private final UnitTree tree = UnitTree.of(UnitExamples.twoCounties());

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
        UnitTree.of(
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
            null);
    UnitTree others =
        UnitTree.of(
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
