package org.gongkai.disclosure.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.platform.actor.Actor;
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
import tools.jackson.databind.JsonNode;

/** What a document says of another, as readers of the other see it. */
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
@Capability("D-11")
class LinkingIntegrationTests {

  private static final Actor CITIZEN = Actor.anonymous();

  @Autowired WebTestClient http;
  @Autowired Linking linking;
  @Autowired Ending ending;
  @Autowired Clock clock;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void aRepealIsShownOnBothSidesHoweverOftenItIsHeardOf() {
    Answer old = rest.published(notice("被废止的办法"));
    Answer decision = rest.published(linked("废止决定", "REPEALS", old));
    follow(decision);
    JsonNode shown = shown(old);
    assertThat(shown.path("validity").asString()).isEqualTo("REPEALED");
    assertThat(shown.at("/links/0/kind").asString()).isEqualTo("REPEALED_BY");
    assertThat(shown.at("/links/0/itemId").asString()).isEqualTo(decision.text("id"));
    assertThat(shown.at("/links/0/title").asString()).isEqualTo("废止决定");
    assertThat(shown.at("/validityChanges/0/basis").asString())
        .isEqualTo(decision.text("documentNumber"));
    assertThat(shown(decision).at("/links/0/title").asString()).isEqualTo("被废止的办法");
    follow(decision);
    follow(old);
    assertThat(shown(old).path("revision").asLong()).isEqualTo(shown.path("revision").asLong());
  }

  @Test
  void aDecisionInErrorEndsNothing() {
    Answer old = rest.published(notice("误废止的办法"));
    Answer decision = rest.published(linked("误发的决定", "REPLACES", old));
    follow(decision);
    assertThat(shown(old).path("validity").asString()).isEqualTo("REPEALED");
    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", "误发");
    rest.act(SIGNER, decision, "withdraw", why).expect(200);
    follow(decision);
    assertThat(shown(old).path("validity").asString()).isEqualTo("VALID");
    assertThat(shown(old).path("links")).isEmpty();
    assertThat(shown(old).path("validityChanges")).isEmpty();
  }

  @Test
  @Capability("D-26")
  void whatWasDecidedShowsTheMeetingAndTheMeetingShowsIt() {
    Answer known = rest.published(notice("会前已公开的办法"));
    Answer coming = rest.create(notice("会后公开的办法")).expect(201);
    Answer closed = rest.create(notice("密议的办法")).expect(201);
    Map<String, Object> meeting =
        Map.of(
            "number",
            947,
            "heldAt",
            "2026-03-02T07:30:00Z",
            "agenda",
            List.of(
                matter("审议两个办法", true, known.text("id"), coming.text("id")),
                matter("密议办法", false, closed.text("id"))));
    Answer one = rest.post(DRAFTER, "/api/disclosure/meeting-records", meeting).expect(201);
    String drafting = "/api/disclosure/meeting-records/" + one.text("id") + "/draft";
    String record =
        rest.call(HttpMethod.POST, DRAFTER, drafting, null, one.revision(), null)
            .expect(200)
            .text("itemId");
    Answer working = rest.get(DRAFTER, "/api/disclosure/desk/" + record).expect(200);
    assertThat(working.body().path("links")).as("what is public already").hasSize(1);
    follow(publish(working));
    assertThat(shown(known).at("/links/0/kind").asString()).isEqualTo("DECIDED_BY");
    assertThat(shown(known).at("/links/0/itemId").asString()).isEqualTo(record);
    assertThat(page(record)).contains("会议审议的文件", "会前已公开的办法").doesNotContain("会后公开");

    publish(rest.get(DRAFTER, "/api/disclosure/desk/" + coming.text("id")));
    assertThat(shown(coming).at("/links/0/kind").asString()).isEqualTo("DECIDED_BY");
    assertThat(page(coming.text("id"))).contains("审议决定本件的会议");
    assertThat(
            rest.get(DRAFTER, "/api/disclosure/desk/" + closed.text("id")).body().path("incoming"))
        .isEmpty();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> text("/api/disclosure/meetings?limit=200").contains(record));
    assertThat(text("/api/disclosure/meetings?limit=200"))
        .contains(known.text("id"), coming.text("id"))
        .doesNotContain(closed.text("id"));
  }

  private static Map<String, Object> matter(String subject, boolean open, String... policies) {
    Map<String, Object> matter = new LinkedHashMap<>();
    matter.put("subject", subject);
    matter.put("open", open);
    matter.put("ground", open ? null : "内部事务信息");
    matter.put("decision", "会议同意。");
    matter.put("policyIds", List.of(policies));
    return matter;
  }

  private Answer publish(Answer draft) {
    Answer item = rest.act(DRAFTER, draft, "submit", null).expect(200);
    for (Actor reviewer : List.of(FIRST_REVIEWER, REVIEWER, SIGNER)) {
      item = rest.approve(reviewer, item).expect(200);
    }
    return rest.act(OFFICE, item, "publish", null).expect(200);
  }

  private String page(String item) {
    return text("/record/" + item);
  }

  private String text(String path) {
    byte[] answer = http.get().uri(path).exchange().expectBody().returnResult().getResponseBody();
    return new String(answer, StandardCharsets.UTF_8);
  }

  @Test
  void anInterpretationChangesNoValidity() {
    Answer policy = rest.published(notice("被解读的政策"));
    Answer reading = rest.published(linked("政策解读", "INTERPRETS", policy));
    follow(reading);
    assertThat(shown(policy).at("/links/0/kind").asString()).isEqualTo("INTERPRETED_BY");
    assertThat(shown(policy).path("validity").asString()).isEqualTo("VALID");
  }

  @Test
  void whatIsUnderCorrectionHearsOfItToo() {
    Answer old = rest.published(notice("更正中的办法"));
    Map<String, Object> note = Map.of("kind", "MINOR", "note", "改字");
    rest.act(DRAFTER, old, "correct", note).expect(200);
    Answer decision = rest.published(linked("修改决定", "AMENDS", old));
    follow(decision);
    assertThat(shown(old).path("validity").asString()).isEqualTo("AMENDED");
  }

  @Test
  void theSweepLeavesAloneWhatHasNotTurned() {
    Map<String, Object> content = notice("将失效的通知");
    content.put("expiryDate", LocalDate.now(clock).plusDays(5).toString());
    Answer item = rest.published(content);
    ending.sweep().block();
    assertThat(shown(item).path("revision").asLong()).isEqualTo(item.revision());
  }

  private void follow(Answer item) {
    linking.follow(item.text("id")).block();
  }

  private JsonNode shown(Answer item) {
    String today = "?asOf=" + LocalDate.now(clock);
    return rest.get(CITIZEN, "/api/disclosure/items/" + item.text("id") + today).expect(200).body();
  }

  private static Map<String, Object> linked(String title, String kind, Answer target) {
    Map<String, Object> content = notice(title);
    content.put("links", List.of(Map.of("kind", kind, "itemId", target.text("id"))));
    return content;
  }
}
