package org.gongkai.task.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.task.unit.UnitTrees;
import org.junit.jupiter.api.Test;

class SupervisionPropertiesTests {

  private static final SupervisionProperties USUAL =
      new SupervisionProperties(1, 3, 5, 3, 30, true);

  @Test
  void turnsALightByItsThresholds() {
    assertThat(USUAL.light(CaseCounts.NONE)).isEqualTo(Light.GREEN);
    assertThat(USUAL.light(new CaseCounts(9, 0, 0, 0, 0))).isEqualTo(Light.GREEN);
    assertThat(USUAL.light(new CaseCounts(9, 1, 0, 0, 0))).isEqualTo(Light.YELLOW);
    assertThat(USUAL.light(new CaseCounts(9, 0, 2, 0, 0))).isEqualTo(Light.YELLOW);
    assertThat(USUAL.light(new CaseCounts(9, 0, 3, 0, 0))).isEqualTo(Light.RED);
    assertThat(USUAL.light(new CaseCounts(9, 0, 1, 1, 0))).isEqualTo(Light.RED);
    assertThat(USUAL.light(new CaseCounts(0, 0, 0, 0, 1))).isEqualTo(Light.RED);
  }

  @Test
  void bearsADelayForSomeWorkingDays() {
    LocalDate monday = LocalDate.of(2021, 6, 28);
    LocalDate before = USUAL.longLateBefore(monday, WorkingDays.builtIn());

    assertThat(before).isEqualTo("2021-06-21");
  }

  @Test
  void rollsLightsUpTheTree() {
    LocalDate today = LocalDate.of(2021, 6, 15);
    UnitLight red =
        UnitLight.first(
            "wangchuan-office",
            List.of("wangchuan-office", "wangchuan"),
            Light.RED,
            new CaseCounts(4, 0, 3, 0, 0),
            java.time.Instant.EPOCH,
            today);

    LightView view = LightView.of("wangchuan", List.of(red), UnitTrees.wangchuan());
    assertThat(view.light()).isEqualTo(Light.RED);
    assertThat(view.own().light()).isEqualTo(Light.GREEN);
    assertThat(view.total().late()).isEqualTo(3);
    assertThat(view.children())
        .filteredOn(child -> child.light() == Light.RED)
        .extracting(LightView::unit)
        .containsExactly("wangchuan-office");
  }
}
