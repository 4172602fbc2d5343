package org.gongkai.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gongkai.local.story.Answer;
import org.gongkai.local.story.Appeals;
import org.gongkai.local.story.Desk;
import org.gongkai.local.story.Eventually;
import org.gongkai.local.story.Notices;
import org.gongkai.local.story.People;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever dies, nothing is lost and nothing happens twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Capability({"P-03", "P-10"})
class FaultsIT {

  /** How long the event log is away: {@code -Dgongkai.faults.outage=PT60S}. */
  private static final Duration OUTAGE =
      Duration.parse(System.getProperty("gongkai.faults.outage", "PT20S"));

  private static final Duration RECOVERY = Duration.ofSeconds(60);

  /** After a crash its unfinished requests hold their keys for a minute. */
  private static final Duration RELEASE_OF_KEYS = Duration.ofSeconds(100);

  private FragileSuite fragile;
  private People people;
  private Publisher publisher;
  private Effects effects;

  @BeforeAll
  void start() throws Exception {
    fragile = new FragileSuite();
    people = new People(fragile.suite());
    publisher = new Publisher(people);
    effects = new Effects(people);
  }

  @AfterAll
  void stop() throws Exception {
    if (fragile != null) {
      fragile.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"disclosure", "task", "gateway"})
  void publicationsArriveOnceWhenAPartIsKilledAmongThem(String part) throws Exception {
    List<Answer> approved = approved("关于延长图书馆开放时间的通知·" + part, 12);
    long before = fragile.pid(part);
    CompletableFuture<List<String>> published =
        CompletableFuture.supplyAsync(() -> patiently(approved));
    TimeUnit.MILLISECONDS.sleep(150);
    fragile.kill(part);
    if (part.equals("task")) {
      theRecordIsReadWhileAwayIs("/api/tasks/units");
    }

    List<String> ids = published.get(3, TimeUnit.MINUTES);
    fragile.awaitRestart(part, before);
    effects.areThereOnce(ids);
  }

  @Test
  void appealsAreTakenOnceWhenFeedbackIsKilledAmongThem() throws Exception {
    String title = "路灯不亮";
    long before = fragile.pid("feedback");
    CompletableFuture<List<String>> taken =
        CompletableFuture.supplyAsync(() -> appealPatiently(title, 12));
    TimeUnit.MILLISECONDS.sleep(150);
    fragile.kill("feedback");
    theRecordIsReadWhileAwayIs("/api/feedback/results");

    List<String> numbers = taken.get(3, TimeUnit.MINUTES);
    fragile.awaitRestart("feedback", before);
    assertThat(numbers).doesNotHaveDuplicates();
    Eventually.within(
        RECOVERY,
        () -> assertThat(appealsTitled(title)).containsExactlyInAnyOrderElementsOf(numbers));
    try (EventLog log = new EventLog(fragile.bootstrap())) {
      assertThat(log.eventsPerSubject("feedback.appeal", "feedback.appeal.received.v1", numbers))
          .containsOnlyKeys(numbers)
          .allSatisfy((number, events) -> assertThat(events).hasSize(1));
    }
  }

  @Test
  void publishingGoesOnWhileTheEventLogIsAway() throws Exception {
    List<Answer> approved = approved("关于防汛值班安排的通知", 10);
    List<String> ids = new ArrayList<>();
    fragile.broker().kill();
    for (Answer item : approved) {
      ids.addAll(publisher.publishAtOnce(List.of(item)));
      assertThat(people.anybody().get(Desk.ITEMS + "/" + ids.getLast()).status()).isEqualTo(200);
      Thread.sleep(OUTAGE.dividedBy(approved.size()));
    }
    fragile.broker().start();

    effects.areThereOnce(ids);
  }

  @Test
  void storeOutageIsSaidHonestlyAndLeavesNothingHalf() throws Exception {
    Map<String, Object> notice = Notices.titled("关于停水检修的通知");
    String key = UUID.randomUUID().toString();
    List<Long> pids = List.of(fragile.pid("disclosure"), fragile.pid("task"));
    fragile.store().kill();

    Answer refused = people.the("drafter").post(Desk.ITEMS, notice, "Idempotency-Key", key);
    assertThat(refused.expect(503).text("code")).isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(refused.header("Content-Type").orElse("")).startsWith("application/problem+json");

    fragile.store().start();
    Eventually.within(
        RECOVERY,
        () -> people.the("drafter").post(Desk.ITEMS, notice, "Idempotency-Key", key).expect(201));
    Answer desk = people.the("drafter").get("/api/disclosure/desk?mine=true&limit=200");
    assertThat(desk.expect(200).json().path("items").findValuesAsString("title"))
        .containsOnlyOnce("关于停水检修的通知");
    assertThat(List.of(fragile.pid("disclosure"), fragile.pid("task"))).isEqualTo(pids);
    effects.areThereOnce(publisher.publishPatiently(approved("关于恢复供水的通知", 2)));
  }

  @Test
  void poisonIsSetAsideWhileOtherMessagesPass() throws Exception {
    try (EventLog log = new EventLog(fragile.bootstrap())) {
      log.send("disclosure.item", "disclosure.item.published.v1", "poison", "{ no json");
    }
    List<String> ids = publisher.publishAtOnce(approved("关于食品安全抽检的通知", 2));
    effects.areThereOnce(ids);

    // Each feature that has a place of its own in the topic sets it aside for itself.
    Map<String, Integer> listening = Map.of("task", 4, "disclosure", 5);
    for (String service : listening.keySet()) {
      int expected = listening.get(service);
      Eventually.within(RECOVERY, () -> assertThat(letters(service)).hasSize(expected));
      assertThat(health(service).expect(503).response().body())
          .contains("\"deadLetters\":" + expected);
      letters(service).forEach(letter -> replayInVainAndDiscard(service, letter));
      assertThat(letters(service)).isEmpty();
      Eventually.withinSeconds(() -> health(service).expect(200));
    }
  }

  private void replayInVainAndDiscard(String service, JsonNode letter) {
    assertThat(letter.path("subject").asString()).isEqualTo("poison");
    assertThat(letter.path("cause").asString()).isNotEmpty();
    String path = lettersOf(service) + "/" + letter.path("id").asString();
    assertThat(people.the("office").delete(path).status()).isEqualTo(403);
    assertThat(people.the("admin").post(path + "/replay").status()).isEqualTo(409);
    people.the("admin").delete(path).expect(200);
  }

  @Test
  void trafficGoesOnWhileTheRegistryIsAway() {
    long before = fragile.pid("registry");
    List<Answer> approved = approved("关于中秋放假的通知", 3);
    fragile.kill("registry");

    effects.areThereOnce(publisher.publishAtOnce(approved));
    fragile.awaitRestart("registry", before);
    effects.areThereOnce(publisher.publishAtOnce(approved("关于国庆放假的通知", 1)));
  }

  /** What lives behind the path is gone for some seconds; nobody else is to suffer from it. */
  private void theRecordIsReadWhileAwayIs(String path) {
    Answer away = people.anybody().get(path).expect(503);
    assertThat(away.text("code")).isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(away.header("Retry-After").orElse("")).matches("[1-9]\\d*");
    for (String record : List.of(Desk.ITEMS, "/api/disclosure/columns", "/record", "/")) {
      people.anybody().get(record).expect(200);
    }
  }

  private List<Answer> approved(String title, int count) {
    return publisher.approved(title, count, effects.planId(), effects.taskItemId());
  }

  private List<String> patiently(List<Answer> approved) {
    try {
      return publisher.publishPatiently(approved);
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  /** The same key for the same appeal, again and again until it is taken. */
  private List<String> appealPatiently(String title, int count) {
    List<String> numbers = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      String key = UUID.randomUUID().toString();
      Map<String, Object> appeal = Appeals.titled(title);
      Eventually.within(
          RELEASE_OF_KEYS,
          () ->
              numbers.add(
                  people
                      .anybody()
                      .post("/api/feedback/appeals", appeal, "Idempotency-Key", key)
                      .expect(201)
                      .text("number")));
    }
    return numbers;
  }

  private List<String> appealsTitled(String title) {
    return people
        .the("office")
        .get("/api/feedback/appeals?limit=200")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(each -> each.path("title").asString().equals(title))
        .map(each -> each.path("number").asString())
        .toList();
  }

  private JsonNode letters(String service) {
    return people.the("admin").get(lettersOf(service)).expect(200).json().path("items");
  }

  private static String lettersOf(String service) {
    return "/api/" + (service.equals("task") ? "tasks" : service) + "/dead-letters";
  }

  private Answer health(String service) {
    return people.anybody().at(people.doorOf(service)).get("/actuator/health");
  }
}
