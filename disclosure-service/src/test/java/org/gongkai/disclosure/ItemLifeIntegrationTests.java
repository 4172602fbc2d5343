package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Editions, validity, planned publication and internal disclosure over HTTP. */
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
@Capability({"D-01", "D-16"})
class ItemLifeIntegrationTests {

  private static final Actor CITIZEN = Actor.anonymous();
  private static final String ITEMS = "/api/disclosure/items/";

  @Autowired WebTestClient http;
  @Autowired Clock clock;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void aCorrectionBecomesTheNextEditionAndTheOldOneStaysReadable() {
    Map<String, Object> content = notice("关于名额的通知");
    Answer first = rest.published(content);
    String path = ITEMS + first.text("id");
    Map<String, Object> why = Map.of("kind", "MAJOR", "note", "名额由12名改为15名");
    rest.act(OFFICE, first, "correct", why).expect(403, "FORBIDDEN");
    rest.act(DRAFTER, first, "correct", Map.of("kind", "MAJOR")).expect(422);
    Answer open = rest.act(DRAFTER, first, "correct", why).expect(200);
    content.put("body", Examples.BODY.replace("12", "15"));
    Answer edited = rest.edit(DRAFTER, open.text("id"), open.revision(), content).expect(200);
    assertThat(edited.body().at("/change/note").asString()).isEqualTo("名额由12名改为15名");
    assertThat(edited.body().at("/edition/number").asInt()).isEqualTo(1);
    Answer still = rest.get(CITIZEN, path).expect(200);
    assertThat(still.text("bodyText")).contains("望川一中\t12");
    assertThat(still.headers().getETag()).isEqualTo("\"6\"");
    assertThat(
            rest.get(DRAFTER, "/api/disclosure/desk/" + first.text("id") + "/diff")
                .expect(200)
                .body()
                .toString())
        .contains("CHANGED");

    Answer second = republish(edited);
    Answer now = rest.get(CITIZEN, path).expect(200);
    assertThat(now.text("bodyText")).contains("望川一中\t15");
    assertThat(now.text("indexNumber")).isEqualTo(first.text("indexNumber"));
    assertThat(now.body().path("edition").asInt()).isEqualTo(2);
    JsonNode editions = rest.get(CITIZEN, path + "/editions").expect(200).body();
    assertThat(editions.findValuesAsString("kind")).containsExactly("FIRST", "MAJOR");
    assertThat(rest.get(CITIZEN, path + "/editions/1").expect(200).text("bodyText"))
        .contains("望川一中\t12");
    rest.get(CITIZEN, path + "/editions/3").expect(404, "NOT_FOUND");
    JsonNode diff = rest.get(CITIZEN, path + "/editions/1/diff/2").expect(200).body();
    assertThat(diff.path("paragraphs").findValuesAsString("change"))
        .contains("EQUAL", "DELETED", "INSERTED");
    assertThat(diff.toString()).doesNotContain("沈言").doesNotContain("陆衡");

    Map<String, Object> gone = Map.of("kind", "IN_ERROR", "reason", "有误");
    rest.act(SIGNER, second, "withdraw", gone).expect(200);
    rest.get(CITIZEN, path + "/editions/1").expect(410, "WITHDRAWN");
    rest.get(CITIZEN, path + "/editions/1/diff/2").expect(410, "WITHDRAWN");
    rest.get(CITIZEN, path + "?asOf=2030-01-01").expect(410, "WITHDRAWN");
  }

  @Test
  void aDiscardedCorrectionChangesNothing() {
    Answer first = rest.published(notice("不改了的通知"));
    Map<String, Object> note = Map.of("kind", "MINOR", "note", "改字");
    Answer open = rest.act(DRAFTER, first, "correct", note).expect(200);
    Answer back = rest.act(DRAFTER, open, "discard", Map.of("reason", "无须更正")).expect(200);
    assertThat(back.text("state")).isEqualTo("PUBLISHED");
    assertThat(back.text("contentHash")).isEqualTo(first.text("contentHash"));
    rest.act(DRAFTER, back, "discard", Map.of("reason", "x")).expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @Capability("D-11")
  void tellsEditionAndValidityOfAnyDay() {
    LocalDate today = LocalDate.now(clock);
    Map<String, Object> content = notice("有期限的通知");
    content.put("effectiveDate", "2026-03-05");
    content.put("expiryDate", today.plusDays(30).toString());
    Answer item = rest.published(content);
    String path = ITEMS + item.text("id");
    assertThat(validity(path)).isEqualTo("VALID");
    assertThat(validity(path + "?asOf=" + today.plusDays(31))).isEqualTo("EXPIRED");
    rest.get(CITIZEN, path + "?asOf=" + today.minusDays(1)).expect(404, "NOT_FOUND");
    rest.get(CITIZEN, path + "?asOf=gestern").expect(400, "INVALID_PARAMETER");

    rest.act(DRAFTER, item, "repeal", Map.of("basis", "望府发〔2026〕9号")).expect(403);
    rest.act(SIGNER, item, "repeal", Map.of()).expect(422, "INVALID_CONTENT");
    Map<String, Object> late = Map.of("basis", "依据", "from", "2026-03-04");
    rest.act(SIGNER, item, "repeal", late).expect(422, "INVALID_CONTENT");
    Map<String, Object> why = Map.of("basis", "望府发〔2026〕9号", "from", today.plusDays(10).toString());
    Answer repealed = rest.act(SIGNER, item, "repeal", why).expect(200);
    assertThat(repealed.text("state")).isEqualTo("PUBLISHED");
    assertThat(validity(path)).isEqualTo("VALID");
    assertThat(validity(path + "?asOf=" + today.plusDays(10))).isEqualTo("REPEALED");
    rest.act(SIGNER, repealed, "expire", Map.of("basis", "x")).expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  void aConsolidatedItemSendsReadersOn() {
    Answer successor = rest.published(notice("并入的通知"));
    Answer item = rest.published(notice("被并入的通知"));
    rest.act(SIGNER, item, "withdraw", Map.of("kind", "CONSOLIDATED", "reason", "已并入"))
        .expect(422, "INVALID_CONTENT");
    Map<String, Object> nowhere = consolidated("nowhere");
    rest.act(SIGNER, item, "withdraw", nowhere).expect(422, "INVALID_CONTENT");
    rest.act(SIGNER, item, "withdraw", consolidated(item.text("id"))).expect(422);
    rest.act(SIGNER, item, "withdraw", consolidated(successor.text("id"))).expect(200);
    Answer gone = rest.get(CITIZEN, ITEMS + item.text("id")).expect(410, "WITHDRAWN");
    assertThat(gone.body().at("/notice/redirectTo").asString()).isEqualTo(successor.text("id"));
  }

  @Test
  void isPublishedWhenItsTimeHasCome() {
    Answer approved = rest.approved(notice("定时发布的通知"));
    Map<String, Object> past = Map.of("at", "2026-01-01T00:00:00Z");
    rest.act(OFFICE, approved, "schedule", past).expect(422, "INVALID_CONTENT");
    rest.act(OFFICE, approved, "schedule", Map.of()).expect(422, "INVALID_CONTENT");
    rest.act(DRAFTER, approved, "schedule", at(Duration.ofHours(1))).expect(403, "FORBIDDEN");
    Answer far = rest.act(OFFICE, approved, "schedule", at(Duration.ofHours(1))).expect(200);
    Answer none = rest.act(OFFICE, far, "unschedule", null).expect(200);
    assertThat(none.body().path("schedule").isNull()).isTrue();
    Answer soon = rest.act(OFFICE, none, "schedule", at(Duration.ofSeconds(2))).expect(200);
    assertThat(soon.body().at("/schedule/by/name").asString()).isEqualTo("秦简");
    String path = ITEMS + approved.text("id");
    rest.get(CITIZEN, path).expect(404);
    await().atMost(Duration.ofSeconds(30)).until(() -> rest.get(CITIZEN, path).status() == 200);
    Answer item = rest.get(OFFICE, "/api/disclosure/desk/" + approved.text("id"));
    assertThat(item.body().path("history").toString()).contains("\"publish\"");
  }

  @Test
  @Capability("D-55")
  void whatIsInternalIsReadByTheStaffOfItsUnitOnly() {
    Map<String, Object> content = notice("内部干部任免通报");
    content.put("visibility", "INTERNAL");
    rest.create(content).expect(422, "INVALID_CONTENT");
    content.put("infoClass", "干部任免");
    Answer item = rest.published(content);
    String id = item.text("id");
    assertThat(item.text("state")).isEqualTo("PUBLISHED");
    assertThat(item.text("indexNumber")).contains("/N");
    rest.get(CITIZEN, ITEMS + id).expect(404, "NOT_FOUND");
    rest.get(CITIZEN, ITEMS + id + "/editions").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, ITEMS + id + "/editions/1").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, ITEMS + id + "?asOf=2030-01-01").expect(404, "NOT_FOUND");
    String path = "/api/disclosure/internal/" + id;
    rest.get(CITIZEN, path).expect(401);
    Actor handler = Examples.person("handler", "温岚", "wangchuan-education", Role.HANDLER);
    assertThat(rest.get(handler, path).expect(200).text("title")).isEqualTo("内部干部任免通报");
    assertThat(rest.get(handler, "/api/disclosure/internal").expect(200).body().toString())
        .contains(id);
    rest.get(SIGNER, path).expect(404, "NOT_FOUND");
    Actor program = Examples.person("partner", "系统", "wangchuan-education", Role.SYSTEM);
    rest.get(program, path).expect(403, "FORBIDDEN");
  }

  @Test
  @Capability("D-01")
  void refusesUnknownThemeClassesMissingGroundsAndRepostsWithoutSource() {
    Map<String, Object> content = notice("要素不全的通知");
    content.put("themeClass", "不存在的主题");
    assertThat(pointers(submitted(content))).containsExactly("/themeClass");
    content = notice("依申请公开的通知");
    content.put("openness", "ON_REQUEST");
    assertThat(pointers(submitted(content))).containsExactly("/opennessGround");
    content = notice("转载的报道");
    content.put("type", "REPOST");
    assertThat(pointers(submitted(content))).containsExactly("/source", "/sourceUrl");
    content.put("sourceUrl", "javascript:alert(1)");
    rest.create(content).expect(422, "INVALID_CONTENT");
    assertThat(rest.get(CITIZEN, "/api/disclosure/theme-classes").expect(200).body()).hasSize(22);
    assertThat(rest.get(CITIZEN, "/api/disclosure/genres").expect(200).body()).hasSize(15);
  }

  @Test
  void suggestsAndWarnsWhileSomebodyWrites() {
    Map<String, Object> content = notice("关于写法的通知");
    content.put("documentNumber", "望教体[2026]第0" + System.nanoTime() % 90000 + "号");
    content.put("body", "<p>图</p><img src=\"/a.png\">");
    Answer draft = rest.create(content).expect(201);
    assertThat(draft.body().at("/suggestions/genre").asString()).isEqualTo("通知");
    assertThat(draft.body().at("/suggestions/documentNumber").asString()).startsWith("望教体〔2026〕");
    assertThat(draft.text("documentNumber")).isEqualTo(content.get("documentNumber"));
    List<String> warned = new ArrayList<>();
    draft.body().path("warnings").forEach(each -> warned.add(each.path("pointer").asString()));
    assertThat(warned).containsExactly("/documentNumber", "/body");
  }

  @Test
  void refusesLinksThatLeadNowhereOrEndWhatOthersMade() {
    Map<String, Object> content = notice("关联的通知");
    content.put("links", List.of(Map.of("kind", "REPEALED_BY", "itemId", "x")));
    rest.create(content).expect(422, "INVALID_CONTENT");
    content.put("links", List.of(Map.of("kind", "REPEALS", "itemId", "nowhere")));
    Answer draft = rest.create(content).expect(201);
    assertThat(pointers(rest.act(DRAFTER, draft, "submit", null).expect(409, "GATE_CLOSED")))
        .containsExactly("/links/0/itemId");
    Actor finance = Examples.person("clerk", "财政拟稿", "wangchuan-finance", Role.DRAFTER);
    Answer foreign = rest.published(notice("教育局的文件"));
    Map<String, Object> other = notice("财政局的文件");
    other.put("links", List.of(Map.of("kind", "REPEALS", "itemId", foreign.text("id"))));
    Answer theirs = rest.post(finance, "/api/disclosure/items", other).expect(201);
    rest.act(finance, theirs, "submit", null).expect(409, "GATE_CLOSED");
    other.put("links", List.of(Map.of("kind", "INTERPRETS", "itemId", foreign.text("id"))));
    other.put("documentNumber", "望财〔2026〕1号");
    Answer reading = rest.post(finance, "/api/disclosure/items", other).expect(201);
    rest.act(finance, reading, "submit", null).expect(200);
  }

  @Test
  void aTableOfTwentyThousandRowsIsRefusedInWords() {
    Map<String, Object> content = notice("长表格的通知");
    content.put(
        "body",
        "<table>"
            + "<tr><td>某某村</td><td>某某项目</td><td>100.00</td></tr>".repeat(20_000)
            + "</table>");
    Answer refused = rest.create(content).expect(413, "TOO_LARGE");
    assertThat(refused.text("detail")).contains("附件");
    assertThat(pointers(refused)).containsExactly("/body");
  }

  @Test
  void takesTheAddressOfAFileThatIsKeptHere() {
    Map<String, Object> content = notice("有附件的通知");
    content.put("attachments", List.of(Map.of("name", "学区 划分.pdf", "fileId", "f-1")));
    Answer draft = rest.create(content).expect(201);
    assertThat(draft.body().at("/attachments/0/url").asString())
        .isEqualTo("/api/disclosure/files/f-1/%E5%AD%A6%E5%8C%BA%20%E5%88%92%E5%88%86.pdf");
    content.put("documentNumber", "望教体〔2026〕99901号");
    content.put("attachments", List.of(Map.of("name", "无地址.pdf")));
    assertThat(pointers(rest.create(content).expect(422, "INVALID_CONTENT")))
        .containsExactly("/attachments/0/url");
  }

  @Test
  void aNumberIsFreeAgainAfterAWithdrawalInErrorOnly() {
    Map<String, Object> content = notice("撤下再发的通知");
    Answer first = rest.published(content);
    Map<String, Object> note = Map.of("kind", "MINOR", "note", "改文号");
    Answer open = rest.act(DRAFTER, first, "correct", note).expect(200);
    Map<String, Object> other = new HashMap<>(content);
    other.put("documentNumber", content.get("documentNumber") + "甲");
    rest.edit(DRAFTER, open.text("id"), open.revision(), other).expect(200);
    rest.create(content).expect(409, "DUPLICATE");
    Answer working = rest.get(SIGNER, "/api/disclosure/desk/" + first.text("id"));
    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", "有误");
    rest.act(SIGNER, working, "withdraw", why).expect(200);
    rest.create(content).expect(201);
  }

  @Test
  void listsWhatIsToBeVerified() {
    Answer item = rest.published(notice("办事指南"));
    LocalDate next = LocalDate.now(clock).plusDays(3);
    Map<String, Object> done = new HashMap<>(Map.of("result", "ACCURATE"));
    done.put("nextDate", LocalDate.now(clock).toString());
    rest.act(DRAFTER, item, "verify", done).expect(422, "INVALID_CONTENT");
    done.put("nextDate", next.toString());
    Answer verified = rest.act(DRAFTER, item, "verify", done).expect(200);
    assertThat(verified.body().at("/verification/person/name").asString()).isEqualTo("沈言");
    String due = "/api/disclosure/verifications?until=";
    assertThat(rest.get(OFFICE, due + next).expect(200).body().toString())
        .contains(item.text("id"));
    assertThat(rest.get(OFFICE, due + next.minusDays(1)).expect(200).body().toString())
        .doesNotContain(item.text("id"));
    assertThat(rest.get(CITIZEN, ITEMS + item.text("id")).expect(200).headers().getETag())
        .isEqualTo("\"6\"");
  }

  private Answer republish(Answer edited) {
    Answer submitted = rest.act(DRAFTER, edited, "submit", null).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    Answer second = rest.approve(REVIEWER, first).expect(200);
    Answer third = rest.approve(SIGNER, second).expect(200);
    return rest.act(OFFICE, third, "publish", null).expect(200);
  }

  private Answer submitted(Map<String, Object> content) {
    return rest.act(DRAFTER, rest.create(content).expect(201), "submit", null)
        .expect(422, "INVALID_CONTENT");
  }

  private String validity(String path) {
    return rest.get(CITIZEN, path).expect(200).text("validity");
  }

  private Map<String, Object> at(Duration ahead) {
    return Map.of("at", clock.instant().plus(ahead).toString());
  }

  private static Map<String, Object> consolidated(String into) {
    return Map.of("kind", "CONSOLIDATED", "reason", "已并入", "redirectTo", into);
  }

  private static List<String> pointers(Answer refused) {
    List<String> pointers = new ArrayList<>();
    refused.body().path("errors").forEach(error -> pointers.add(error.path("pointer").asString()));
    return pointers;
  }
}
