package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The service over HTTP while the broker is away: every request succeeds all the same. */
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
@Capability({"D-01", "D-02"})
class RestIntegrationTests {

  private static final Actor CITIZEN = Actor.anonymous();
  private static final Actor FINANCE =
      Examples.person("clerk", "财政局拟稿人", "wangchuan-finance", Role.DRAFTER);

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void goesFromDraftToPublicRecordByFourPeople() {
    Answer draft = rest.create(notice("关于春季开学的通知")).expect(201);
    assertThat(draft.headers().getLocation()).hasPath("/api/disclosure/desk/" + draft.text("id"));
    assertThat(draft.headers().getETag()).isEqualTo("\"1\"");
    assertThat(actions(draft)).containsExactly("edit", "submit");
    rest.get(CITIZEN, "/api/disclosure/items/" + draft.text("id")).expect(404, "NOT_FOUND");

    Answer submitted = rest.act(DRAFTER, draft, "submit", null).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    Answer second = rest.approve(REVIEWER, first).expect(200);
    Answer signed = rest.approve(SIGNER, second).expect(200);
    assertThat(signed.text("state")).isEqualTo("APPROVED");
    Answer published = rest.act(OFFICE, signed, "publish", null).expect(200);
    assertThat(published.text("indexNumber")).matches("WANGCHUAN-EDUCATION/\\d{4}-\\d{5}");

    Answer read = rest.get(CITIZEN, "/api/disclosure/items/" + draft.text("id")).expect(200);
    assertThat(read.headers().getETag()).isEqualTo("\"6\"");
    assertThat(read.text("title")).isEqualTo("关于春季开学的通知");
    assertThat(read.text("unitName")).isEqualTo("望川县教育和体育局");
    assertThat(read.text("bodyText")).contains("望川一中\t12");
    assertThat(read.body().toString()).doesNotContain("陆衡").doesNotContain("approvals");
  }

  @Test
  @Capability("D-16")
  void aWithdrawnItemAnswersGoneWithItsNotice() {
    Answer published = rest.published(notice("要撤下的通知"));
    String path = "/api/disclosure/items/" + published.text("id");
    rest.get(CITIZEN, path).expect(200);
    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", "附件有误");
    rest.act(DRAFTER, published, "withdraw", why).expect(403, "FORBIDDEN");
    rest.act(SIGNER, published, "withdraw", Map.of("kind", "IN_ERROR"))
        .expect(422, "INVALID_CONTENT");
    rest.act(SIGNER, published, "withdraw", why).expect(200);
    Answer gone = rest.get(CITIZEN, path).expect(410, "WITHDRAWN");
    JsonNode notice = gone.body().path("notice");
    assertThat(notice.path("title").asString()).isEqualTo("要撤下的通知");
    assertThat(notice.path("reason").asString()).isEqualTo("附件有误");
    assertThat(notice.path("withdrawnAt").asString()).isNotBlank();
    assertThat(gone.body().toString()).doesNotContain("江砚").doesNotContain("望川一中");
  }

  @Test
  void anEditSendsAnApprovedItemBack() {
    Map<String, Object> content = notice("将被修改的通知");
    Answer approved = rest.approved(content);
    content.put("title", "改过的通知");
    Answer edited =
        rest.edit(DRAFTER, approved.text("id"), approved.revision(), content).expect(200);
    assertThat(edited.text("state")).isEqualTo("DRAFT");
    assertThat(edited.body().path("approvals")).isEmpty();
    rest.act(OFFICE, edited, "publish", null).expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  void refusesAnApprovalOfWhatWasNotRead() {
    Answer item = submitted("改过两次的通知");
    Map<String, Object> other = Map.of("contentHash", "0".repeat(64));
    rest.act(FIRST_REVIEWER, item, "approve", other).expect(409, "HASH_CHANGED");
    rest.act(FIRST_REVIEWER, item, "approve", Map.of("contentHash", "x"))
        .expect(422, "INVALID_CONTENT");
    rest.act(FIRST_REVIEWER, item, "approve", Map.of()).expect(422, "INVALID_CONTENT");
  }

  @Test
  void refusesTheWrongStageTheSamePersonAndOtherUnits() {
    Answer item = submitted("谁能审核的通知");
    rest.approve(SIGNER, item).expect(403, "FORBIDDEN");
    Actor drafterToo =
        Examples.person(
            DRAFTER.id(), "沈言", "wangchuan-education", Role.DRAFTER, Role.FIRST_REVIEWER);
    rest.approve(drafterToo, item).expect(403, "SAME_PERSON");
    Actor elsewhere = Examples.person("r2", "财政局初审", "wangchuan-finance", Role.FIRST_REVIEWER);
    rest.approve(elsewhere, item).expect(403, "FORBIDDEN");
    rest.get(elsewhere, "/api/disclosure/desk/" + item.text("id")).expect(403, "FORBIDDEN");
    Actor both = Examples.person("both", "两职", "wangchuan", Role.FIRST_REVIEWER, Role.REVIEWER);
    Answer once = rest.approve(both, item).expect(200);
    rest.approve(both, once).expect(403, "SAME_PERSON");
  }

  @Test
  void aReturnNeedsAReasonAndGoesBackToTheDraft() {
    Answer item = submitted("要退回的通知");
    rest.act(FIRST_REVIEWER, item, "return", Map.of("reason", " ")).expect(422);
    Answer back = rest.act(FIRST_REVIEWER, item, "return", Map.of("reason", "缺附件")).expect(200);
    assertThat(back.text("state")).isEqualTo("DRAFT");
    assertThat(back.body().path("returns").path(0).path("reason").asString()).isEqualTo("缺附件");
  }

  @Test
  void ofTwoEditorsOneIsToldThatHeIsLate() {
    Map<String, Object> content = notice("两人同改");
    Answer draft = rest.create(content).expect(201);
    content.put("title", "先到的");
    rest.edit(DRAFTER, draft.text("id"), 1, content).expect(200);
    content.put("title", "后到的");
    rest.edit(DRAFTER, draft.text("id"), 1, content).expect(412, "STALE_REVISION");
    rest.post(DRAFTER, "/api/disclosure/items/" + draft.text("id") + "/submit", null)
        .expect(428, "REVISION_REQUIRED");
  }

  @Test
  void namesEveryCompulsoryElementThatIsMissing() {
    Map<String, Object> bare =
        Map.of("type", "NORMATIVE_DOCUMENT", "title", "办法", "column", "normative-documents");
    Answer draft = rest.create(bare).expect(201);
    assertThat(draft.body().path("findings")).hasSizeGreaterThan(5);
    Answer refused = rest.act(DRAFTER, draft, "submit", null).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().path("errors").findValuesAsString("pointer"))
        .contains("/body", "/issuer", "/validity", "/documentNumber", "/signedDate", "/genre");
  }

  @Test
  void refusesTheSameDocumentNumberHoweverItIsWritten() {
    Map<String, Object> first = notice("原文件");
    first.put("documentNumber", "望教体〔2026〕77号");
    first.put("externalId", "oa-77");
    rest.create(first).expect(201);
    Map<String, Object> second = notice("重复的文件");
    second.put("documentNumber", "望教體[2026]第077號");
    second.put("externalId", "oa-77");
    Answer refused = rest.create(second).expect(409, "DUPLICATE");
    assertThat(refused.body().path("errors").findValuesAsString("pointer"))
        .containsExactly("/documentNumber", "/externalId");
    Map<String, Object> elsewhere = notice("另一单位的同号文件");
    elsewhere.put("documentNumber", "望教体〔2026〕77号");
    elsewhere.put("externalId", "oa-77");
    rest.post(FINANCE, "/api/disclosure/items", elsewhere).expect(201);
  }

  @Test
  void theSamePostTwiceMakesOneItem() {
    Map<String, Object> content = notice("重复提交的通知");
    Answer first = rest.postOnce(DRAFTER, "key-1", content).expect(201);
    Answer second = rest.postOnce(DRAFTER, "key-1", content).expect(201);
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(second.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
    content.put("title", "同一个键，另一份内容");
    rest.postOnce(DRAFTER, "key-1", content).expect(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  @Capability("D-01")
  void numbersPublicationsWithoutGapAlsoAtOnce() throws Exception {
    List<Answer> approved = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      approved.add(rest.approved(notice("同时发布" + i)));
    }
    List<Callable<Answer>> publications = new ArrayList<>();
    approved.forEach(item -> publications.add(() -> rest.act(OFFICE, item, "publish", null)));
    Set<Integer> serials = new TreeSet<>();
    try (ExecutorService people = Executors.newFixedThreadPool(6)) {
      for (Future<Answer> done : people.invokeAll(publications)) {
        String number = done.get().expect(200).text("indexNumber");
        serials.add(Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)));
      }
    }
    assertThat(serials).hasSize(6);
    List<Integer> sorted = List.copyOf(serials);
    assertThat(sorted.getLast() - sorted.getFirst()).isEqualTo(5);
  }

  @Test
  void showsEachPersonWhatWaits() {
    Answer item = submitted("等待初审的通知");
    assertThat(desk(FIRST_REVIEWER, "?mine=true&limit=200")).contains(item.text("id"));
    assertThat(desk(REVIEWER, "?mine=true&limit=200")).doesNotContain(item.text("id"));
    assertThat(desk(DRAFTER, "?state=FIRST_REVIEW&limit=200")).contains(item.text("id"));
    assertThat(desk(FINANCE, "?limit=200")).doesNotContain(item.text("id"));
    Actor leader = Examples.person("leader", "程川", "wangchuan", Role.LEADER);
    assertThat(desk(leader, "?limit=200")).contains(item.text("id"));
    assertThat(desk(leader, "?mine=true")).isEmpty();
  }

  @Test
  void pagesThroughTheDesk() {
    for (int i = 0; i < 5; i++) {
      submitted("分页" + i);
    }
    List<String> all = desk(OFFICE, "?state=FIRST_REVIEW&limit=200");
    List<String> paged = new ArrayList<>();
    String next = "";
    do {
      Answer page =
          rest.get(OFFICE, "/api/disclosure/desk?state=FIRST_REVIEW&limit=2" + next).expect(200);
      paged.addAll(ids(page));
      next = page.body().path("next").isNull() ? null : "&cursor=" + page.text("next");
    } while (next != null);
    assertThat(paged).isEqualTo(all).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "title, /title",
    "issuer, /issuer",
    "documentNumber, /documentNumber",
    "externalId, /externalId",
    "column, /column",
    "themeClass, /themeClass",
    "genre, /genre",
    "consultPhone, /consultPhone",
    "summary, /summary",
    "infoClass, /infoClass",
    "publisher, /publisher",
    "normativeNumber, /normativeNumber",
    "consultUnit, /consultUnit",
    "catalogueCode, /catalogueCode",
    "opennessGround, /opennessGround",
    "source, /source",
    "sourceUrl, /sourceUrl",
    "unit, /unit",
    "body, /body"
  })
  void refusesControlCharactersInEachField(String field, String pointer) {
    Map<String, Object> content = notice("控制字符");
    content.put(field, "坏\u0007字");
    Answer refused = rest.create(content).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().path("errors").findValuesAsString("pointer")).contains(pointer);
  }

  @Test
  void refusesControlCharactersInFilesLinksAndReferences() {
    String bad = "坏\u0007字";
    Map<String, Object> content = notice("控制字符");
    content.put(
        "attachments",
        List.of(Map.of("name", bad, "url", "https://files.example/1.pdf", "altText", bad)));
    content.put("links", List.of(Map.of("kind", "AMENDS", "title", bad, "documentNumber", bad)));
    content.put("taskRef", Map.of("planId", bad, "taskItemId", bad));
    content.put("change", Map.of("kind", "MINOR", "note", bad));
    Answer refused = rest.create(content).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().path("errors").findValuesAsString("pointer"))
        .contains(
            "/attachments/0/name",
            "/attachments/0/altText",
            "/links/0/title",
            "/links/0/documentNumber",
            "/taskRef/planId",
            "/taskRef/taskItemId",
            "/change/note");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "issuer", "summary", "themeClass", "genre", "consultUnit"})
  void keepsMarksInPlainFieldsAsText(String field) {
    Map<String, Object> content = notice("标记");
    content.put(field, "<script>alert(1)</script>");
    assertThat(rest.create(content).expect(201).text(field)).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void cleansTheBody() {
    Map<String, Object> content = notice("带脚本的正文");
    content.put("body", "<p onclick='x()'>正文</p><script>alert(1)</script><img src=x onerror=y()>");
    assertThat(rest.create(content).expect(201).text("body"))
        .contains("<p>正文</p>")
        .doesNotContain("script")
        .doesNotContain("onclick")
        .doesNotContain("onerror");
  }

  @ParameterizedTest
  @CsvSource({
    "expiryDate, 2020-01-01, 422, /expiryDate",
    "signedDate, 2999-01-01, 422, /signedDate",
    "signedDate, 2026-13-01, 400, /signedDate",
    "type, LETTER, 400, /type",
    "column, no-such, 422, /column",
    "colour, red, 400, /colour"
  })
  void refusesValuesThatCannotBe(String field, String value, int status, String pointer) {
    Map<String, Object> content = notice("不可能的值");
    content.put(field, value);
    Answer refused = rest.create(content).expect(status);
    assertThat(refused.body().path("errors").path(0).path("pointer").asString()).isEqualTo(pointer);
  }

  @Test
  void refusesBadAttachmentsAndReferences() {
    Map<String, Object> content = notice("附件");
    content.put("attachments", List.of(Map.of("name", "一.pdf", "url", "javascript:alert(1)")));
    Answer refused = rest.create(content).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().path("errors").path(0).path("pointer").asString())
        .isEqualTo("/attachments/0/url");
    Map<String, Object> halfRef = notice("缺任务编号");
    halfRef.put("taskRef", Map.of("planId", "plan-1"));
    rest.create(halfRef).expect(422, "INVALID_CONTENT");
  }

  @Test
  void refusesAHugeBody() {
    Map<String, Object> content = notice("过长的正文");
    content.put("body", "<p>" + "长".repeat(200_000) + "</p>");
    rest.create(content).expect(413, "TOO_LARGE");
  }

  @Test
  void refusesWhoMayNotWrite() {
    Map<String, Object> content = notice("谁能写");
    rest.post(CITIZEN, "/api/disclosure/items", content).expect(401, "UNAUTHENTICATED");
    rest.post(REVIEWER, "/api/disclosure/items", content).expect(403, "FORBIDDEN");
    Map<String, Object> foreign = new HashMap<>(content);
    foreign.put("unit", "wangchuan-finance");
    rest.create(foreign).expect(403, "FORBIDDEN");
    Actor county = Examples.person("county", "县拟稿人", "wangchuan", Role.DRAFTER);
    rest.post(county, "/api/disclosure/items", foreign).expect(201);
    foreign.put("unit", "wangchuan-dissolved");
    rest.post(county, "/api/disclosure/items", foreign).expect(422, "INVALID_CONTENT");
    rest.get(CITIZEN, "/api/disclosure/desk").expect(401, "UNAUTHENTICATED");
    Actor handler = Examples.person("handler", "温岚", "wangchuan-education", Role.HANDLER);
    rest.get(handler, "/api/disclosure/desk").expect(403, "FORBIDDEN");
  }

  @Test
  void refusesUnknownIdsParametersAndCursors() {
    rest.get(CITIZEN, "/api/disclosure/items/nothing").expect(404, "NOT_FOUND");
    rest.get(OFFICE, "/api/disclosure/desk/nothing").expect(404, "NOT_FOUND");
    rest.act(OFFICE, "nothing", 1, "publish", null).expect(404, "NOT_FOUND");
    rest.get(CITIZEN, "/api/disclosure/items?colour=red").expect(400, "UNKNOWN_PARAMETER");
    rest.get(OFFICE, "/api/disclosure/desk?state=LOST").expect(400, "INVALID_PARAMETER");
    rest.get(CITIZEN, "/api/disclosure/items?cursor=x").expect(400, "INVALID_PARAMETER");
    rest.get(CITIZEN, "/api/disclosure/items?year=abc").expect(400, "INVALID_PARAMETER");
    rest.get(CITIZEN, "/api/disclosure/items?limit=0").expect(400, "INVALID_PARAMETER");
  }

  @Test
  @Capability("D-05")
  void showsTheColumnsToEverybody() {
    JsonNode columns = rest.get(CITIZEN, "/api/disclosure/columns").expect(200).body();
    assertThat(columns.isArray()).isTrue();
    assertThat(columns.findValuesAsString("id")).contains("guide", "annual-report", "notices");
  }

  @Test
  void describesItselfInChinese() {
    JsonNode api = rest.get(CITIZEN, "/v3/api-docs").expect(200).body();
    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(api.at("/paths/~1api~1disclosure~1items~1{id}~1publish/post/summary").asString())
        .isEqualTo("发布");
  }

  @Test
  void isNotReadyBeforeTheIndexHasCaughtUp() {
    rest.get(CITIZEN, "/actuator/health/liveness").expect(200);
    Answer readiness = rest.get(CITIZEN, "/actuator/health/readiness").expect(503);
    assertThat(readiness.body().toString()).contains("has not caught up");
  }

  private Answer submitted(String title) {
    Answer draft = rest.create(notice(title)).expect(201);
    return rest.act(DRAFTER, draft, "submit", null).expect(200);
  }

  private List<String> desk(Actor actor, String query) {
    return ids(rest.get(actor, "/api/disclosure/desk" + query).expect(200));
  }

  private static List<String> ids(Answer list) {
    List<String> ids = new ArrayList<>();
    list.body().path("items").forEach(line -> ids.add(line.path("id").asString()));
    return ids;
  }

  private static List<String> actions(Answer item) {
    List<String> actions = new ArrayList<>();
    item.body().path("allowedActions").forEach(action -> actions.add(action.asString()));
    return actions;
  }
}
