package org.gongkai.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongkai.gateway.FakeService.Answer;
import org.gongkai.gateway.GatewayTest;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTests extends GatewayTest {

  @Test
  @Capability("P-01")
  void leadsEachPathToItsService() {
    TASK.answersWith(Answer.ok("task"));
    DISCLOSURE.answersWith(Answer.ok("disclosure"));
    FEEDBACK.answersWith(Answer.ok("feedback"));

    assertThat(get("/api/tasks/plans?limit=3").body()).isEqualTo("task");
    assertThat(get("/api/disclosure/items").body()).isEqualTo("disclosure");
    assertThat(get("/api/feedback/appeals").body()).isEqualTo("feedback");
    assertThat(TASK.received().getFirst().uri()).isEqualTo("/api/tasks/plans?limit=3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/record",
        "/record/abc",
        "/record/columns/notices",
        "/record/page.css",
        "/feeds/all.rss",
        "/feeds/columns/notices.atom",
        "/sitemap.xml",
        "/sitemaps/1.xml",
        "/robots.txt",
        "/oai?verb=Identify",
        "/dumps",
        "/dumps/2026-03-02/manifest.json"
      })
  @Capability({"D-01", "P-02"})
  void leadsBrowsersAndHarvestersToThePublicRecord(String path) {
    DISCLOSURE.answersWith(Answer.ok("disclosure"));

    assertThat(get(path, "Accept", "text/html,*/*;q=0.8").body()).isEqualTo("disclosure");
    assertThat(DISCLOSURE.received().getFirst().uri()).isEqualTo(path);
  }

  @Test
  void knowsNoOtherApi() {
    HttpResponse<String> answer = get("/api/nothing", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(answer).get("code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void readsAgainWhenAServiceSaysNotNow() {
    AtomicInteger calls = new AtomicInteger();
    TASK.answers(_ -> calls.incrementAndGet() < 3 ? Answer.status(503) : Answer.ok("third"));

    assertThat(get("/api/tasks/plans").body()).isEqualTo("third");
    assertThat(calls).hasValue(3);
  }

  @Test
  void readsAgainWhenTheConnectionBreaks() {
    AtomicInteger calls = new AtomicInteger();
    TASK.answers(
        _ -> calls.incrementAndGet() < 2 ? Answer.brokenConnection() : Answer.ok("second"));

    assertThat(get("/api/tasks/plans").body()).isEqualTo("second");
  }

  @Test
  void neverSendsAPostTwice() {
    TASK.answersWith(Answer.status(503));

    HttpResponse<String> answer = post("/api/tasks/plans", BodyPublishers.ofString("{}"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(TASK.received()).hasSize(1);
  }

  @Test
  void saysThatNobodyKnowsWhenAPostLosesItsConnection() {
    get("/api/tasks/plans");
    TASK.received().clear();
    TASK.answersWith(Answer.brokenConnection());

    HttpResponse<String> answer = post("/api/tasks/plans", BodyPublishers.ofString("{}"));

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(json(answer).get("code").asString()).isEqualTo("SERVICE_INTERRUPTED");
    assertThat(TASK.received()).hasSize(1);
  }

  @Test
  void passesAServicesOwnProblemOn() {
    TASK.answersWith(Answer.problem(409, "{\"code\":\"NOT_A_DRAFT\"}"));

    HttpResponse<String> answer = get("/api/tasks/plans/1");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("{\"code\":\"NOT_A_DRAFT\"}");
  }

  @Test
  void waitsNoLongerThanTheLaneAllows() {
    FEEDBACK.answersWith(Answer.ok("late").after(Duration.ofSeconds(3)));

    HttpResponse<String> answer = get("/api/feedback/appeals");

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(json(answer).get("code").asString()).isEqualTo("SERVICE_TIMEOUT");
    assertThat(json(answer).get("detail").asString()).contains("限定时间");
  }

  @Test
  @Capability("P-10")
  void stopsAskingABrokenServiceWhileTheOthersServe() throws Exception {
    FEEDBACK.answersWith(Answer.brokenConnection());
    IntStream.range(0, 12)
        .forEach(_ -> post("/api/feedback/appeals", BodyPublishers.ofString("{}")));
    int asked = FEEDBACK.received().size();

    HttpResponse<String> refused = get("/api/feedback/appeals");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(json(refused).get("code").asString()).isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(header(refused, "Retry-After")).isEqualTo("5");
    assertThat(FEEDBACK.received()).hasSize(asked);
    assertThat(get("/api/disclosure/items").statusCode()).isEqualTo(200);

    FEEDBACK.answersWith(Answer.ok("back"));
    Thread.sleep(800);
    assertThat(get("/api/feedback/appeals").body()).isEqualTo("back");
  }

  @Test
  void countsAServicesOwnUnavailability() {
    FEEDBACK.answersWith(Answer.status(503));
    IntStream.range(0, 12)
        .forEach(_ -> post("/api/feedback/appeals", BodyPublishers.ofString("{}")));

    assertThat(FEEDBACK.received()).hasSizeLessThan(12);
  }

  @Test
  void doesNotBlameAServiceForRefusals() {
    FEEDBACK.answersWith(Answer.status(422));
    IntStream.range(0, 20)
        .forEach(_ -> post("/api/feedback/appeals", BodyPublishers.ofString("{}")));

    assertThat(FEEDBACK.received()).hasSize(20);
  }

  @Test
  void refusesABodyThatIsAnnouncedTooLarge() {
    HttpResponse<String> answer =
        post("/api/feedback/appeals", BodyPublishers.ofByteArray(new byte[20_000]));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(json(answer).get("code").asString()).isEqualTo("TOO_LARGE");
    assertThat(FEEDBACK.received()).isEmpty();
  }

  @Test
  void cutsOffABodyThatTurnsOutTooLarge() {
    HttpResponse<String> answer =
        post(
            "/api/feedback/appeals",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[20_000])));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(FEEDBACK.received()).isEmpty();
  }

  @Test
  void letsSmallBodiesOfUnknownLengthPass() {
    post(
        "/api/feedback/appeals",
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("short".getBytes())));

    assertThat(FEEDBACK.received().getFirst().body()).isEqualTo("short");
  }

  @Test
  void keepsBulkWorkOutOfEverybodysWay() throws Exception {
    TASK.answers(call ->
        call.uri().contains("imports")
            ? Answer.ok("done").after(Duration.ofSeconds(1))
            : Answer.ok("quick"));
    var running =
        IntStream.range(0, 2)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(
                    () -> post("/api/tasks/imports", BodyPublishers.ofString("x"))))
            .toList();
    while (TASK.received().size() < 2) {
      Thread.sleep(20);
    }

    HttpResponse<String> third = post("/api/tasks/imports", BodyPublishers.ofString("x"));

    assertThat(third.statusCode()).isEqualTo(503);
    assertThat(json(third).get("code").asString()).isEqualTo("SERVICE_BUSY");
    assertThat(header(third, "Retry-After")).isEqualTo("2");
    assertThat(get("/api/tasks/plans").body()).isEqualTo("quick");
    assertThat(running).allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(200));
  }

  @Test
  void showsTheIdentityProviderOnTheSameOrigin() {
    IDENTITY.answersWith(Answer.ok("identity"));

    assertThat(get("/login").body()).isEqualTo("identity");
    assertThat(get("/.well-known/openid-configuration").body()).isEqualTo("identity");
    assertThat(IDENTITY.received().getFirst().header("Host")).isEqualTo("127.0.0.1:" + port());
  }

  @Test
  void gathersTheDescriptionsOfTheServices() {
    TASK.answersWith(Answer.json("{\"openapi\":\"3.1.0\"}"));

    assertThat(get("/docs/task").body()).contains("3.1.0");
    assertThat(TASK.received().getFirst().uri()).isEqualTo("/v3/api-docs");
    assertThat(get("/docs/ui.html").body()).contains("swagger-ui");
    assertThat(get("/docs/swagger/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
  }
}
