package org.gongkai.disclosure.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is said before the press reaches the public through the review, and in no other way. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "eureka.client.enabled=false",
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "logging.level.org.apache.kafka=OFF",
      "logging.level.org.springframework.kafka=OFF"
    })
@AutoConfigureWebTestClient(timeout = "60s")
@Import(ServiceUnderTest.class)
@Capability("D-23")
class PressRestTests {

  private static final String EVENTS = "/api/disclosure/press-events";
  private static final String SPOKESPERSONS = "/api/disclosure/spokespersons";
  private static final Actor CITIZEN = Actor.anonymous();

  @Autowired WebTestClient http;
  @Autowired PressSweep sweep;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void aTranscriptBecomesAnInterpretationThroughTheReview() {
    Answer policy = policy("发布会所讲的政策");
    String speaker = speaker("2026-01-01", null).text("id");
    Map<String, Object> plan = plan(policy);
    plan.put("spokesperson", speaker);
    Answer event = rest.post(DRAFTER, EVENTS, plan).expect(201);
    assertThat(event.body().at("/spokesperson/name").asString()).isEqualTo("发言人甲");
    act(DRAFTER, event, "draft", null).expect(409, "ILLEGAL_TRANSITION");
    Answer held = act(DRAFTER, event, "hold", Map.of("at", "2026-03-05T01:00:00Z")).expect(200);
    Answer written =
        put(held, "/transcript", transcript("<p>发言实录暗语丙丁。<script>alert(1)</script></p>"))
            .expect(200);
    Answer drafted = act(DRAFTER, written, "draft", null).expect(200);
    String item = drafted.text("itemId");
    act(DRAFTER, drafted, "draft", null).expect(409, "ILLEGAL_TRANSITION");

    Answer working = rest.get(OFFICE, "/api/disclosure/desk/" + item).expect(200);
    assertThat(working.text("type")).isEqualTo("INTERPRETATION");
    assertThat(working.text("body")).contains("发言实录暗语丙丁", "答记者问").doesNotContain("<script", "<b>");
    assertThat(working.body().at("/links/0/itemId").asString()).isEqualTo(policy.text("id"));
    assertThat(
            rest.get(DRAFTER, "/api/disclosure/interpretations/" + item)
                .expect(200)
                .body()
                .at("/forms/0")
                .asString())
        .isEqualTo("PRESS_CONFERENCE");
    rest.get(CITIZEN, "/api/disclosure/items/" + item).expect(404);
    rest.act(OFFICE, working, "publish", null).expect(409);

    Answer published = rest.act(OFFICE, signed(working), "publish", null).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> read(event).text("state").equals("PUBLISHED"));
    rest.get(CITIZEN, "/api/disclosure/items/" + item).expect(200);
    Map<String, Object> error = Map.of("kind", "IN_ERROR", "reason", "实录有误");
    rest.act(SIGNER, published, "withdraw", error).expect(200);
    await().atMost(Duration.ofSeconds(20)).until(() -> read(event).text("state").equals("HELD"));
    assertThat(act(DRAFTER, read(event), "draft", null).expect(200).text("itemId"))
        .isNotEqualTo(item);
  }

  @Test
  void whatConcernsAllIsHeldInTheGovernmentsName() {
    for (String flag : List.of("overallLivelihood", "highConcern")) {
      Map<String, Object> plan = plan(null);
      plan.put(flag, true);
      Answer refused = rest.post(DRAFTER, EVENTS, plan).expect(422, "INVALID_CONTENT");
      assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/inGovernmentsName");
      plan.put("inGovernmentsName", true);
      rest.post(DRAFTER, EVENTS, plan).expect(201);
    }
  }

  @Test
  void aSpokespersonSpeaksBetweenTwoDatesForTheOwnUnitAndThoseBelow() {
    Answer former = speaker("2020-01-01", "2020-12-31");
    Answer later = speaker("2026-01-01", null);
    Map<String, Object> plan = plan(null);
    plan.put("spokesperson", former.text("id"));
    Answer refused = rest.post(DRAFTER, EVENTS, plan).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/spokesperson");
    plan.put("spokesperson", later.text("id"));
    rest.post(DRAFTER, EVENTS, plan).expect(201);
    String list = SPOKESPERSONS + "?unit=wangchuan&on=";
    assertThat(ids(rest.get(OFFICE, list + "2020-06-01"))).contains(former.text("id"));
    assertThat(ids(rest.get(OFFICE, list + "2026-06-01")))
        .contains(later.text("id"))
        .doesNotContain(former.text("id"));
    assertThat(ids(rest.get(OFFICE, list + "all"))).contains(later.text("id"), former.text("id"));
    rest.get(OFFICE, list + "gestern").expect(400, "INVALID_PARAMETER");
    rest.post(DRAFTER, SPOKESPERSONS, person("2026-01-01", null)).expect(403, "FORBIDDEN");
    rest.post(OFFICE, SPOKESPERSONS, person("2026-01-02", "2026-01-01")).expect(422);
    rest.call(
            HttpMethod.POST,
            OFFICE,
            SPOKESPERSONS + "/" + later.text("id") + "/end",
            Map.of("until", "2026-02-01"),
            1L,
            null)
        .expect(200);
    rest.post(DRAFTER, EVENTS, plan).expect(422);
  }

  @Test
  void refusesWhatCannotBe() {
    Map<String, Object> plan = plan(null);
    plan.put("policyIds", List.of("no-such-item"));
    assertThat(
            rest.post(DRAFTER, EVENTS, plan).expect(422).body().at("/errors/0/pointer").asString())
        .isEqualTo("/policyIds/0");
    plan.remove("policyIds");
    rest.post(REVIEWER, EVENTS, plan).expect(403, "FORBIDDEN");
    rest.post(CITIZEN, EVENTS, plan).expect(401);
    Answer event = rest.post(DRAFTER, EVENTS, plan).expect(201);
    rest.get(CITIZEN, EVENTS + "/" + event.text("id")).expect(401);
    Actor finance = Examples.person("f-press", "财政", "wangchuan-finance", Role.DRAFTER);
    rest.get(finance, EVENTS + "/" + event.text("id")).expect(403, "FORBIDDEN");
    assertThat(rest.get(finance, EVENTS).expect(200).body().path("items").toString())
        .doesNotContain(event.text("id"));
    act(DRAFTER, event, "hold", Map.of("at", "2999-01-01T00:00:00Z")).expect(422);
    rest.call(HttpMethod.POST, DRAFTER, EVENTS + "/" + event.text("id") + "/hold", null, null, null)
        .expect(428);
    Answer cancelled = act(OFFICE, event, "cancel", Map.of("reason", "改期")).expect(200);
    act(OFFICE, event, "hold", null).expect(412);
    act(OFFICE, cancelled, "hold", null).expect(409, "ILLEGAL_TRANSITION");
    assertThat(cancelled.body().path("allowedActions")).isEmpty();
  }

  private Answer policy(String title) {
    Map<String, Object> policy = notice(title);
    policy.put("type", "POLICY");
    return rest.published(policy);
  }

  private Answer speaker(String from, String until) {
    return rest.post(OFFICE, SPOKESPERSONS, person(from, until)).expect(201);
  }

  private static Map<String, Object> person(String from, String until) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("name", "发言人甲");
    person.put("title", "县政府办主任");
    person.put("from", from);
    person.put("until", until);
    return person;
  }

  private static Map<String, Object> plan(Answer policy) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("kind", "CONFERENCE");
    plan.put("title", "学前教育普惠政策新闻发布会");
    plan.put("policyIds", policy == null ? List.of() : List.of(policy.text("id")));
    plan.put("host", "望川县人民政府新闻办公室");
    plan.put("plannedAt", "2026-03-05T01:00:00Z");
    plan.put("media", List.of("望川融媒"));
    return plan;
  }

  private static Map<String, Object> transcript(String said) {
    return Map.of(
        "transcript",
        said,
        "questions",
        List.of(
            Map.of(
                "asker", "望川融媒记者",
                "question", "何时施行？<b>",
                "answerer", "发言人甲",
                "answer", "四月一日起。")));
  }

  private Answer signed(Answer draft) {
    Answer submitted = rest.act(DRAFTER, draft, "submit", null).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    return rest.approve(SIGNER, rest.approve(REVIEWER, first).expect(200)).expect(200);
  }

  private Answer read(Answer event) {
    return rest.get(OFFICE, EVENTS + "/" + event.text("id")).expect(200);
  }

  private Answer act(Actor actor, Answer event, String verb, Object body) {
    String path = EVENTS + "/" + event.text("id") + "/" + verb;
    return rest.call(HttpMethod.POST, actor, path, body, event.revision(), null);
  }

  private Answer put(Answer event, String path, Object body) {
    return rest.call(
        HttpMethod.PUT,
        DRAFTER,
        EVENTS + "/" + event.text("id") + path,
        body,
        event.revision(),
        null);
  }

  private static List<String> ids(Answer list) {
    return list.expect(200).body().findValuesAsString("id");
  }
}
