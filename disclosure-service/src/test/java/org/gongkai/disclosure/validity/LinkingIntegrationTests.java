package org.gongkai.disclosure.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.Clock;
import java.time.LocalDate;
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
