package org.gongkai.feedback.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Capability("P-04")
class UnitTreeTests {

  private static final UnitTree TREE =
      UnitTree.of(
          List.of(
              unit("county", null, true),
              unit("education", "county", true),
              unit("school", "education", true),
              unit("old", "county", false)));

  @Test
  void aUnitStandsWithinItselfAndAllAbove() {
    assertThat(TREE.isWithin("school", "county")).isTrue();
    assertThat(TREE.isWithin("school", "school")).isTrue();
    assertThat(TREE.isWithin("county", "school")).isFalse();
    assertThat(TREE.within("education")).containsExactlyInAnyOrder("education", "school");
    assertThat(TREE.isWhole("county")).isTrue();
  }

  @Test
  void onlyAKnownUnitAtTheTopIsARoot() {
    assertThat(TREE.isRoot("county")).isTrue();
    assertThat(TREE.isRoot("education")).isFalse();
    assertThat(TREE.isRoot("elsewhere")).isFalse();
    assertThat(TREE.isRoot("")).isFalse();
  }

  @Test
  void givesWorkToActiveUnitsOnly() {
    assertThat(TREE.isActive("school")).isTrue();
    assertThat(TREE.isActive("old")).isFalse();
    assertThat(TREE.isActive("elsewhere")).isFalse();
  }

  @Test
  void knowsWhoseRightsEndedWithTheirUnit() {
    assertThat(TREE.isDissolved("old")).isTrue();
    assertThat(TREE.isDissolved("school")).isFalse();
    assertThat(TREE.isDissolved("elsewhere")).isFalse();
  }

  @Test
  void aUnitWorksUntilItsLastDayIsOver() {
    LocalDate last = LocalDate.of(2026, 6, 30);
    UnitNode ending = new UnitNode("old", 2, "旧局", null, false, last);
    assertThat(UnitTree.of(List.of(ending.on(last))).isActive("old")).isTrue();
    assertThat(UnitTree.of(List.of(ending.on(last.plusDays(1)))).isActive("old")).isFalse();
    assertThat(UnitTree.of(List.of(ending.on(last.plusDays(1)))).isDissolved("old")).isTrue();
  }

  @Test
  void aCircleOfParentsEndsTheWalk() {
    UnitTree circle = UnitTree.of(List.of(unit("a", "b", true), unit("b", "a", true)));
    assertThat(circle.isWithin("a", "c")).isFalse();
  }

  @Test
  @Capability("P-03")
  void readsEveryExampleOfAUnit() {
    JsonMapper json = JsonMapper.builder().build();
    assertThat(Contract.of("task.unit.changed.v1").examples())
        .isNotEmpty()
        .allSatisfy(example ->
            assertThat(json.readValue(example, UnitNode.class).id()).startsWith("wangchuan"));
  }

  private static UnitNode unit(String id, String parent, boolean active) {
    return new UnitNode(id, 1, id, parent, active);
  }
}
