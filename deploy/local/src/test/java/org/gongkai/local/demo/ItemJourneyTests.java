package org.gongkai.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.local.data.Refused;
import org.gongkai.local.demo.FakeSuite.Reply;
import org.gongkai.local.demo.FakeSuite.Request;
import org.junit.jupiter.api.Test;

class ItemJourneyTests {

  private static final DemoPlan PLAN = new DemoPlan("plan", 13);

  private final Deque<ItemStage> ahead = new ArrayDeque<>(List.of(ItemStage.values()));
  private final AtomicInteger refusals = new AtomicInteger();

  @Test
  void everyStepIsDoneByWhoeverHasToDoIt() throws IOException {
    try (FakeSuite suite = new FakeSuite(this::answer)) {
      new ItemJourney(suite.callers(), PLAN).take(item(ItemStage.PUBLISHED));

      assertThat(suite.changes)
          .containsExactly(
              "drafter /api/disclosure/items",
              "drafter /api/disclosure/items/i1/submit",
              "first-reviewer /api/disclosure/items/i1/approve",
              "reviewer /api/disclosure/items/i1/approve",
              "signer /api/disclosure/items/i1/approve",
              "office /api/disclosure/items/i1/publish");
    }
  }

  @Test
  void anItemThatIsFurtherStaysAsItIs() throws IOException {
    ahead.removeIf(stage -> stage != ItemStage.WITHDRAWN);
    try (FakeSuite suite = new FakeSuite(this::answer)) {
      new ItemJourney(suite.callers(), PLAN).take(item(ItemStage.REVIEW));

      assertThat(suite.changes).containsExactly("drafter /api/disclosure/items");
    }
  }

  @Test
  void waitsForADeskThatHasNotHeardOfThePersonYet() throws IOException {
    refusals.set(2);
    try (FakeSuite suite = new FakeSuite(this::answer)) {
      new ItemJourney(suite.callers(), PLAN).take(item(ItemStage.FIRST_REVIEW));

      assertThat(suite.changes).endsWith("drafter /api/disclosure/items/i1/submit");
    }
  }

  @Test
  void aRefusedStepEndsTheJourneyWithTheReason() throws IOException {
    try (FakeSuite suite =
        new FakeSuite(request ->
            request.path().endsWith("/submit") ? new Reply(422, "缺少发文机关", 0) : answer(request))) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> new ItemJourney(suite.callers(), PLAN).take(item(ItemStage.PUBLISHED)))
          .withMessageContaining("422")
          .withMessageContaining("缺少发文机关");
    }
  }

  private Reply answer(Request request) {
    if (request.method().equals("GET") && refusals.getAndDecrement() > 0) {
      return new Reply(403, "", 0);
    }
    if (request.method().equals("POST") && !request.path().endsWith("/items")) {
      assertThat(request.body().contains("contentHash"))
          .isEqualTo(request.path().endsWith("/approve"));
      ahead.remove();
    }
    return new Reply(
        200,
        "{\"id\":\"i1\",\"state\":\"%s\",\"contentHash\":\"abc\"}".formatted(ahead.element()),
        3);
  }

  private static DemoItem item(ItemStage goal) {
    DemoItem any = DemoItem.all().getFirst();
    return new DemoItem(goal, 0, "", "", any.content(), any.withdrawal(), "", "");
  }
}
