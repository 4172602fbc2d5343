package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
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
import tools.jackson.databind.JsonNode;

/** Guides, sections and indicators over HTTP. */
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
@Capability({"D-05", "D-06"})
class SectionRestTests {

  private static final Actor CITIZEN = Actor.anonymous();
  private static final String EDUCATION = "/api/disclosure/guides/wangchuan-education";
  private static final String FINANCE = "/api/disclosure/guides/wangchuan-finance";
  private static final Actor CLERK =
      Examples.person("guide-clerk", "财政局拟稿人", "wangchuan-finance", Role.DRAFTER);

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void aGuideIsWrittenConfirmedAndPublishedByDifferentPeople() {
    rest.get(CITIZEN, EDUCATION).expect(404, "NOT_FOUND");
    Answer written = put(DRAFTER, EDUCATION, null, content("0000-7000012")).expect(201);
    assertThat(written.text("state")).isEqualTo("DRAFT");
    assertThat(written.body().path("allowedActions").toString()).isEqualTo("[\"write\"]");
    put(DRAFTER, EDUCATION, null, content("0000-7000013")).expect(428, "REVISION_REQUIRED");
    act(SIGNER, EDUCATION, 1, "publish", Map.of()).expect(409, "NOT_APPROVED");
    act(DRAFTER, EDUCATION, 1, "confirm", null).expect(403, "FORBIDDEN");
    Answer confirmed = act(FIRST_REVIEWER, EDUCATION, 1, "confirm", null).expect(200);
    assertThat(confirmed.body().at("/confirmedBy/name").asString()).isEqualTo("陆衡");
    act(CLERK, EDUCATION, 2, "publish", Map.of()).expect(403, "FORBIDDEN");
    act(SIGNER, EDUCATION, 2, "publish", Map.of("note", "首次发布")).expect(200);

    Answer read = rest.get(CITIZEN, EDUCATION).expect(200);
    assertThat(read.text("updatedOn")).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(read.body().at("/content/application/phone").asString()).isEqualTo("0000-7000012");
    assertThat(read.body().at("/tariff/perPage/3/fee").asInt()).isEqualTo(40);
    assertThat(read.body().toString()).doesNotContain("陆衡").doesNotContain("江砚");
    rest.get(CITIZEN, EDUCATION + "/working").expect(401);

    put(DRAFTER, EDUCATION, 3L, content("0000-7000019")).expect(200);
    act(FIRST_REVIEWER, EDUCATION, 4, "confirm", null).expect(200);
    act(OFFICE, EDUCATION, 5, "publish", Map.of("note", "更换电话")).expect(200);
    JsonNode revisions = rest.get(CITIZEN, EDUCATION + "/revisions").expect(200).body();
    assertThat(revisions.findValuesAsString("number")).containsExactly("2", "1");
    assertThat(
            rest.get(CITIZEN, EDUCATION + "/revisions/1")
                .expect(200)
                .body()
                .at("/content/application/phone")
                .asString())
        .isEqualTo("0000-7000012");
    rest.get(CITIZEN, EDUCATION + "/revisions/3").expect(404);
    assertThat(rest.get(CITIZEN, "/api/disclosure/guides").body().findValuesAsString("unit"))
        .contains("wangchuan-education");
    String page = html("/record/units/wangchuan-education/guide", 200);
    assertThat(page)
        .contains("望川县教育和体育局政府信息公开指南", "更新日期", "0000-7000019", "20元/页", "更换电话")
        .doesNotContain("以前的版本")
        .doesNotContain("陆衡");
    assertThat(html("/record/units/wangchuan-education/guide/1?view=elder", 200))
        .contains("以前的版本", "0000-7000012");
    assertThat(html("/record/units/wangchuan-education/guide/9", 404)).contains("没有找到");
    assertThat(html("/record/units/wangchuan-education", 200))
        .contains("本单位政府信息公开指南", "/record/units/wangchuan-education/guide");
    JsonNode section =
        rest.get(CITIZEN, "/api/disclosure/sections/wangchuan-education").expect(200).body();
    assertThat(section.at("/guide/number").asInt()).isEqualTo(2);
    assertThat(section.at("/columns/0/items").asInt()).isEqualTo(1);
  }

  @Test
  void refusesBadGuides() {
    Map<String, Object> broken = content("电话是\u0007");
    put(CLERK, FINANCE, null, broken).expect(422, "INVALID_CONTENT");
    put(CLERK, EDUCATION, null, content("0000-1")).expect(403, "FORBIDDEN");
    put(OFFICE, "/api/disclosure/guides/guide-nowhere", null, content("0000-1")).expect(403);
    put(OFFICE, "/api/disclosure/guides/wangchuan-dissolved", null, content("0000-1"))
        .expect(422, "INVALID_CONTENT");
    Map<String, Object> half = content("0000-7000012");
    half.remove("remedies");
    put(CLERK, FINANCE, null, half).expect(201);
    Answer refused = act(OFFICE, FINANCE, 1, "confirm", null).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/remedies");
    act(OFFICE, FINANCE, 9, "confirm", null).expect(412, "STALE_REVISION");
    act(OFFICE, FINANCE, 1, "uphold", Map.of("reason", "已核对")).expect(409);
  }

  @Test
  void everyUnitHasExactlyTheFourFixedSubColumns() {
    JsonNode section =
        rest.get(CITIZEN, "/api/disclosure/sections/wangchuan-finance").expect(200).body();
    assertThat(section.path("columns").valueStream().map(one -> one.path("id").asString()))
        .containsExactly("guide", "rules", "statutory", "annual-report");
    assertThat(section.at("/columns/2/columns").size()).isGreaterThan(10);
    rest.get(CITIZEN, "/api/disclosure/sections/guide-nowhere").expect(404, "NOT_FOUND");
    assertThat(html("/record/units/wangchuan-finance", 200))
        .containsSubsequence("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "全部公开事项");
    assertThat(html("/record/units/wangchuan", 200)).contains("下级单位", "望川县财政局");
    assertThat(html("/record/columns/organisation", 200)).contains("机构设置");
    assertThat(html("/record", 200)).contains("机构职能");
  }

  @Test
  void allUnitsOfTheTerritoryStandInOnePlace() {
    JsonNode all = rest.get(CITIZEN, "/api/disclosure/sections?parent=wangchuan").body();
    assertThat(all.findValuesAsString("unit"))
        .contains("wangchuan-education", "wangchuan-finance")
        .doesNotContain("wangchuan-dissolved", "wangchuan");
    rest.get(CITIZEN, "/api/disclosure/sections?level=LOST").expect(400);
  }

  @Test
  void theStandingOfColumnsIsForStaffOfTheUnitOrAbove() {
    String path = "/api/disclosure/sections/wangchuan-finance/standing";
    rest.get(CITIZEN, path).expect(401);
    rest.get(DRAFTER, path).expect(403, "FORBIDDEN");
    JsonNode standing = rest.get(OFFICE, path).expect(200).body();
    assertThat(standing.path("light").asString()).isEqualTo("RED");
    assertThat(standing.path("columns").findValuesAsString("state")).contains("BLANK", "EMPTY");
  }

  @Test
  @Capability({"D-09", "T-12"})
  void theIndicatorsAreForStaffAndNameWhatIsNotMeasured() {
    String path = "/api/disclosure/indicators";
    rest.get(CITIZEN, path).expect(401);
    JsonNode site = rest.get(DRAFTER, path).expect(200).body();
    assertThat(site.path("rows").valueStream().map(row -> row.path("code").asString()))
        .startsWith("HOME_PAGE", "STALE_COLUMNS")
        .contains("UPTIME", "UNANSWERED_MESSAGES");
    assertThat(site.at("/limits/blankVeto").asInt()).isEqualTo(5);
    rest.get(DRAFTER, path + "?unit=wangchuan-finance").expect(403, "FORBIDDEN");
    rest.get(OFFICE, path + "?unit=wangchuan-finance").expect(200);
    rest.get(OFFICE, path + "?day=2020-01-01").expect(404, "NOT_FOUND");
    rest.get(OFFICE, path + "?day=yesterday").expect(400);
    rest.get(OFFICE, path + "/days?limit=3").expect(200);
  }

  @Test
  @Capability("D-09")
  void onlyWhoAnswersForTheUnitExplainsNumbersThatAreMissing() {
    String path = "/api/disclosure/number-gaps";
    rest.get(CITIZEN, path).expect(401);
    rest.get(CLERK, path + "?unit=wangchuan-education").expect(403, "FORBIDDEN");
    assertThat(rest.get(CLERK, path).expect(200).body().isArray()).isTrue();
    Map<String, Object> gap = new LinkedHashMap<>();
    gap.put("unit", "wangchuan-education");
    gap.put("issuer", "望教无此号");
    gap.put("year", 2026);
    gap.put("serials", List.of(3));
    gap.put("reason", "空号");
    Answer ground = rest.post(SIGNER, path, gap).expect(422, "INVALID_CONTENT");
    assertThat(ground.body().at("/errors/0/pointer").asString()).isEqualTo("/ground");
    gap.put("ground", "VOID");
    rest.post(DRAFTER, path, gap).expect(403, "FORBIDDEN");
    rest.post(CLERK, path, gap).expect(403, "FORBIDDEN");
    Answer unknown = rest.post(SIGNER, path, gap).expect(422, "INVALID_CONTENT");
    assertThat(unknown.body().at("/errors/0/pointer").asString()).isEqualTo("/issuer");
    gap.put("reason", "坏\u0007字");
    rest.post(SIGNER, path, gap).expect(422, "INVALID_CONTENT");
    gap.put("serials", List.of());
    rest.post(SIGNER, path + "/retract", gap).expect(422, "INVALID_CONTENT");
  }

  private String html(String path, int status) {
    byte[] page =
        http.get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody()
            .returnResult()
            .getResponseBody();
    return new String(page, StandardCharsets.UTF_8);
  }

  private Answer put(Actor actor, String guide, Long seen, Map<String, Object> content) {
    return rest.call(HttpMethod.PUT, actor, guide + "/working", content, seen, null);
  }

  private Answer act(Actor actor, String guide, long seen, String verb, Object body) {
    return rest.call(HttpMethod.POST, actor, guide + "/" + verb, body, seen, null);
  }

  private static Map<String, Object> content(String phone) {
    Map<String, Object> application = new LinkedHashMap<>();
    application.put("office", "办公室");
    application.put("address", "望川县文化路1号");
    application.put("phone", phone);
    application.put("hours", "工作日 9:00-17:30");
    application.put("channels", List.of("LETTER", "IN_PERSON"));
    application.put("procedure", "提交申请表");
    application.put("timeLimits", "20个工作日");
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("scope", "机构职能等");
    content.put("catalogue", "按类别编排");
    content.put("application", application);
    content.put("fees", Map.of("requirements", "按国家规定"));
    content.put("supervision", Map.of("office", "监察室", "phone", "0000-7000099"));
    content.put("remedies", "可以依法申请行政复议");
    return content;
  }
}
