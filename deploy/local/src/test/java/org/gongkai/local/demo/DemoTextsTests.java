package org.gongkai.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoTextsTests {

  private final List<DemoItem> items = DemoItem.all();
  private final List<DemoAppeal> appeals = DemoAppeal.all();

  @Test
  void theCountyShowsEveryKindOfColumnAndTwoItemsInReview() {
    assertThat(items).filteredOn(item -> item.goal() == ItemStage.PUBLISHED).hasSize(14);
    assertThat(items)
        .extracting(DemoItem::goal)
        .contains(ItemStage.FIRST_REVIEW, ItemStage.REVIEW, ItemStage.WITHDRAWN);
    assertThat(items.stream().map(item -> item.content().path("column").asString()).distinct())
        .hasSizeGreaterThan(10);
  }

  @Test
  void everyTextCanBeFoundAgainInARepetition() {
    assertThat(items).extracting(DemoItem::externalId).doesNotHaveDuplicates().doesNotContain("");
    assertThat(appeals).extracting(DemoAppeal::key).doesNotHaveDuplicates().doesNotContain("");
    assertThat(appeals).extracting(DemoAppeal::title).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void whateverIsRejectedOrWithdrawnSaysWhy() {
    assertThat(items)
        .filteredOn(item -> item.decision().equals("reject"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.reason()).isNotBlank());
    assertThat(items)
        .filteredOn(item -> item.goal() == ItemStage.WITHDRAWN)
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.withdrawal().path("reason").asString()).isNotBlank());
  }

  @Test
  void anItemNamesItsRowOfThePlan() {
    DemoItem budget = item("demo-budget");

    assertThat(budget.contentFor(new DemoPlan("plan", 13)).path("taskRef").path("taskItemId"))
        .hasToString("\"plan.2\"");
    assertThat(item("demo-guide").contentFor(new DemoPlan("plan", 13)).has("taskRef")).isFalse();
  }

  @Test
  void anAppealAboutAnItemNamesItsId() {
    DemoAppeal refund = appeals.getFirst();

    assertThat(refund.submission(java.util.Map.of("demo-normative", "i1")).path("itemId"))
        .hasToString("\"i1\"");
    Set<String> known = new HashSet<>(items.stream().map(DemoItem::externalId).toList());
    known.add("");
    assertThat(appeals).allSatisfy(appeal -> assertThat(known).contains(appeal.item()));
  }

  @Test
  void everyAppealHasTheWordsForItsSteps() {
    for (DemoAppeal appeal : appeals) {
      for (AppealStage stage : AppealStage.values()) {
        boolean speaks = stage != AppealStage.REPLY_REVIEW && stage.compareTo(appeal.goal()) < 0;
        assertThat(!speaks || !appeal.wordsFor(stage).isEmpty()).as(appeal.key()).isTrue();
      }
    }
  }

  private DemoItem item(String externalId) {
    return items.stream()
        .filter(item -> item.externalId().equals(externalId))
        .findFirst()
        .orElseThrow();
  }
}
