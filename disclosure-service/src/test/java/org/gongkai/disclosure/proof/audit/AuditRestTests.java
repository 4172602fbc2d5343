package org.gongkai.disclosure.proof.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The whole way of each matter can be read, filtered and taken away by those who audit. */
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
@Capability("P-05")
class AuditRestTests {

  private static final Actor AUDITOR = Examples.person("auditor", "顾明", "wangchuan", Role.AUDITOR);
  private static final String AUDIT = "/api/disclosure/audit";

  @Autowired WebTestClient http;
  @Autowired Clock clock;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void tellsWhoDidWhatFromWhichStateToWhichAndWhy() {
    String id = returned("退回的通知");
    List<JsonNode> trail = trail("object=items/" + id, 3);

    JsonNode back = trail.getFirst();
    assertThat(back.path("actor").asString()).isEqualTo("first-reviewer");
    assertThat(back.path("unit").asString()).isEqualTo("wangchuan-education");
    assertThat(back.path("reason").asString()).isEqualTo("缺少附件");
    assertThat(back.path("from").asString()).isEqualTo("FIRST_REVIEW");
    assertThat(back.path("to").asString()).isEqualTo("DRAFT");
    assertThat(back.path("client").asString()).contains("127.0.0.1");
    JsonNode first = trail.getLast();
    assertThat(first.path("from").isNull()).isTrue();
    assertThat(first.path("to").asString()).isEqualTo("DRAFT");
    assertThat(first.path("revision").asInt()).isEqualTo(1);
  }

  @Test
  void isFilteredByEverythingAtOnce() {
    String id = returned("过滤审计的通知");
    String object = "object=items/" + id;
    String action = trail(object, 3).getFirst().path("action").asString();
    LocalDate today = LocalDate.now(clock);

    assertThat(trail(object + "&actor=first-reviewer", 1)).hasSize(1);
    assertThat(trail(object + "&actor=nobody", 0)).isEmpty();
    assertThat(trail(object + "&action=" + action, 1)).hasSize(1);
    assertThat(trail(object + "&unit=wangchuan-education", 3)).hasSize(3);
    assertThat(trail(object + "&unit=wangchuan-finance", 0)).isEmpty();
    assertThat(trail(object + "&from=" + today + "&to=" + today, 3)).hasSize(3);
    assertThat(trail(object + "&from=" + today.plusDays(1), 0)).isEmpty();
    assertThat(trail(object + "&to=" + today.minusDays(1), 0)).isEmpty();
    rest.get(AUDITOR, AUDIT + "?from=" + today + "&to=" + today.minusDays(1)).expect(400);
    rest.get(AUDITOR, AUDIT + "?from=gestern").expect(400);
  }

  @Test
  void isTakenAwayAsLinesAndAsATable() {
    String id = returned("=HYPERLINK(1)");
    trail("object=items/" + id, 3);
    String wanted = "?object=items/" + id;

    assertThat(text("/api/disclosure/exports/audit.ndjson" + wanted).strip().split("\n"))
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"id\""));
    String table = text("/api/disclosure/exports/audit.csv" + wanted);
    assertThat(table).startsWith("\uFEFF编号,时间,对象");
    assertThat(table.strip().split("\r\n")).hasSize(4);
    assertThat(table).contains("\"缺少附件\"", "\"FIRST_REVIEW\",\"DRAFT\"");
    assertThat(trail("object=audit/auditor&action=audit.export", 2)).isNotEmpty();
  }

  @Test
  void isReadByAuditorsOnly() {
    for (String path : List.of(AUDIT, "/api/disclosure/exports/audit.csv")) {
      rest.get(OFFICE, path).expect(403, "FORBIDDEN");
      rest.get(DRAFTER, path).expect(403, "FORBIDDEN");
      rest.get(Actor.anonymous(), path).expect(401);
    }
  }

  private String returned(String title) {
    Answer draft = rest.create(notice(title)).expect(201);
    Answer submitted = rest.act(DRAFTER, draft, "submit", null).expect(200);
    Map<String, Object> why = Map.of("reason", "缺少附件");
    rest.act(FIRST_REVIEWER, submitted, "return", why).expect(200);
    return draft.text("id");
  }

  /** Once so many entries have come through the relay. */
  private List<JsonNode> trail(String query, int atLeast) {
    await().atMost(Duration.ofSeconds(30)).until(() -> entries(query).size() >= atLeast);
    return entries(query);
  }

  private List<JsonNode> entries(String query) {
    JsonNode items =
        rest.get(AUDITOR, AUDIT + "?limit=200&" + query).expect(200).body().path("items");
    return items.valueStream().toList();
  }

  private String text(String path) {
    byte[] body =
        http.get()
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, Tokens.of(AUDITOR))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
  }
}
