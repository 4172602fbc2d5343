package org.gongkai.disclosure.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;

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
import org.gongkai.platform.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** From a finding to its settlement, by the people who may. */
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
@Capability({"D-03", "D-16"})
class ScreeningIntegrationTests {

  private static final String LEAK = "<p>名单：</p><p>张小明，身份证号11010519491231002X</p>";

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  private static String findings(Answer item) {
    return "/api/disclosure/items/" + item.text("id") + "/findings";
  }

  private Answer resolve(Actor actor, Answer item, Answer seen, String state) {
    String finding = seen.body().at("/findings/0/id").asString();
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("state", state);
    request.put("reason", "公示名单依法须公开");
    request.put("contentHash", item.text("contentHash"));
    return rest.act(
        actor, item.text("id"), seen.revision(), "findings/" + finding + "/resolve", request);
  }

  private Answer submitted(String title, String body) {
    Map<String, Object> item = notice(title);
    item.put("body", body);
    return rest.act(DRAFTER, rest.create(item).expect(201), "submit", null).expect(200);
  }

  @Test
  void lettingAPersonalNumberThroughNeedsAnEditOrADecision() {
    Answer item = submitted("有个人信息的名单", LEAK);
    Answer seen = rest.get(FIRST_REVIEWER, findings(item)).expect(200);
    assertThat(seen.body().path("open").asInt()).isEqualTo(1);
    JsonNode finding = seen.body().at("/findings/0");
    assertThat(finding.path("detector").asString()).isEqualTo("RESIDENT_ID");
    assertThat(finding.at("/place/part").asString()).isEqualTo("第2段");
    assertThat(seen.body().toString())
        .contains("110105********002X")
        .doesNotContain("11010519491231002X");

    Answer refused = rest.approve(FIRST_REVIEWER, item).expect(409, "GATE_CLOSED");
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/body");

    resolve(DRAFTER, item, seen, "JUSTIFIED").expect(403, "FORBIDDEN");
    Actor both =
        Examples.person(DRAFTER.id(), "沈言", "wangchuan-education", Role.DRAFTER, Role.REVIEWER);
    resolve(both, item, seen, "JUSTIFIED").expect(403, "SAME_PERSON");
    resolve(FIRST_REVIEWER, item, seen, "REDACTED").expect(422, "INVALID_CONTENT");
    Answer settled = resolve(FIRST_REVIEWER, item, seen, "JUSTIFIED").expect(200);
    assertThat(settled.body().at("/findings/0/by/name").asString()).isEqualTo("陆衡");
    resolve(FIRST_REVIEWER, item, seen, "FALSE_POSITIVE").expect(412, "STALE_REVISION");
    rest.approve(FIRST_REVIEWER, item).expect(200);
  }

  @Test
  void anEditRedactsAndADecisionHoldsOnlyForTheSameWordsAtTheSamePlace() {
    Answer item = submitted("要改的名单", LEAK + "<p>机密★5年</p>");
    Answer seen = rest.get(FIRST_REVIEWER, findings(item)).expect(200);
    assertThat(seen.body().path("open").asInt()).isEqualTo(2);
    resolve(FIRST_REVIEWER, item, seen, "FALSE_POSITIVE").expect(200);

    Map<String, Object> edited = notice("要改的名单");
    edited.put("body", LEAK + "<p>望川县教育和体育局</p>");
    Answer next = rest.edit(DRAFTER, item.text("id"), item.revision(), edited).expect(200);
    Answer after = rest.get(FIRST_REVIEWER, findings(item)).expect(200);
    assertThat(after.text("contentHash")).isEqualTo(next.text("contentHash"));
    assertThat(after.body().path("findings").findValuesAsString("state"))
        .containsExactly("FALSE_POSITIVE", "REDACTED");
    assertThat(after.body().at("/findings/1/by/name").asString()).isEqualTo("沈言");

    edited.put("body", "<p>前言</p>" + LEAK);
    rest.edit(DRAFTER, item.text("id"), next.revision(), edited).expect(200);
    assertThat(rest.get(FIRST_REVIEWER, findings(item)).body().path("open").asInt()).isEqualTo(1);
  }

  @Test
  void screensEveryFieldAndWhatIsAddedToADictionary() {
    Map<String, Object> item = notice("联系13812345678的通知");
    item.put("summary", "截止目前有效");
    item.put(
        "body",
        "<table><tr><td>姓名</td><td>电话</td></tr><tr><td>甲</td><td>139 1234 5678</td></tr></table><p><img src=\"/a.png\"></p>");
    Answer draft = rest.create(item).expect(201);
    Answer found = rest.post(DRAFTER, findings(draft) + "/screen", null).expect(200);
    assertThat(found.body().path("findings").findValuesAsString("pointer"))
        .contains("/title", "/summary", "/body");
    assertThat(found.body().path("findings").findValuesAsString("part")).contains("表1第2行第2列");
    assertThat(found.body().path("findings").findValuesAsString("detector"))
        .contains("MISSING_ALT_TEXT", "WRONG_EXPRESSION");

    Map<String, Object> words =
        Map.of(
            "id",
            "local-words",
            "name",
            "本地词库",
            "kind",
            "FORBIDDEN",
            "entries",
            List.of(Map.of("expression", "望川旧称", "suggest", "望川县")));
    rest.post(DRAFTER, "/api/disclosure/dictionaries", words).expect(403, "FORBIDDEN");
    Answer made = rest.post(OFFICE, "/api/disclosure/dictionaries", words).expect(201);
    rest.post(OFFICE, "/api/disclosure/dictionaries", words).expect(409, "DUPLICATE");
    Map<String, Object> empty = Map.of("name", "本地词库", "kind", "FORBIDDEN", "entries", List.of());
    http.put()
        .uri("/api/disclosure/dictionaries/local-words")
        .header(HttpHeaders.AUTHORIZATION, Tokens.of(OFFICE))
        .header(HttpHeaders.IF_MATCH, made.headers().getETag())
        .bodyValue(empty)
        .exchange()
        .expectStatus()
        .isOk();
    assertThat(rest.get(DRAFTER, "/api/disclosure/dictionaries").body().findValuesAsString("id"))
        .contains("wording", "protected-terms", "local-words");
    rest.get(Actor.anonymous(), findings(draft)).expect(401);
    Actor finance = Examples.person("r2", "财政局初审", "wangchuan-finance", Role.FIRST_REVIEWER);
    rest.get(finance, findings(draft)).expect(403, "FORBIDDEN");
  }
}
