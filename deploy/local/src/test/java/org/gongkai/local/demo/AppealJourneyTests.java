package org.gongkai.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.gongkai.local.demo.FakeSuite.Reply;
import org.gongkai.local.demo.FakeSuite.Request;
import org.junit.jupiter.api.Test;

class AppealJourneyTests {

  private final Deque<AppealStage> ahead = new ArrayDeque<>(List.of(AppealStage.values()));
  private boolean received;

  @Test
  void theCitizenGetsTheCodeAndTheOfficeTheWork() throws IOException {
    try (FakeSuite suite = new FakeSuite(this::answer)) {
      var told = new AppealJourney(suite.callers(), Map.of()).take(DemoAppeal.all().getFirst());

      assertThat(told).hasValueSatisfying(line -> assertThat(line).contains("2026-1", "c0de"));
      assertThat(suite.changes)
          .containsExactly(
              "citizen /api/feedback/appeals",
              "office /api/feedback/appeals/2026-1/assign",
              "handler /api/feedback/appeals/2026-1/reply",
              "reviewer /api/feedback/appeals/2026-1/approve-reply",
              "office /api/feedback/appeals/2026-1/publish-result");
    }
  }

  @Test
  void aSecondTimeNothingIsChanged() throws IOException {
    received = true;
    ahead.removeIf(stage -> stage != AppealStage.PUBLISHED);
    try (FakeSuite suite = new FakeSuite(this::answer)) {
      var told = new AppealJourney(suite.callers(), Map.of()).take(DemoAppeal.all().getFirst());

      assertThat(told).isEmpty();
      assertThat(suite.changes).isEmpty();
    }
  }

  private Reply answer(Request request) {
    String path = request.path();
    if (request.method().equals("POST")) {
      if (received) {
        ahead.remove();
      }
      received = true;
      return new Reply(201, "{\"number\":\"2026-1\",\"queryCode\":\"c0de\"}", 0);
    }
    if (path.startsWith("/api/feedback/results/")) {
      boolean isPublic = ahead.element() == AppealStage.PUBLISHED;
      return new Reply(isPublic ? 200 : 404, "{}", 0);
    }
    if (path.contains("?limit=")) {
      String title = DemoAppeal.all().getFirst().title();
      String line = received ? "{\"number\":\"2026-1\",\"title\":\"%s\"}".formatted(title) : "";
      return path.contains("cursor")
          ? new Reply(200, "{\"items\":[%s],\"next\":null}".formatted(line), 0)
          : new Reply(200, "{\"items\":[],\"next\":\"second\"}", 0);
    }
    boolean answered = ahead.element() == AppealStage.PUBLISHED;
    return new Reply(
        200, "{\"state\":\"%s\"}".formatted(answered ? AppealStage.ANSWERED : ahead.element()), 3);
  }
}
