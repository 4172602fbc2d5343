package org.gongkai.disclosure.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("P-04")
class UnitTreeTests {

  private static final UnitTree TREE =
      UnitTree.of(
          List.of(
              unit("wangchuan", null),
              unit("wangchuan-education", "wangchuan"),
              unit("wangchuan-school", "wangchuan-education"),
              unit("wangchuan-finance", "wangchuan")));

  @Test
  void aUnitStandsWithinItselfAndAllAbove() {
    assertThat(TREE.isWithin("wangchuan-school", "wangchuan")).isTrue();
    assertThat(TREE.isWithin("wangchuan-school", "wangchuan-school")).isTrue();
    assertThat(TREE.isWithin("wangchuan", "wangchuan-school")).isFalse();
    assertThat(TREE.isWithin("wangchuan-finance", "wangchuan-education")).isFalse();
  }

  @Test
  void listsAUnitWithAllBelow() {
    assertThat(TREE.within("wangchuan-education"))
        .containsExactlyInAnyOrder("wangchuan-education", "wangchuan-school");
    assertThat(TREE.isWhole("wangchuan")).isTrue();
    assertThat(TREE.isWhole("wangchuan-education")).isFalse();
  }

  @Test
  void anUnknownUnitStandsWithinItselfOnly() {
    assertThat(TREE.isWithin("elsewhere", "elsewhere")).isTrue();
    assertThat(TREE.isWithin("elsewhere", "wangchuan")).isFalse();
    assertThat(TREE.within("elsewhere")).containsExactly("elsewhere");
    assertThat(TREE.isWhole("elsewhere")).isFalse();
    assertThat(TREE.name("elsewhere")).isNull();
    assertThat(TREE.isWithin("elsewhere", "")).isFalse();
  }

  @Test
  void knowsWhichUnitsWereDissolved() {
    UnitTree tree = UnitTree.of(List.of(new UnitNode("old", 2, "旧局", null, false)));
    assertThat(tree.isDissolved("old")).isTrue();
    assertThat(TREE.isDissolved("wangchuan")).isFalse();
    assertThat(TREE.isDissolved("elsewhere")).isFalse();
  }

  @Test
  void aUnitWorksUntilItsLastDayIsOver() {
    LocalDate last = LocalDate.of(2026, 6, 30);
    UnitNode ending = new UnitNode("old", 2, "旧局", null, false, null, null, null, null, last);
    assertThat(UnitTree.of(List.of(ending.on(last))).isDissolved("old")).isFalse();
    assertThat(UnitTree.of(List.of(ending.on(last.plusDays(1)))).isDissolved("old")).isTrue();
  }

  @Test
  void aCircleOfParentsEndsTheWalk() {
    UnitTree circle = UnitTree.of(List.of(unit("a", "b"), unit("b", "a")));
    assertThat(circle.isWithin("a", "b")).isTrue();
    assertThat(circle.isWithin("a", "c")).isFalse();
    assertThat(circle.within("a")).containsExactlyInAnyOrder("a", "b");
  }

  private static UnitNode unit(String id, String parent) {
    return new UnitNode(id, 1, id, parent, true);
  }

  @Test
  @org.gongkai.platform.test.Capability("D-11")
  void theHeirOfADissolvedUnitIsItsSuccessorOrTheUnitAbove() {
    UnitTree tree =
        UnitTree.of(
            List.of(
                unit("county", null),
                unit("new", "county"),
                dissolved("old", "county", "new"),
                dissolved("gone", "county", null),
                dissolved("a", null, "b"),
                dissolved("b", null, "a")));
    assertThat(tree.heir("new")).isEqualTo("new");
    assertThat(tree.heir("old")).isEqualTo("new");
    assertThat(tree.heir("gone")).isEqualTo("county");
    assertThat(tree.heir("a")).isIn("a", "b");
    assertThat(tree.path("new")).containsExactly("new", "county");
  }

  private static UnitNode dissolved(String id, String parent, String successor) {
    return new UnitNode(id, 2, id, parent, false, null, null, successor);
  }
}
