package org.gongkai.disclosure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
@Capability("D-07")
class CatalogueRestTests {

  private static final String PATH = "/api/disclosure/catalogue";
  private static final String IMPORT = "/api/disclosure/imports/catalogue";
  private static final Actor CITIZEN = Actor.anonymous();
  private static final Actor SYSTEM = Examples.person("partner", "业务系统", "wangchuan", Role.SYSTEM);

  @Autowired WebTestClient http;

  private final String code =
      "T-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void keepsEveryVersionReadableAsOfItsDays() {
    Answer made = rest.post(OFFICE, PATH, entry("2020-01-01")).expect(201);
    assertThat(made.body().at("/timeLimit/n").asInt()).isEqualTo(7);
    Map<String, Object> changed = entry("2024-06-01");
    changed.put("content", "义务教育招生范围和计划");
    changed.put("source", Map.of("kind", "FREQUENT_APPLICATIONS", "reference", "2024年申请12件"));
    changed.put("note", "高频申请事项纳入");
    Answer second = put(made, changed).expect(200);
    assertThat(second.body().path("version").asInt()).isEqualTo(2);
    assertThat(put(second, changed).expect(200).revision()).isEqualTo(second.revision());
    put(made, changed).expect(412);

    assertThat(read("?asOf=2021-01-01").expect(200).text("content")).isEqualTo("义务教育招生范围");
    assertThat(read("?asOf=2024-06-01").expect(200).text("content")).endsWith("和计划");
    read("?asOf=2019-12-31").expect(404);
    JsonNode log = rest.get(CITIZEN, PATH + "/" + code + "/versions").expect(200).body();
    assertThat(log).hasSize(2);
    assertThat(log.at("/1/source/kind").asString()).isEqualTo("FREQUENT_APPLICATIONS");
  }

  @Test
  void aClosedEntryIsInForceToItsLastDay() {
    Answer made = rest.post(OFFICE, PATH, entry("2020-01-01")).expect(201);
    String close = PATH + "/" + code + "/close";
    Map<String, Object> request = Map.of("on", "2025-12-31", "reason", "机构改革");
    rest.call(HttpMethod.POST, OFFICE, close, request, made.revision(), null).expect(200);
    assertThat(listed("2025-12-31")).isTrue();
    assertThat(listed("2026-01-01")).isFalse();
    rest.call(HttpMethod.POST, OFFICE, close, request, made.revision() + 1, null)
        .expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  void refusesWhatIsNoEntry() {
    Map<String, Object> bad = entry("2020-01-01");
    bad.put("code", "有 空格");
    bad.put("updateCycleMonths", 0);
    bad.put("basis", "控制\u0000字符");
    assertThat(rest.post(OFFICE, PATH, bad).expect(422).body().path("errors")).hasSize(3);
    rest.post(DRAFTER, PATH, entry("2020-01-01")).expect(403, "FORBIDDEN");
    Map<String, Object> foreign = entry("2020-01-01");
    foreign.put("unit", "elsewhere");
    rest.post(OFFICE, PATH, foreign).expect(403, "FORBIDDEN");
    rest.post(OFFICE, PATH, entry("2020-01-01")).expect(201);
    rest.post(OFFICE, PATH, entry("2020-01-01")).expect(409, "DUPLICATE");
  }

  @Test
  void anItemHangsOnlyOnAKnownEntryOfItsOwnTree() {
    Answer refused = draft("NO-SUCH-CODE").expect(422, "INVALID_CONTENT");
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/catalogueCode");
    Map<String, Object> finance = entry("2020-01-01");
    finance.put("unit", "wangchuan-finance");
    rest.post(OFFICE, PATH, finance).expect(201);
    Answer foreign = draft(code).expect(422, "INVALID_CONTENT");
    assertThat(foreign.body().at("/errors/0/detail").asString()).contains("其他单位");
    Map<String, Object> own = entry("2020-01-01");
    own.put("code", code + "-2");
    rest.post(OFFICE, PATH, own).expect(201);
    rest.act(DRAFTER, drafted(code + "-2"), "submit", null).expect(200);
  }

  @Test
  void anEntryThatWasClosedMeanwhileHoldsUpTheSubmissionButNotTheEditing() {
    rest.post(OFFICE, PATH, entry("2020-01-01")).expect(201);
    Answer draft = drafted(code);
    String close = PATH + "/" + code + "/close";
    Map<String, Object> why = Map.of("reason", "事项取消", "on", "2020-06-01");
    rest.call(HttpMethod.POST, OFFICE, close, why, 1L, null).expect(200);
    Map<String, Object> words = notice("挂接目录的通知（改）");
    words.put("catalogueCode", code);
    Answer edited = rest.edit(DRAFTER, draft.text("id"), draft.revision(), words).expect(200);
    Answer refused = rest.act(DRAFTER, edited, "submit", null).expect(409, "GATE_CLOSED");
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/catalogueCode");
  }

  @Test
  void aBusinessSystemHandsInADraftWithItsCode() {
    Map<String, Object> draft = notice("业务系统推送的事项");
    draft.put("unit", "wangchuan-education");
    draft.put("catalogueCode", code);
    draft.put("formedDate", "2026-03-02");
    rest.post(SYSTEM, "/api/disclosure/items", draft).expect(422, "INVALID_CONTENT");
    rest.post(OFFICE, PATH, entry("2020-01-01")).expect(201);
    Answer made = rest.post(SYSTEM, "/api/disclosure/items", draft).expect(201);
    assertThat(made.text("catalogueCode")).isEqualTo(code);
    assertThat(made.text("formedDate")).isEqualTo("2026-03-02");
    Map<String, Object> future = notice("未来形成的事项");
    future.put("formedDate", "2999-01-01");
    rest.post(SYSTEM, "/api/disclosure/items", future).expect(422, "INVALID_CONTENT");
  }

  @Test
  void watchesDraftsThatAreNotPublicInTime() {
    Map<String, Object> draft = notice("逾期未公开" + code);
    draft.put("formedDate", "2020-03-02");
    Answer made = rest.post(DRAFTER, "/api/disclosure/items", draft).expect(201);
    rest.post(OFFICE, PATH, entry("2020-01-01")).expect(201);
    rest.post(OFFICE, "/api/disclosure/duties/refresh", null).expect(200);
    JsonNode duties = rest.get(OFFICE, "/api/disclosure/duties?kind=PUBLISH_BY&limit=200").body();
    JsonNode late = find(duties, "publish-by/" + made.text("id"));
    assertThat(late.path("light").asString()).isEqualTo("RED");
    assertThat(late.path("due").asString()).isEqualTo("2020-03-30");
    // Without a broker the index never knows all that is public: nothing may be found missing.
    assertThat(duties.path("items").findValuesAsString("key"))
        .doesNotContain("catalogue-entry/" + code);
  }

  @Test
  void exportsWhatItCanImportAgain() {
    rest.post(OFFICE, PATH, entry("2020-01-01")).expect(201);
    byte[] xlsx = file("/api/disclosure/exports/catalogue.xlsx?unit=wangchuan-education");
    byte[] csv = file("/api/disclosure/exports/catalogue.csv?unit=wangchuan-education");
    for (byte[] file : List.of(xlsx, csv)) {
      JsonNode again = imported(file, false);
      assertThat(again.path("changed").asInt() + again.path("created").asInt()).isZero();
      assertThat(again.path("refused").asInt()).isZero();
      assertThat(again.path("unchanged").asInt()).isPositive();
    }
  }

  @Test
  void eachRowOfAnImportStandsForItself() {
    String table =
        "公开内容,目录编码,公开主体,更新周期（月）\r\n"
            + "\"甲,乙\","
            + code
            + ",县教体局,12\r\n"
            + "丙,bad code,县教体局,x\r\n"
            + "丁,"
            + code
            + ",县教体局,\r\n";
    byte[] file = table.getBytes(StandardCharsets.UTF_8);
    JsonNode dry = imported(file, true);
    assertThat(dry.path("created").asInt()).isEqualTo(1);
    assertThat(dry.path("refused").asInt()).isEqualTo(2);
    rest.get(CITIZEN, PATH + "/" + code).expect(404);
    imported(file, false);
    assertThat(rest.get(CITIZEN, PATH + "/" + code).expect(200).text("content")).isEqualTo("甲,乙");
    assertThat(imported(file, false).path("unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void refusesFilesThatAreNoTable() {
    for (byte[] file :
        List.of(new byte[] {'P', 'K', 3, 4, 0}, "没有标题".getBytes(StandardCharsets.UTF_8))) {
      upload(file, false).expectStatus().isEqualTo(422);
    }
  }

  @Test
  void listsHowMuchHangsOnTheCatalogue() {
    rest.get(OFFICE, "/api/disclosure/catalogue-coverage").expect(200);
    rest.get(OFFICE, "/api/disclosure/catalogue-uncatalogued?limit=5").expect(200);
    rest.get(CITIZEN, "/api/disclosure/catalogue-coverage").expect(401);
    rest.get(DRAFTER, "/api/disclosure/catalogue-coverage?unit=wangchuan").expect(403);
  }

  private Map<String, Object> entry(String from) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("code", code);
    entry.put("unit", "wangchuan-education");
    entry.put("subject", "县教育和体育局");
    entry.put("content", "义务教育招生范围");
    entry.put("basis", "=《义务教育法》");
    entry.put("timeLimit", "自信息形成之日起7个工作日内");
    entry.put("updateCycleMonths", 12);
    entry.put("validFrom", from);
    return entry;
  }

  private Answer drafted(String with) {
    return draft(with).expect(201);
  }

  private Answer draft(String with) {
    Map<String, Object> draft = notice("挂接目录的通知");
    draft.put("catalogueCode", with);
    return rest.post(DRAFTER, "/api/disclosure/items", draft);
  }

  private Answer put(Answer seen, Object body) {
    return rest.call(HttpMethod.PUT, OFFICE, PATH + "/" + code, body, seen.revision(), null);
  }

  private Answer read(String query) {
    return rest.get(CITIZEN, PATH + "/" + code + query);
  }

  private boolean listed(String day) {
    JsonNode page =
        rest.get(CITIZEN, PATH + "?unit=wangchuan-education&limit=200&asOf=" + day)
            .expect(200)
            .body();
    for (JsonNode each : page.path("items")) {
      if (each.path("code").asString().equals(code)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode find(JsonNode page, String key) {
    for (JsonNode each : page.path("items")) {
      if (each.path("key").asString().equals(key)) {
        return each;
      }
    }
    throw new AssertionError("No duty " + key);
  }

  private byte[] file(String path) {
    return http.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult()
        .getResponseBody();
  }

  private JsonNode imported(byte[] file, boolean dryRun) {
    byte[] answer =
        upload(file, dryRun).expectStatus().isOk().expectBody().returnResult().getResponseBody();
    return JsonMapper.builder().build().readTree(answer);
  }

  private WebTestClient.ResponseSpec upload(byte[] file, boolean dryRun) {
    return http.post()
        .uri(IMPORT + "?unit=wangchuan-education&dryRun=" + dryRun)
        .header("Authorization", Tokens.of(OFFICE))
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .bodyValue(file)
        .exchange();
  }
}
