package org.gongkai.task.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitTrees;
import org.junit.jupiter.api.Test;

@Capability("T-18")
class PracticeTests {

  private static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");
  private static final List<String> WITHIN = List.of("wangchuan-office", "wangchuan");
  private static final PracticeContent CONTENT =
      new PracticeContent("wangchuan-office", "平台建设", "一张表", "摘要", List.of(), "item-1");

  private final PracticeCase submitted =
      PracticeCase.submit("c1", CONTENT, WITHIN, People.HANDLER, NOW);

  @Test
  void goesFromTheUnitToEverybody() {
    PracticeCase selected = submitted.select(People.OFFICE, NOW);
    PracticeCase promoted = selected.promote(People.OFFICE, NOW);

    assertThat(promoted.state()).isEqualTo(PracticeCase.State.PROMOTED);
    PracticeView.Promoted seen = PracticeView.Promoted.of(promoted, UnitTrees.wangchuan());
    assertThat(seen.url()).isEqualTo("/items/item-1");
    assertThat(seen.unitName()).isEqualTo("望川县人民政府办公室");
    assertThat(seen.toString()).doesNotContain("温岚", "秦简");
  }

  @Test
  void comesBackWithAReasonAndIsHandedInAgain() {
    PracticeCase returned = submitted.sendBack("成效不明显。", People.OFFICE, NOW);
    assertThat(returned.decision().reason()).isEqualTo("成效不明显。");

    PracticeCase again = returned.change(CONTENT, WITHIN, People.HANDLER, NOW);
    assertThat(again.state()).isEqualTo(PracticeCase.State.SUBMITTED);
    assertThat(again.revision()).isEqualTo(3);
  }

  @Test
  void takesNoStepTwiceOrOutOfTurn() {
    PracticeCase promoted = submitted.select(People.OFFICE, NOW).promote(People.OFFICE, NOW);

    assertThatThrownBy(() -> submitted.promote(People.OFFICE, NOW))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("已报送");
    assertThatThrownBy(() -> promoted.select(People.OFFICE, NOW)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> promoted.sendBack("晚了。", People.OFFICE, NOW))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> promoted.change(CONTENT, WITHIN, People.HANDLER, NOW))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void offersTheStepsOfItsState() {
    Reach office = new Reach(People.OFFICE, UnitTrees.wangchuan());
    assertThat(PracticeView.of(submitted, office).allowedActions())
        .containsExactly("change", "select", "return");
    assertThat(PracticeView.of(submitted.select(People.OFFICE, NOW), office).allowedActions())
        .containsExactly("promote", "return");
    Reach other = new Reach(People.HANDLER, UnitTrees.wangchuan());
    assertThat(PracticeView.of(submitted, other).allowedActions()).isEmpty();
  }

  @Test
  void leavesABrandAloneThatSaysTheSame() {
    BrandContent content =
        new BrandContent("阳光望川", List.of("wangchuan-office"), "平台建设", null, null);
    Brand brand = Brand.create("b1", "wangchuan", content);
    assertThat(brand.change(content)).isSameAs(brand);
  }
}
