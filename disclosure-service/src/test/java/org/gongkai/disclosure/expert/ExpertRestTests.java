package org.gongkai.disclosure.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import java.time.LocalDate;
import java.time.ZoneId;
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
import tools.jackson.databind.JsonNode;

/** Experts who interpret come from the library of experts. */
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
@Capability("D-20")
class ExpertRestTests {

  private static final String PATH = "/api/disclosure/experts";

  /** Nobody else's tests list experts for, or interpret in the name of, the finance bureau. */
  private static final String UNIT = "wangchuan-finance";

  private static final Actor DRAFTER =
      Examples.person("finance-drafter", "财务人", UNIT, Role.DRAFTER);
  private static final Actor DESK = Examples.person("finance-office", "财务办", UNIT, Role.OFFICE);

  /** Somewhere else, so that the tests do not meet. */
  private static final String OTHER = "wangchuan-dissolved";

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void anExpertIsTakenFromTheLibraryOnceThereIsOne() {
    Answer policy = draft("POLICY", "专家解读的办法");
    Answer text = draft("INTERPRETATION", "专家解读稿");
    String sheet = "/api/disclosure/interpretations/" + text.text("id");
    Answer free = put(sheet, null, sheet(policy, "无名氏", null)).expect(200);
    assertThat(free.body().at("/interpreter/expertId").asString("")).isEmpty();

    Answer listed = rest.post(DESK, PATH, expert("张 明远")).expect(201);
    assertThat(listed.text("from")).isEqualTo(TODAY.toString());
    assertThat(listed.text("unitName")).isEqualTo("望川县财政局");
    put(sheet, free.revision(), sheet(policy, "无名氏", null)).expect(200);
    Answer refused = put(sheet, free.revision() + 1, sheet(policy, "另一位", null)).expect(422);
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/interpreter/name");
    put(sheet, free.revision() + 1, sheet(policy, "张明远", "nobody")).expect(422);
    put(sheet, free.revision() + 1, sheet(policy, "另一位", listed.text("id"))).expect(422);
    Answer named = put(sheet, free.revision() + 1, sheet(policy, "张明远", null)).expect(200);
    assertThat(named.body().at("/interpreter/expertId").asString()).isEqualTo(listed.text("id"));
    assertThat(named.body().at("/interpreter/title").asString()).isEqualTo("教授");

    Answer ended =
        act(DESK, listed.text("id"), listed.revision(), Map.of("until", TODAY.minusDays(1)))
            .expect(422);
    assertThat(ended.body().at("/errors/0/pointer").asString()).isEqualTo("/until");
    act(DRAFTER, listed.text("id"), 1, Map.of("until", TODAY)).expect(403);
    act(DESK, listed.text("id"), 7, Map.of("until", TODAY)).expect(412);
    act(DESK, listed.text("id"), 1, Map.of("until", TODAY)).expect(200);
    assertThat(has(rest.get(DRAFTER, PATH + "?forUnit=" + UNIT), listed.text("id"))).isTrue();
    assertThat(has(rest.get(DESK, PATH + "?on=" + TODAY.plusDays(1)), listed.text("id"))).isFalse();
    assertThat(has(rest.get(DESK, PATH + "?on=all"), listed.text("id"))).isTrue();
  }

  @Test
  void theEntryIsRevisedByTheOfficeOfItsUnit() {
    Map<String, Object> entry = expert("李若兰");
    Answer listed = rest.post(OFFICE, PATH, with(entry, "unit", OTHER)).expect(201);
    String id = PATH + "/" + listed.text("id");
    Answer revised = put(OFFICE, id, 1L, with(entry, "title", "研究员")).expect(200);
    assertThat(revised.text("title")).isEqualTo("研究员");
    assertThat(put(OFFICE, id, 2L, with(entry, "title", "研究员")).expect(200).revision())
        .as("the same again")
        .isEqualTo(2);
    Actor other = Examples.person("education-office", "教育办", "wangchuan-education", Role.OFFICE);
    put(other, id, 2L, entry).expect(403);
    rest.get(other, PATH + "?forUnit=" + OTHER).expect(403);
    rest.post(OFFICE, PATH, with(entry, "fields", List.of())).expect(422);
    rest.post(OFFICE, PATH, with(entry, "name", " ")).expect(422);
    rest.post(OFFICE, PATH, with(entry, "name", "李\n若兰")).expect(422);
    rest.post(DRAFTER, PATH, entry).expect(403);
    rest.get(Actor.anonymous(), PATH).expect(401);
    rest.get(OFFICE, PATH + "?on=someday").expect(400, "INVALID_PARAMETER");
  }

  private Answer draft(String type, String title) {
    Map<String, Object> content = notice(title);
    content.put("type", type);
    content.put("column", "government-documents");
    content.put("issuer", "望川县财政局");
    content.remove("documentNumber");
    content.remove("taskRef");
    return rest.post(DRAFTER, "/api/disclosure/items", content).expect(201);
  }

  private static Map<String, Object> sheet(Answer policy, String name, String expertId) {
    Map<String, Object> interpreter = new LinkedHashMap<>();
    interpreter.put("name", name);
    interpreter.put("kind", "EXPERT");
    interpreter.put("expertId", expertId);
    return Map.of(
        "policyId",
        policy.text("id"),
        "forms",
        List.of("TEXT"),
        "interpreter",
        interpreter,
        "phase",
        "WITH");
  }

  private static Map<String, Object> expert(String name) {
    return Map.of(
        "name", name, "fields", List.of("财政", "教育"), "affiliation", "望川学院", "title", "教授");
  }

  private static Map<String, Object> with(Map<String, Object> entry, String name, Object value) {
    Map<String, Object> other = new LinkedHashMap<>(entry);
    other.put(name, value);
    return other;
  }

  private Answer put(String path, Long seen, Object body) {
    return put(DRAFTER, path, seen, body);
  }

  private Answer put(Actor actor, String path, Long seen, Object body) {
    return rest.call(HttpMethod.PUT, actor, path, body, seen, null);
  }

  private Answer act(Actor actor, String id, long seen, Object body) {
    return rest.call(HttpMethod.POST, actor, PATH + "/" + id + "/end", body, seen, null);
  }

  private static boolean has(Answer list, String id) {
    for (JsonNode each : list.expect(200).body()) {
      if (each.path("id").asString().equals(id)) {
        return true;
      }
    }
    return false;
  }
}
