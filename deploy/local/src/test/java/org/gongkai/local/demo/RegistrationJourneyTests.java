package org.gongkai.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.gongkai.local.demo.FakeSuite.Reply;
import org.gongkai.local.demo.FakeSuite.Request;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-10")
class RegistrationJourneyTests {

  private static final String ENTRY = "/api/disclosure/normative-registrations";

  private final AtomicBoolean asked = new AtomicBoolean();
  private String stage = "DRAFT";

  @Test
  void theDrafterAsksTheOfficeNumbersAndTheDrafterWritesItIn() throws IOException {
    try (FakeSuite suite = new FakeSuite(this::answer)) {
      take(suite, "NORMATIVE_DOCUMENT"::equals);

      assertThat(suite.changes)
          .containsExactly(
              "drafter " + ENTRY,
              "office " + ENTRY + "/i1/register",
              "drafter " + ENTRY + "/i1/adopt");
    }
  }

  @Test
  void otherItemsAndThoseUnderReviewStayAsTheyAre() throws IOException {
    try (FakeSuite suite = new FakeSuite(this::answer)) {
      take(suite, "INTERPRETATION"::equals);
      stage = "FIRST_REVIEW";
      take(suite, "NORMATIVE_DOCUMENT"::equals);

      assertThat(suite.changes).isEmpty();
    }
  }

  private static void take(FakeSuite suite, Predicate<String> type) {
    DemoItem item =
        DemoItem.all().stream()
            .filter(any -> type.test(any.content().path("type").asString()))
            .findFirst()
            .orElseThrow();
    new RegistrationJourney(suite.callers()).take(item, "i1");
  }

  private Reply answer(Request request) {
    if (request.path().startsWith("/api/disclosure/desk/")) {
      return new Reply(200, "{\"state\":\"%s\",\"contentHash\":\"abc\"}".formatted(stage), 1);
    }
    if (request.method().equals("POST") && request.path().equals(ENTRY)) {
      assertThat(request.body()).contains("\"itemId\":\"i1\"", "\"contentHash\":\"abc\"");
      asked.set(true);
      return new Reply(201, "{}", 1);
    }
    return asked.get() ? new Reply(200, "{\"state\":\"REQUESTED\"}", 1) : new Reply(404, "", 0);
  }
}
