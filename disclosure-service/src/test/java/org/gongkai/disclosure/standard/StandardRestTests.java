package org.gongkai.disclosure.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.standard.StandardFiles.row;
import static org.gongkai.disclosure.standard.StandardFiles.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
@Capability("D-08")
class StandardRestTests {

  private static final String PATH = "/api/disclosure/standard-catalogues";
  private static final String IMPORTS = "/api/disclosure/imports/standard-catalogues";
  private static final Actor CITIZEN = Actor.anonymous();
  private static final String TITLE = "义务教育领域基层政务公开标准目录";
  private static final List<List<String>> ROWS =
      List.of(
          row("1", "招生管理", "招生范围", "学区划分"),
          row("2", "招生管理", "招生结果", "录取名单"),
          with(with(row("3", "财务信息", "资助", "资助档案"), 10, ""), 11, "√"));

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void fromTheFileToTheChecklistAndTheNextEdition() {
    Answer draft = edition(2090, Level.COUNTY, null).expect(201);
    String id = draft.text("id");
    edition(2090, Level.COUNTY, null).expect(409, "DUPLICATE");
    rest.get(CITIZEN, PATH + "/" + id).expect(404);
    act(draft, "publish").expect(409, "ILLEGAL_TRANSITION");

    JsonNode preview = upload(id, StandardFiles.xlsx(TITLE, ROWS), 201);
    assertThat(preview.at("/sheets/0/diff/added")).hasSize(3);
    assertThat(preview.at("/sheets/0/doubts")).isEmpty();
    confirm(preview).expect(200);
    confirm(preview).expect(412);
    JsonNode again = upload(id, StandardFiles.docx(TITLE, ROWS), 201);
    assertThat(again.path("changesNothing").asBoolean()).isTrue();
    JsonNode other = upload(id, StandardFiles.xlsx(TITLE, ROWS.subList(0, 2)), 201);
    assertThat(other.at("/sheets/0/diff/removed/0/second").asString()).isEqualTo("资助");

    Answer published = act(rest.get(OFFICE, PATH + "/" + id), "publish").expect(200);
    assertThat(published.body().path("inForce").asBoolean()).isTrue();
    confirm(other).expect(409, "ILLEGAL_TRANSITION");
    JsonNode items = rest.get(CITIZEN, PATH + "/" + id + "/items?field=义务教育").expect(200).body();
    assertThat(items).hasSize(3);
    String code = items.at("/0/code").asString();

    JsonNode list = rest.get(DRAFTER, "/api/disclosure/standard-checklist").expect(200).body();
    assertThat(list.at("/counts/missing").asInt()).isEqualTo(2);
    assertThat(list.at("/counts/onRequest").asInt()).isEqualTo(1);
    JsonNode line = list.at("/items/0");
    assertThat(line.path("due").asString()).isNotBlank();
    assertThat(line.at("/draft/catalogueCode").asString()).isEqualTo(code);
    assertThat(line.at("/draft/unit").asString()).isEqualTo("wangchuan-education");

    Map<String, Object> item = notice("按标准目录公开");
    item.put("catalogueCode", code);
    rest.act(DRAFTER, rest.create(item).expect(201), "submit", null).expect(200);
    Answer next = edition(2091, Level.COUNTY, id).expect(201);
    String nextId = next.text("id");
    JsonNode changed =
        upload(
            nextId,
            StandardFiles.xlsx(
                TITLE, List.of(with(ROWS.get(0), 3, "学区划分和计划"), ROWS.get(1), ROWS.get(2))),
            201);
    assertThat(changed.at("/sheets/0/diff/changed/0/code").asString()).isEqualTo(code);
    confirm(changed).expect(200);
    JsonNode diff = rest.get(OFFICE, PATH + "/" + id + "/diff?to=" + nextId).expect(200).body();
    assertThat(diff.path("changed")).hasSize(1);
    assertThat(diff.path("unchanged").asInt()).isEqualTo(2);
    act(rest.get(OFFICE, PATH + "/" + nextId), "publish").expect(200);
    assertThat(rest.get(CITIZEN, PATH + "/" + id).expect(200).body().path("inForce").asBoolean())
        .isFalse();
  }

  @Test
  void whatIsInForceIsAdjustedWithinItsYear() {
    Answer draft = rest.post(OFFICE, PATH, finance(null)).expect(201);
    String id = draft.text("id");
    confirm(upload(id, StandardFiles.xlsx(TITLE, ROWS.subList(0, 2)), 201)).expect(200);
    rest.post(OFFICE, PATH, finance(id)).expect(409, "DUPLICATE");
    Answer first = act(rest.get(OFFICE, PATH + "/" + id), "publish").expect(200);
    assertThat(first.body().path("allowedActions").toString()).contains("adjust");
    JsonNode items = rest.get(CITIZEN, PATH + "/" + id + "/items").expect(200).body();
    String since = items.at("/0/since").asString();
    assertThat(since).matches("\\d{4}-\\d{2}-\\d{2}");

    Map<String, Object> request = finance(id);
    Answer why = rest.post(OFFICE, PATH, request).expect(422, "INVALID_CONTENT");
    assertThat(why.body().at("/errors/0/pointer").asString()).isEqualTo("/reason");
    request.put("reason", "群众反映较多，增加资助事项");
    Answer adjusted = rest.post(OFFICE, PATH, request).expect(201);
    String next = adjusted.text("id");
    assertThat(adjusted.text("title")).contains("第1次调整");
    assertThat(adjusted.body().path("number").asInt()).isEqualTo(2);
    rest.post(OFFICE, PATH, request).expect(409, "DUPLICATE");
    confirm(upload(next, StandardFiles.xlsx(TITLE, ROWS), 201)).expect(200);
    assertThat(rest.get(CITIZEN, PATH + "/" + id).body().path("inForce").asBoolean()).isTrue();
    act(rest.get(OFFICE, PATH + "/" + next), "publish").expect(200);

    JsonNode now = rest.get(CITIZEN, PATH + "/" + next).expect(200).body();
    assertThat(now.path("inForce").asBoolean()).isTrue();
    assertThat(now.path("reason").asString()).contains("群众反映");
    assertThat(rest.get(CITIZEN, PATH + "/" + id).body().path("inForce").asBoolean()).isFalse();
    JsonNode after = rest.get(CITIZEN, PATH + "/" + next + "/items").expect(200).body();
    assertThat(after).hasSize(3);
    assertThat(after.at("/0/code")).isEqualTo(items.at("/0/code"));
    assertThat(after.at("/0/since").asString()).isEqualTo(since);
    assertThat(after.at("/2/since").asString()).isNotBlank();
    Answer stale = rest.post(OFFICE, PATH, request).expect(422, "INVALID_CONTENT");
    assertThat(stale.body().at("/errors/0/pointer").asString()).isEqualTo("/copyOf");
    request.put("copyOf", next);
    assertThat(rest.post(OFFICE, PATH, request).expect(201).body().path("number").asInt())
        .isEqualTo(3);
  }

  @Test
  void theOfficeSaysWhoOwesAField() {
    int year = 2000 + ThreadLocalRandom.current().nextInt(60);
    Answer draft = edition(year, Level.VILLAGE, null).expect(201);
    confirm(upload(draft.text("id"), StandardFiles.xlsx(TITLE, ROWS), 201)).expect(200);
    Answer now = rest.get(OFFICE, PATH + "/" + draft.text("id")).expect(200);
    Map<String, Object> finance = Map.of("field", "义务教育", "units", List.of("wangchuan-finance"));
    Answer set = put(now, finance).expect(200);
    assertThat(set.body().at("/fields/0/units/0").asString()).isEqualTo("wangchuan-finance");
    put(set, Map.of("field", "义务教育", "units", List.of("elsewhere"))).expect(422);
    put(set, Map.of("field", "没有", "units", List.of())).expect(404);
    put(now, finance).expect(412);
  }

  @Test
  void refusesFilesWithoutATableAndPeopleWithoutTheRole() {
    Answer draft = edition(2095, Level.TOWNSHIP, null).expect(201);
    upload(draft.text("id"), new byte[] {1, 2, 3}, 422);
    upload(draft.text("id"), new byte[0], 400);
    upload(draft.text("id"), new byte[6 * 1024 * 1024], 422);
    upload(draft.text("id"), new byte[21 * 1024 * 1024], 413);
    upload(draft.text("id"), StandardFiles.plain("x", List.of(List.of("甲", "乙"))), 422);
    rest.post(DRAFTER, PATH, request(2096, Level.TOWNSHIP, null)).expect(403, "FORBIDDEN");
    rest.post(OFFICE, PATH, request(1900, Level.TOWNSHIP, null)).expect(422);
    rest.get(CITIZEN, "/api/disclosure/standard-checklist").expect(401);
    rest.get(DRAFTER, "/api/disclosure/standard-checklist?unit=wangchuan").expect(403);
  }

  private Answer edition(int year, Level level, String copyOf) {
    return rest.post(OFFICE, PATH, request(year, level, copyOf));
  }

  /** Of a unit of its own, which owes what nobody else is named for. */
  private static Map<String, Object> finance(String copyOf) {
    Map<String, Object> request = request(2080, Level.TOWNSHIP, copyOf);
    request.put("unit", "wangchuan-finance");
    return request;
  }

  private static Map<String, Object> request(int year, Level level, String copyOf) {
    Map<String, Object> request = new HashMap<>();
    request.put("unit", "wangchuan");
    request.put("year", year);
    request.put("level", level.name());
    request.put("copyOf", copyOf);
    return request;
  }

  private Answer act(Answer seen, String verb) {
    String path = PATH + "/" + seen.text("id") + "/" + verb;
    return rest.call(HttpMethod.POST, OFFICE, path, null, seen.revision(), null);
  }

  private Answer put(Answer seen, Object body) {
    String path = PATH + "/" + seen.text("id") + "/responsible";
    return rest.call(HttpMethod.PUT, OFFICE, path, body, seen.revision(), null);
  }

  private Answer confirm(JsonNode preview) {
    String path = IMPORTS + "/" + preview.path("id").asString() + "/confirm";
    return rest.call(HttpMethod.POST, OFFICE, path, null, preview.path("revision").asLong(), null);
  }

  private JsonNode upload(String catalogue, byte[] file, int expected) {
    byte[] answer =
        http.post()
            .uri(IMPORTS + "?name=a.xlsx&catalogue=" + catalogue)
            .header("Authorization", Tokens.of(OFFICE))
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .bodyValue(file)
            .exchange()
            .expectStatus()
            .isEqualTo(expected)
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.builder().build().readTree(answer);
  }
}
