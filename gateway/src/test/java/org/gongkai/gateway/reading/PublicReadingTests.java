package org.gongkai.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.gongkai.gateway.FakeService.Answer;
import org.gongkai.gateway.GatewayTest;
import org.gongkai.gateway.Tokens;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestPropertySource;

/** The moment is made long here, so that no machine is too slow for it. */
@TestPropertySource(
    properties = {
      "gongkai.reading.fresh-for=1h",
      "gongkai.reading.largest=1KB",
      "gongkai.limits.address.burst=40",
      "gongkai.limits.address.refill=1",
      "gongkai.limits.address.period=1h"
    })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicReadingTests extends GatewayTest {

  private static final Answer SHARED =
      Answer.json("{\"title\":\"关于校车的通知\"}").with("CDN-Cache-Control", "max-age=1");

  @Test
  @Capability("P-01")
  void givesACrowdTheAnswerThatOneOfThemGot() {
    DISCLOSURE.answersWith(SHARED);

    HttpResponse<String> first = get("/api/disclosure/items/crowd");
    HttpResponse<String> second = get("/api/disclosure/items/crowd");

    assertThat(second.body()).isEqualTo(first.body()).contains("校车");
    assertThat(DISCLOSURE.received()).hasSize(1);
    assertThat(header(second, "Content-Type")).isEqualTo("application/json");
    assertThat(header(second, "Content-Security-Policy")).isNotNull();
    assertThat(header(second, "X-Request-Id")).isNotEqualTo(header(first, "X-Request-Id"));
    assertThat(left(second)).isEqualTo(left(first) - 1);
  }

  @Test
  void showsAChangeToWhoeverAsksAfterIt() {
    DISCLOSURE.answersWith(SHARED);
    get("/api/disclosure/items/changed");
    DISCLOSURE.answersWith(Answer.ok("withdrawn").with("CDN-Cache-Control", "max-age=1"));

    post("/api/disclosure/items/changed/withdraw", BodyPublishers.noBody());

    assertThat(get("/api/disclosure/items/changed").body()).isEqualTo("withdrawn");
  }

  @Test
  void doesNotKeepWhatWasReadWhileSomethingChanged() throws Exception {
    DISCLOSURE.answersWith(SHARED.after(Duration.ofMillis(500)));
    var slow = CompletableFuture.supplyAsync(() -> get("/api/disclosure/items/slow"));
    while (DISCLOSURE.received().isEmpty()) {
      Thread.sleep(5);
    }

    post("/api/tasks/plans", BodyPublishers.noBody());
    slow.join();
    DISCLOSURE.answersWith(Answer.ok("new"));

    assertThat(get("/api/disclosure/items/slow").body()).isEqualTo("new");
  }

  @Test
  void asksAgainForEveryoneWhoIsNotJustAnybody() {
    DISCLOSURE.answersWith(SHARED);
    String path = "/api/disclosure/items/personal";
    get(path);

    get(path, "Authorization", "Bearer " + Tokens.of("drafter"));
    get(path, "Cookie", "session=1");
    get(path, "If-None-Match", "\"7\"");
    get(path, "Accept", "application/xml");
    get(path + "?limit=2");

    assertThat(DISCLOSURE.received()).hasSize(6);
  }

  @Test
  void keepsNothingThatItsServiceDoesNotShare() {
    DISCLOSURE.answersWith(Answer.json("{}"));
    get("/api/disclosure/items/own");
    get("/api/disclosure/items/own");
    DISCLOSURE.answersWith(Answer.status(404).with("CDN-Cache-Control", "max-age=1"));
    get("/api/disclosure/items/missing");
    get("/api/disclosure/items/missing");
    DISCLOSURE.answersWith(Answer.ok("x".repeat(2_000)).with("CDN-Cache-Control", "max-age=1"));
    get("/api/disclosure/items/large");
    assertThat(get("/api/disclosure/items/large").body()).hasSize(2_000);

    assertThat(DISCLOSURE.received()).hasSize(6);
  }

  /** Last, since nobody can ask after it. */
  @Test
  @Order(Integer.MAX_VALUE)
  void countsKeptAnswersAgainstTheLimit() {
    DISCLOSURE.answersWith(SHARED);
    HttpResponse<String> last = get("/api/disclosure/items/limit");
    for (int calls = 0; calls < 40 && last.statusCode() == 200; calls++) {
      last = get("/api/disclosure/items/limit");
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(header(last, "Retry-After")).isNotNull();
    assertThat(header(last, "Content-Security-Policy")).isNotNull();
  }

  private static int left(HttpResponse<String> answer) {
    return Integer.parseInt(header(answer, "X-RateLimit-Remaining"));
  }
}
