package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

/** Reviewing beyond the plain way, over HTTP while the broker is away. */
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
@Capability({"D-02", "D-03"})
class ReviewRestTests {

  private static final Actor CITIZEN = Actor.anonymous();
  private static final Actor LEADER = Examples.person("leader", "程川", "wangchuan", Role.LEADER);
  private static final Actor SUPERVISOR =
      Examples.person("supervisor", "方度", "wangchuan", Role.SUPERVISOR);
  private static final String GOOD =
      "<h2>一、政策背景</h2><p>近年来全县学龄前儿童数量变化较大，城区幼儿园学位紧张，乡镇园舍闲置，家长反映强烈，需要统筹安排。</p>"
          + "<h2>二、决策依据</h2><p>主要依据国家和省有关学前教育普及普惠的法律法规和部署，并结合我县教育事业发展规划和财政承受能力研究提出。</p>"
          + "<h2>三、出台目的</h2><p>让每个适龄儿童就近进入收费合理、质量有保证的幼儿园，减轻家庭负担，缩小城乡差距，是本次出台文件的出发点。</p>"
          + "<h2>四、重要举措</h2><p>三年内新建改建公办园六所，对普惠民办园按人数给予补助，教师工资足额保障，每学期公布收费和质量评估结果。</p>";

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void aColleagueActsBetweenTwoDatesUntilTheDelegationIsRevoked() {
    Actor away = Examples.person("away", "出差人", "wangchuan-education", Role.FIRST_REVIEWER);
    Actor colleague = Examples.person("stand-in", "代办人", "wangchuan-education", Role.HANDLER);
    Actor clerk = Examples.person("stand-in", "代办人", "wangchuan-education", Role.DRAFTER);
    Answer item = submitted("委托审核的通知");
    rest.approve(clerk, item).expect(403, "FORBIDDEN");
    Answer given =
        rest.post(away, "/api/disclosure/delegations", delegation("stand-in", "FIRST_REVIEWER"))
            .expect(201);
    assertThat(given.text("state")).isEqualTo("ACTIVE");
    Answer page = page(clerk, item);
    assertThat(texts(page, "allowedActions")).contains("approve", "return");
    assertThat(page.body().at("/mandates/0/principal/id").asString()).isEqualTo("away");
    Answer approved = rest.approve(clerk, item).expect(200);
    assertThat(approved.body().at("/approvals/0/onBehalfOf/id").asString()).isEqualTo("away");
    assertThat(approved.body().at("/approvals/0/person").asString()).isEqualTo("stand-in");

    revoke(away, given).expect(200);
    Answer other = submitted("撤销委托后的通知");
    rest.approve(clerk, other).expect(403, "FORBIDDEN");
    Map<String, Object> body =
        Map.of("contentHash", other.text("contentHash"), "onBehalfOf", "away");
    rest.act(clerk, other, "approve", body).expect(403, "FORBIDDEN");
    rest.get(colleague, "/api/disclosure/delegations").expect(403, "FORBIDDEN");
  }

  @Test
  void aDelegationOfTheDraftersColleagueDoesNotReachTheDraftersItem() {
    Actor away = Examples.person("away-2", "出差人", "wangchuan-education", Role.FIRST_REVIEWER);
    rest.post(away, "/api/disclosure/delegations", delegation(DRAFTER.id(), "FIRST_REVIEWER"))
        .expect(201);
    Answer item = submitted("拟稿人受托的通知");
    rest.approve(DRAFTER, item).expect(403, "SAME_PERSON");
    rest.post(DRAFTER, "/api/disclosure/delegations", delegation("x", "FIRST_REVIEWER"))
        .expect(403, "FORBIDDEN");
    Map<String, Object> self = delegation("away-2", "FIRST_REVIEWER");
    rest.post(away, "/api/disclosure/delegations", self).expect(422, "INVALID_CONTENT");
  }

  @Test
  void theNextPersonIsToldOnceAndMarksItRead() {
    Actor next = Examples.person("next", "下一位", "wangchuan-finance", Role.FIRST_REVIEWER);
    Actor writer = Examples.person("writer", "财政拟稿", "wangchuan-finance", Role.DRAFTER);
    Answer draft = rest.post(writer, "/api/disclosure/items", notice("要告知下一位的通知")).expect(201);
    Answer item = rest.act(writer, draft, "submit", null).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> notices(next, "?unread=true").contains(item.text("id")));
    long unread = rest.get(next, "/api/disclosure/notices/unread").body().path("unread").asLong();
    assertThat(unread).isPositive();
    String id =
        rest.get(next, "/api/disclosure/notices?unread=true")
            .body()
            .path("items")
            .valueStream()
            .filter(line -> line.path("subject").asString().equals(item.text("id")))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    rest.post(FIRST_REVIEWER, "/api/disclosure/notices/" + id + "/read", null)
        .expect(404, "NOT_FOUND");
    rest.post(next, "/api/disclosure/notices/" + id + "/read", null).expect(200);
    assertThat(notices(next, "?unread=true")).doesNotContain(item.text("id"));
    rest.act(next, item, "return", Map.of("reason", "请补充依据")).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> notices(writer, "?unread=true").contains(item.text("id")));
    rest.get(CITIZEN, "/api/disclosure/notices").expect(401);
  }

  @Test
  void importantItemsAreReadByOthersBeforeTheyAreSignedOff() {
    Answer item = submitted("重要的通知");
    Map<String, Object> mark =
        Map.of(
            "important",
            true,
            "reason",
            "社会关注",
            "gatekeeper",
            Map.of("id", "leader", "name", "程川"));
    Answer marked = rest.act(DRAFTER, item, "importance", mark).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, marked).expect(200);
    Answer refused = rest.approve(REVIEWER, first).expect(409, "GATE_CLOSED");
    assertThat(refused.body().path("errors")).hasSize(2);
    assertThat(page(REVIEWER, first).body().path("coReadersNeeded").asInt()).isEqualTo(2);
    assertThat(texts(page(OFFICE, first), "allowedActions")).contains("co-read");
    Answer one = rest.act(OFFICE, first, "co-read", opinion(first)).expect(200);
    Answer two = rest.act(SUPERVISOR, one, "co-read", opinion(one)).expect(200);
    rest.act(OFFICE, two, "gatekeep", opinion(two)).expect(403, "FORBIDDEN");
    Answer kept = rest.act(LEADER, two, "gatekeep", opinion(two)).expect(200);
    assertThat(page(REVIEWER, kept).body().path("obstacles")).isEmpty();
    rest.approve(REVIEWER, kept).expect(200);
  }

  @Test
  void anEmergencyIsPublishedByTwoAndApprovedAfterwards() {
    Answer draft = rest.create(notice("紧急停课的通知")).expect(201);
    Map<String, Object> why = Map.of("contentHash", draft.text("contentHash"), "reason", "暴雨红色预警");
    rest.act(DRAFTER, draft, "publish-emergency", why).expect(403, "FORBIDDEN");
    Answer asked = rest.act(OFFICE, draft, "publish-emergency", why).expect(200);
    assertThat(asked.text("state")).isEqualTo("DRAFT");
    rest.get(CITIZEN, "/api/disclosure/items/" + draft.text("id")).expect(404);
    rest.act(OFFICE, asked, "publish-emergency", why).expect(200);
    Answer again = rest.get(OFFICE, "/api/disclosure/desk/" + draft.text("id"));
    Answer published = rest.act(SIGNER, again, "publish-emergency", why).expect(200);
    assertThat(published.text("state")).isEqualTo("PUBLISHED");
    rest.get(CITIZEN, "/api/disclosure/items/" + draft.text("id")).expect(200);
    Answer page = page(FIRST_REVIEWER, published);
    assertThat(page.body().at("/emergency/openUntil").asString()).isNotBlank();
    assertThat(texts(page, "allowedActions")).contains("approve");
    Answer first = rest.approve(FIRST_REVIEWER, published).expect(200);
    rest.approve(FIRST_REVIEWER, first).expect(403);
    Answer second = rest.approve(REVIEWER, first).expect(200);
    Answer third = rest.approve(SIGNER, second).expect(200);
    assertThat(third.text("state")).isEqualTo("PUBLISHED");
    assertThat(page(SIGNER, third).body().at("/emergency/settledAt").asString()).isNotBlank();

    Answer wrong = rest.create(notice("失实的紧急通知")).expect(201);
    Map<String, Object> reason = Map.of("contentHash", wrong.text("contentHash"), "reason", "紧急");
    Answer half = rest.act(OFFICE, wrong, "publish-emergency", reason).expect(200);
    Answer out = rest.act(SIGNER, half, "publish-emergency", reason).expect(200);
    rest.act(FIRST_REVIEWER, out, "return", Map.of("reason", "内容失实")).expect(200);
    rest.get(CITIZEN, "/api/disclosure/items/" + wrong.text("id")).expect(410, "WITHDRAWN");
  }

  @Test
  void theFullTextOfAPartialDisclosureIsOnNoPublicPath() {
    Map<String, Object> full = notice("部分公开的通知");
    full.put("body", "<p>困难学生暗号甲乙丙家住河东。</p><p>名额12个。</p>");
    Answer draft = rest.create(full).expect(201);
    Answer first =
        rest.approve(FIRST_REVIEWER, rest.act(DRAFTER, draft, "submit", null).expect(200));
    Map<String, Object> partial = new LinkedHashMap<>();
    partial.put("contentHash", first.text("contentHash"));
    partial.put("secrecy", Map.of("result", "PARTIAL"));
    rest.act(REVIEWER, first, "approve", partial).expect(422, "INVALID_CONTENT");
    partial.put("secrecy", Map.of("result", "PARTIAL", "ground", "PRIVACY", "note", "隐去个人"));
    Answer redact = rest.act(REVIEWER, first, "approve", partial).expect(200);
    assertThat(redact.text("state")).isEqualTo("DRAFT");
    full.put("body", "<p>名额12个。</p>");
    Answer edited = rest.edit(DRAFTER, redact.text("id"), redact.revision(), full).expect(200);
    Answer again =
        rest.approve(FIRST_REVIEWER, rest.act(DRAFTER, edited, "submit", null).expect(200));
    partial.put("contentHash", again.text("contentHash"));
    Answer passed = rest.act(REVIEWER, again, "approve", partial).expect(200);
    Answer signed = rest.approve(SIGNER, passed).expect(200);
    Answer published = rest.act(OFFICE, signed, "publish", null).expect(200);
    String id = published.text("id");
    for (String path :
        List.of(
            "/api/disclosure/items/" + id,
            "/api/disclosure/items/" + id + "/editions",
            "/api/disclosure/items/" + id + "/editions/1",
            "/api/disclosure/items/" + id + "/canonical",
            "/api/disclosure/items/" + id + "/receipt",
            "/api/disclosure/items/" + id + "/interpretations",
            "/api/disclosure/review/" + id,
            "/api/disclosure/review/" + id + "/closed",
            "/api/disclosure/desk/" + id,
            "/api/disclosure/search?q=暗号甲乙丙",
            "/record/" + id,
            "/record/" + id + "/editions/1",
            "/feeds/all.json")) {
      byte[] answer = http.get().uri(path).exchange().expectBody().returnResult().getResponseBody();
      assertThat(answer == null ? "" : new String(answer, java.nio.charset.StandardCharsets.UTF_8))
          .as(path)
          .doesNotContain("家住河东");
    }
    rest.get(CITIZEN, "/api/disclosure/review/" + id + "/closed").expect(401);
    rest.get(OFFICE, "/api/disclosure/review/" + id + "/closed").expect(403);
    assertThat(
            rest.get(SIGNER, "/api/disclosure/review/" + id + "/closed").expect(200).text("body"))
        .contains("家住河东");
    assertThat(page(SIGNER, published).body().path("closedVersion").asBoolean()).isTrue();
  }

  @Test
  @Capability("D-03")
  void theSecondReviewWithoutAWordOnSecrecyIsRefused() {
    Answer first = rest.approve(FIRST_REVIEWER, submitted("保密审查未表态的通知")).expect(200);
    Map<String, Object> silent = Map.of("contentHash", first.text("contentHash"));
    Answer refused = rest.act(REVIEWER, first, "approve", silent).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/secrecy");
    assertThat(page(REVIEWER, first).body().at("/flow/secrecyStated").asBoolean()).isTrue();
    rest.approve(REVIEWER, first).expect(200);
  }

  @Test
  void whatIsFoundNotOpenGoesBackClosed() {
    Answer first = rest.approve(FIRST_REVIEWER, submitted("不宜公布的通知")).expect(200);
    Map<String, Object> body =
        Map.of(
            "contentHash",
            first.text("contentHash"),
            "secrecy",
            Map.of("result", "NOT_OPEN", "ground", "INTERNAL"));
    Answer closed = rest.act(REVIEWER, first, "approve", body).expect(200);
    assertThat(closed.text("openness")).isEqualTo("CLOSED");
    assertThat(closed.text("state")).isEqualTo("DRAFT");
    assertThat(closed.body().path("approvals")).isEmpty();
  }

  @Test
  @Capability({"D-17", "D-18", "D-19", "D-20"})
  void aPolicyItsInterpretationAndItsPressReleaseBecomePublicTogetherOrNotAtAll() {
    Answer policy = rest.create(document("NORMATIVE_DOCUMENT", "学前教育普惠办法", "<p>第一条 普惠。</p>"));
    policy.expect(201);
    Answer reading = rest.create(document("INTERPRETATION", "《学前教育普惠办法》解读", "<p>一、普惠。</p>"));
    reading.expect(201);
    Answer press = rest.create(document("PRESS_RELEASE", "我县出台学前教育普惠办法", "<p>新闻。</p>"));
    press.expect(201);
    String sheets = "/api/disclosure/interpretations/" + reading.text("id");
    Map<String, Object> sheet =
        Map.of(
            "policyId",
            policy.text("id"),
            "forms",
            List.of("TEXT", "QUESTIONS"),
            "interpreter",
            Map.of("name", "许望", "kind", "HEAD"),
            "phase",
            "WITH");
    put(DRAFTER, sheets, null, sheet).expect(200);
    put(DRAFTER, sheets, null, sheet).expect(428);
    assertThat(rest.get(DRAFTER, sheets + "/quality").body().path("good").asBoolean()).isFalse();
    rest.act(DRAFTER, reading, "submit", null).expect(409, "GATE_CLOSED");
    Answer edited =
        rest.edit(
                DRAFTER,
                reading.text("id"),
                reading.revision(),
                document("INTERPRETATION", "《学前教育普惠办法》解读", GOOD))
            .expect(200);
    assertThat(rest.get(DRAFTER, sheets + "/quality").body().path("good").asBoolean()).isTrue();

    Answer policyReady = signed(rest.registered(policy));
    Answer pressReady = signed(press);
    rest.act(OFFICE, policyReady, "publish", null).expect(409, "GATE_CLOSED");
    Map<String, Object> members =
        Map.of(
            "title",
            "三同步",
            "members",
            List.of(policy.text("id"), reading.text("id"), press.text("id")));
    Answer opened = rest.post(OFFICE, "/api/disclosure/releases", members).expect(201);
    release(OFFICE, opened).expect(409, "GATE_CLOSED");
    for (Answer member : List.of(policy, reading, press)) {
      rest.get(CITIZEN, "/api/disclosure/items/" + member.text("id")).expect(404);
    }
    Answer readingReady = signed(edited);
    rest.act(OFFICE, readingReady, "publish", null).expect(409, "GATE_CLOSED");
    rest.act(OFFICE, pressReady.text("id"), desk(press).revision(), "publish", null)
        .expect(409, "GATE_CLOSED");
    Answer current = rest.get(OFFICE, "/api/disclosure/releases/" + opened.text("id")).expect(200);
    assertThat(current.body().path("missing")).as(current.body().toString()).isEmpty();
    Answer released = release(OFFICE, current).expect(200);
    assertThat(released.text("state")).isEqualTo("RELEASED");
    for (Answer member : List.of(policy, reading, press)) {
      Answer read = rest.get(CITIZEN, "/api/disclosure/items/" + member.text("id")).expect(200);
      assertThat(read.body().at("/release/members")).hasSize(3);
    }
    Answer lines =
        rest.get(CITIZEN, "/api/disclosure/items/" + policy.text("id") + "/interpretations");
    assertThat(lines.expect(200).body().at("/0/interpreter/name").asString()).isEqualTo("许望");
    assertThat(
            rest.get(
                    OFFICE,
                    "/api/disclosure/interpretations/statistics?from=2026-01-01&to=2020-01-01")
                .status())
        .isEqualTo(400);
    rest.get(OFFICE, "/api/disclosure/interpretations/statistics?from=2020-01-01&to=2030-01-01")
        .expect(200);
  }

  @Test
  @Capability("D-17")
  void anExemptionNeedsAReasonAndASecondPerson() {
    Answer policy = rest.create(document("NORMATIVE_DOCUMENT", "免予解读的办法", "<p>第一条。</p>"));
    policy.expect(201);
    Answer second =
        rest.approve(FIRST_REVIEWER, rest.act(DRAFTER, policy, "submit", null).expect(200));
    rest.approve(REVIEWER, second).expect(409, "GATE_CLOSED");
    String duty = "/api/disclosure/interpretation-duties/" + policy.text("id");
    put(DRAFTER, duty, null, Map.of("required", false)).expect(409, "ILLEGAL_TRANSITION");
    rest.post(SIGNER, duty + "/exemption/approve", null).expect(409, "ILLEGAL_TRANSITION");
    rest.post(DRAFTER, duty + "/exemption", Map.of("reason", " ")).expect(422);
    rest.post(DRAFTER, duty + "/exemption", Map.of("reason", "仅调整文号")).expect(200);
    Actor drafterToo =
        Examples.person(DRAFTER.id(), "沈言", "wangchuan-education", Role.DRAFTER, Role.SIGNER);
    rest.post(drafterToo, duty + "/exemption/approve", null).expect(403, "SAME_PERSON");
    rest.post(SIGNER, duty + "/exemption/approve", null).expect(200);
    rest.approve(REVIEWER, second).expect(200);
  }

  @Test
  void peopleOfOtherUnitsAndOfDissolvedOnesAreRefused() {
    Answer item = submitted("外单位人员不能审核的通知");
    Actor elsewhere = Examples.person("e1", "外县人员", "elsewhere", Role.FIRST_REVIEWER);
    rest.approve(elsewhere, item).expect(403, "FORBIDDEN");
    rest.get(elsewhere, "/api/disclosure/review/" + item.text("id")).expect(403, "FORBIDDEN");
    Actor gone = Examples.person("e2", "旧局人员", "wangchuan-dissolved", Role.DRAFTER);
    rest.post(gone, "/api/disclosure/items", notice("旧局的通知")).expect(403, "FORBIDDEN");
    rest.get(Actor.anonymous(), "/api/disclosure/review/" + item.text("id")).expect(401);
    rest.get(OFFICE, "/api/disclosure/review/flows").expect(200);
  }

  private Answer submitted(String title) {
    return rest.act(DRAFTER, rest.create(notice(title)).expect(201), "submit", null).expect(200);
  }

  private Answer signed(Answer draft) {
    Answer submitted = rest.act(DRAFTER, draft, "submit", null).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    Answer second = rest.approve(REVIEWER, first).expect(200);
    return rest.approve(SIGNER, second).expect(200);
  }

  private Answer desk(Answer item) {
    return rest.get(OFFICE, "/api/disclosure/desk/" + item.text("id")).expect(200);
  }

  private Answer page(Actor actor, Answer item) {
    return rest.get(actor, "/api/disclosure/review/" + item.text("id")).expect(200);
  }

  private Answer release(Actor actor, Answer one) {
    return rest.call(
        HttpMethod.POST,
        actor,
        "/api/disclosure/releases/" + one.text("id") + "/release",
        null,
        rest.get(actor, "/api/disclosure/releases/" + one.text("id")).revision(),
        null);
  }

  private Answer revoke(Actor actor, Answer given) {
    return rest.call(
        HttpMethod.POST,
        actor,
        "/api/disclosure/delegations/" + given.text("id") + "/revoke",
        null,
        given.revision(),
        null);
  }

  private Answer put(Actor actor, String path, Long seen, Object body) {
    return rest.call(HttpMethod.PUT, actor, path, body, seen, null);
  }

  private List<String> notices(Actor actor, String query) {
    List<String> subjects = new ArrayList<>();
    rest.get(actor, "/api/disclosure/notices" + query)
        .expect(200)
        .body()
        .path("items")
        .forEach(line -> subjects.add(line.path("subject").asString()));
    return subjects;
  }

  private static List<String> texts(Answer answer, String field) {
    List<String> texts = new ArrayList<>();
    answer.body().path(field).forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static Map<String, Object> opinion(Answer item) {
    return Map.of("contentHash", item.text("contentHash"), "opinion", "已阅，无意见");
  }

  private static Map<String, Object> document(String type, String title, String body) {
    Map<String, Object> document = notice(title);
    document.put("type", type);
    document.put("column", type.equals("NORMATIVE_DOCUMENT") ? "normative-documents" : "notices");
    document.put("body", body);
    document.put("effectiveDate", "2026-03-05");
    document.put("themeClass", "科技、教育");
    document.put("genre", "办法");
    return document;
  }

  private static Map<String, Object> delegation(String colleague, String role) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    return Map.of(
        "colleague",
        Map.of("id", colleague, "name", "代办人"),
        "role",
        role,
        "from",
        today.toString(),
        "until",
        today.plusDays(2).toString());
  }
}
