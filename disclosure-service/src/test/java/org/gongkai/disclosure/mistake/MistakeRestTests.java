package org.gongkai.disclosure.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
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
import tools.jackson.databind.json.JsonMapper;

/** From a reader who finds something wrong to the corrected edition. */
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
@Capability({"D-16", "F-27"})
class MistakeRestTests {

  private static final String PATH = "/api/disclosure/mistakes/";
  private static final Actor FINANCE =
      Examples.person("finance-drafter", "财务人", "wangchuan-finance", Role.DRAFTER);

  @Autowired WebTestClient http;
  @Autowired Mistakes mistakes;
  @Autowired MistakeDuties duties;

  private final String appeal = "appeal-" + UUID.randomUUID();
  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void aReportOpensACorrectionAndEndsWithTheNewEdition() {
    Map<String, Object> content = notice("有错字的通知");
    Answer published = rest.published(content);
    mistakes.hear(news("ERROR", published.text("id"))).block();
    mistakes.hear(news("ERROR", published.text("id"))).block();
    Answer found = rest.get(DRAFTER, PATH + appeal).expect(200);
    assertThat(found.text("state")).isEqualTo("OPEN");
    assertThat(found.body().path("allowedActions").toString()).contains("correct");
    assertThat(listed(OFFICE)).isTrue();
    assertThat(listed(FINANCE)).isFalse();
    rest.get(FINANCE, PATH + appeal).expect(403, "FORBIDDEN");
    assertThat(noticed(DRAFTER)).isTrue();

    Map<String, Object> note = Map.of("kind", "MINOR", "note", "改正错字");
    act(REVIEWER, 1, "correct", note).expect(403);
    act(DRAFTER, 9, "correct", note).expect(412);
    assertThat(act(DRAFTER, 1, "correct", note).expect(200).text("state")).isEqualTo("CORRECTING");
    act(DRAFTER, 2, "correct", note).expect(409, "ILLEGAL_TRANSITION");
    Answer opened = rest.get(DRAFTER, "/api/disclosure/desk/" + published.text("id")).expect(200);
    assertThat(opened.text("state")).isEqualTo("DRAFT");
    assertThat(opened.body().at("/change/note").asString()).isEqualTo("改正错字");

    content.put("body", Examples.BODY.replace("12", "15"));
    Answer edited = rest.edit(DRAFTER, opened.text("id"), opened.revision(), content).expect(200);
    Answer submitted = rest.act(DRAFTER, edited, "submit", null).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    Answer approved = rest.approve(SIGNER, rest.approve(REVIEWER, first)).expect(200);
    rest.act(OFFICE, approved, "publish", null).expect(200);
    mistakes.sweep().collectList().block();
    assertThat(rest.get(DRAFTER, PATH + appeal).text("state")).isEqualTo("CORRECTED");
    assertThat(listed(OFFICE)).isFalse();
    act(OFFICE, 3, "dismiss", Map.of("reason", "迟了")).expect(409);
  }

  @Test
  void aCorrectionThatIsGivenUpLeavesTheReportOpen() {
    Answer published = rest.published(notice("更正被放弃的通知"));
    mistakes.hear(news("ERROR", published.text("id"))).block();
    act(DRAFTER, 1, "correct", Map.of("kind", "MINOR", "note", "改正")).expect(200);
    Answer opened = rest.get(DRAFTER, "/api/disclosure/desk/" + published.text("id"));
    rest.act(DRAFTER, opened, "discard", Map.of("reason", "不改了")).expect(200);
    mistakes.sweep().collectList().block();
    assertThat(rest.get(DRAFTER, PATH + appeal).text("state")).isEqualTo("OPEN");
    act(OFFICE, 3, "dismiss", Map.of("reason", " ")).expect(422);
    Answer dismissed = act(OFFICE, 3, "dismiss", Map.of("reason", "原文无误")).expect(200);
    assertThat(dismissed.text("stateName")).isEqualTo("不属实");
    assertThat(dismissed.text("reason")).isEqualTo("原文无误");
  }

  @Test
  void whatIsNoMistakeOrNotPublicIsPassedOver() {
    Answer draft = rest.create(notice("尚未公开的通知")).expect(201);
    mistakes.hear(news("ERROR", draft.text("id"))).block();
    mistakes.hear(news("ERROR", "nowhere")).block();
    mistakes.hear(news("CONSULT", draft.text("id"))).block();
    mistakes.hear(news("ERROR", null)).block();
    rest.get(DRAFTER, PATH + appeal).expect(404);
  }

  @Test
  void readsTheEventAsItIsAgreed() {
    for (String example : Contract.of("feedback.appeal.received.v1").examples()) {
      MistakeNews news = JsonMapper.builder().build().readValue(example, MistakeNews.class);
      assertThat(news.id()).isNotBlank();
      assertThat(news.dueOn()).isNotNull();
    }
  }

  @Test
  void anOpenReportIsADutyOfTheUnit() {
    Answer published = rest.published(notice("待核实的通知"));
    mistakes.hear(news("ERROR", published.text("id"))).block();
    assertThat(duties.findings(LocalDate.of(2026, 3, 1)).collectList().block())
        .anySatisfy(duty -> {
          assertThat(duty.key()).isEqualTo("mistake/" + appeal);
          assertThat(duty.unit()).isEqualTo("wangchuan-education");
          assertThat(duty.due()).isEqualTo(LocalDate.of(2026, 3, 9));
        });
  }

  private MistakeNews news(String kind, String item) {
    return new MistakeNews(
        appeal, kind, item, Instant.parse("2026-03-02T01:00:00Z"), LocalDate.of(2026, 3, 9));
  }

  private Answer act(Actor actor, long seen, String verb, Object body) {
    return rest.call(HttpMethod.POST, actor, PATH + appeal + "/" + verb, body, seen, null);
  }

  private boolean listed(Actor actor) {
    return has(rest.get(actor, "/api/disclosure/mistakes?limit=200"), "id", appeal);
  }

  private boolean noticed(Actor actor) {
    return has(rest.get(actor, "/api/disclosure/notices?limit=200"), "link", PATH + appeal);
  }

  private static boolean has(Answer page, String field, String value) {
    for (JsonNode each : page.expect(200).body().path("items")) {
      if (each.path(field).asString().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
