package org.gongkai.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.local.demo.FakeSuite.Reply;
import org.gongkai.local.demo.FakeSuite.Request;
import org.junit.jupiter.api.Test;

class EvidenceCheckTests {

  private static final DemoPlan PLAN = new DemoPlan("plan", 13);

  private final AtomicInteger looks = new AtomicInteger();
  private String state = "PROPOSED";
  private int stale;

  @Test
  void waitsForTheNewsAndThenDecides() throws IOException {
    try (FakeSuite suite = new FakeSuite(this::answer)) {
      check(suite).decide(item("reject"), "i1");

      assertThat(suite.changes).containsExactly("office /api/tasks/evidence/e1/reject");
    }
  }

  @Test
  void whatIsDecidedStaysDecided() throws IOException {
    state = "REJECTED";
    try (FakeSuite suite = new FakeSuite(this::answer)) {
      check(suite).decide(item("accept"), "i1");

      assertThat(suite.changes).isEmpty();
    }
  }

  @Test
  void looksAgainWhenTheEvidenceWasChangedMeanwhile() throws IOException {
    stale = 1;
    try (FakeSuite suite = new FakeSuite(this::answer)) {
      check(suite).decide(item("accept"), "i1");

      assertThat(suite.changes).containsExactly("office /api/tasks/evidence/e1/accept");
      assertThat(looks).hasValue(3);
    }
  }

  private static EvidenceCheck check(FakeSuite suite) {
    return new EvidenceCheck(suite.callers().as("office"), PLAN);
  }

  private Reply answer(Request request) {
    if (request.method().equals("POST")) {
      assertThat(request.body()).contains("因为");
      if (stale-- > 0) {
        return new Reply(412, "{}", 8);
      }
      return new Reply(200, "{}", 8);
    }
    assertThat(request.path()).isEqualTo("/api/tasks/plans/plan/items/plan.5");
    String found =
        "{\"id\":\"e1\",\"disclosureItemId\":\"i1\",\"state\":\"%s\",\"revision\":7}"
            .formatted(state);
    return new Reply(
        200, "{\"evidence\":[%s]}".formatted(looks.incrementAndGet() < 2 ? "" : found), 3);
  }

  private static DemoItem item(String decision) {
    DemoItem any = DemoItem.all().getFirst();
    return new DemoItem(
        ItemStage.PUBLISHED, 5, decision, "因为", any.content(), any.withdrawal(), "", "");
  }
}
