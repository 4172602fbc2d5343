package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.disclosure.RestClient.Answer;
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

/** A token outlives the right to act; the right counts. */
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
@Capability("D-02")
class WithdrawnPersonRestTests {

  private static final String BLOCKED = "/api/disclosure/blocked-people";
  private static final Actor ADMIN = Examples.person("admin", "白敬", "wangchuan", Role.ADMIN);

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void aWithdrawnPersonsTokenOpensNothingUntilTheBlockIsLifted() {
    Actor leaver = Examples.person("leaver", "离岗人员", "wangchuan-education", Role.FIRST_REVIEWER);
    Answer item =
        rest.act(DRAFTER, rest.create(notice("离岗人员不能审核的通知")).expect(201), "submit", null)
            .expect(200);
    rest.get(leaver, "/api/disclosure/desk").expect(200);
    Map<String, Object> block = new HashMap<>(Map.of("person", "leaver", "reason", "已调离"));
    rest.post(OFFICE, BLOCKED, block).expect(403, "FORBIDDEN");
    rest.post(ADMIN, BLOCKED, block).expect(200);
    rest.approve(leaver, item).expect(403, "FORBIDDEN");
    rest.get(leaver, "/api/disclosure/desk").expect(403, "FORBIDDEN");
    assertThat(rest.get(ADMIN, BLOCKED).expect(200).body().findValuesAsString("id"))
        .contains("leaver");
    rest.approve(FIRST_REVIEWER, item).expect(200);

    rest.call(HttpMethod.DELETE, ADMIN, BLOCKED + "/leaver", null, null, null).expect(200);
    rest.get(leaver, "/api/disclosure/desk").expect(200);
    rest.call(HttpMethod.DELETE, ADMIN, BLOCKED + "/nobody", null, null, null).expect(404);
  }

  @Test
  void aRememberedAnswerIsNotGivenToABlockedPerson() {
    Actor writer = Examples.person("leaver-2", "离岗拟稿", "wangchuan-education", Role.DRAFTER);
    Map<String, Object> content = notice("离岗前的通知");
    rest.postOnce(writer, "leaver-key", content).expect(201);
    rest.post(
            ADMIN,
            BLOCKED,
            Map.of("person", "leaver-2", "reason", "停职", "until", "2999-01-01T00:00:00Z"))
        .expect(200);
    rest.postOnce(writer, "leaver-key", content).expect(403, "FORBIDDEN");
  }

  @Test
  void refusesBlocksThatCannotBe() {
    rest.post(ADMIN, BLOCKED, Map.of("person", "admin", "reason", "本人"))
        .expect(422, "INVALID_CONTENT");
    rest.post(ADMIN, BLOCKED, Map.of("person", "someone", "reason", " ")).expect(422);
    rest.post(
            ADMIN,
            BLOCKED,
            Map.of("person", "someone", "reason", "过期", "until", "2020-01-01T00:00:00Z"))
        .expect(422, "INVALID_CONTENT");
    rest.get(Actor.anonymous(), BLOCKED).expect(401);
  }

  @Test
  void peopleOfADissolvedUnitReadButNoLongerWrite() {
    Actor gone =
        Examples.person("gone", "旧局人员", "wangchuan-dissolved", Role.DRAFTER, Role.FIRST_REVIEWER);
    rest.get(gone, "/api/disclosure/desk").expect(200);
    rest.post(gone, "/api/disclosure/items", notice("旧局的通知")).expect(403, "FORBIDDEN");
    rest.post(gone, "/api/disclosure/notices/read-all", null).expect(403, "FORBIDDEN");
    Map<String, Object> delegation =
        Map.of(
            "colleague",
            Map.of("id", "x", "name", "某"),
            "role",
            "FIRST_REVIEWER",
            "from",
            "2026-01-01",
            "until",
            "2026-01-02");
    rest.post(gone, "/api/disclosure/delegations", delegation).expect(403, "FORBIDDEN");
  }
}
