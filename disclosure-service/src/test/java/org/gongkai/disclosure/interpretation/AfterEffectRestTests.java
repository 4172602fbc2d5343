package org.gongkai.disclosure.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.ItemType;
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

/** A policy in force is explained again when people need it, and everybody sees how it goes. */
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
@Capability("D-21")
class AfterEffectRestTests {

  private static final String TRIGGERS = "/api/disclosure/interpretation-triggers";
  private static final Actor CITIZEN = Actor.anonymous();
  private static final Actor PARTNER = Examples.person("partner", "舆情系统", "wangchuan", Role.SYSTEM);
  private static final Actor HANDLER =
      Examples.person("h-trigger", "财政回应", "wangchuan-finance", Role.HANDLER);

  /** Facts, not the four parts of an interpretation of the text. */
  private static final String REPORT = "<p>截至六月底，全县新增普惠学位一千二百个，三十七所民办园完成认定，家长满意度比去年提高九个百分点。</p>";

  @Autowired WebTestClient http;
  @Autowired PublicationCounting counting;
  @Autowired TriggerDuties duties;
  @Autowired Clock clock;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void reportsOfExecutionAndResultsStandInTheTimelineOfThePolicy() {
    Answer policy = policy("时间线所讲的办法", "2026-03-01");
    Answer progress = report("普惠办法推进执行情况", REPORT);
    sheet(progress, policy, "AFTER", "PROGRESS", null).expect(200);
    Answer results = report("普惠办法成绩单", REPORT);
    sheet(results, policy, "AFTER", "RESULTS", null).expect(200);
    String timeline = "/api/disclosure/items/" + policy.text("id") + "/timeline";
    assertThat(kinds(timeline)).doesNotContain("PROGRESS", "RESULTS");

    publish(progress);
    publish(results);

    assertThat(kinds(timeline)).contains("EFFECTIVE", "PUBLISHED", "PROGRESS", "RESULTS");
    JsonNode last = rest.get(CITIZEN, timeline).body().get(kinds(timeline).indexOf("PROGRESS"));
    assertThat(last.path("title").asString()).isEqualTo("普惠办法推进执行情况");
    assertThat(last.path("kindName").asString()).isEqualTo("推进执行情况");
    assertThat(last.path("path").asString()).isEqualTo("/record/" + progress.text("id"));
    rest.get(CITIZEN, "/api/disclosure/items/no-such-item/timeline").expect(404, "NOT_FOUND");
  }

  @Test
  void whatLooksBackWaitsUntilThePolicyIsInForce() {
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    Answer policy = policy("明日才施行的办法", tomorrow.toString());
    Answer early = report("抢先的成绩单", REPORT);
    sheet(early, policy, "AFTER", "RESULTS", null).expect(200);
    Answer refused = rest.act(OFFICE, signed(early), "publish", null).expect(409, "GATE_CLOSED");
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/interpretation");
  }

  @Test
  void aReportSaysSomethingOfItsOwn() {
    Answer policy = policy("被照抄的办法", "2026-03-01");
    Answer copy = report("照抄的成绩单", Examples.BODY + "<p>望川一中</p>");
    sheet(copy, policy, "AFTER", "RESULTS", null).expect(200);
    rest.act(DRAFTER, copy, "submit", null).expect(409, "GATE_CLOSED");
    Answer deep = report("没有四个部分的深度解读", REPORT);
    sheet(deep, policy, "AFTER", "DEEP", null).expect(200);
    rest.act(DRAFTER, deep, "submit", null).expect(409, "GATE_CLOSED");
    sheet(report("没有类型", REPORT), policy, "AFTER", null, null).expect(422);
  }

  @Test
  void aMisreadingIsOwedAnInterpretationUntilOneIsPublic() {
    Answer policy = policy("被误读的办法", "2026-03-01");
    String reference = UUID.randomUUID().toString();
    Map<String, Object> asked = ask(policy, "MISREADING", reference);
    Answer trigger = rest.post(PARTNER, TRIGGERS, asked).expect(201);
    rest.post(PARTNER, TRIGGERS, asked).expect(409, "DUPLICATE");
    assertThat(trigger.text("state")).isEqualTo("OPEN");
    assertThat(trigger.text("unit")).isEqualTo("wangchuan-education");
    LocalDate due = LocalDate.parse(trigger.text("due"));
    assertThat(due).isEqualTo(LocalDate.now(clock).plusDays(2));
    assertThat(owed(trigger, due).light()).isEqualTo(Light.YELLOW);
    assertThat(owed(trigger, due.plusDays(1)).light()).isEqualTo(Light.RED);
    assertThat(owed(trigger, due).kind()).isEqualTo(DutyKind.INTERPRETATION_DUE);

    Answer answer = report("针对误读的说明", REPORT);
    String id = trigger.text("id");
    sheet(answer, policy, "WITH", null, id).expect(422);
    sheet(answer, policy("另一份办法", "2026-03-01"), "AFTER", "RESULTS", id).expect(422);
    Answer sheet = sheet(answer, policy, "AFTER", "RESULTS", id).expect(200);
    assertThat(sheet.text("triggerId")).isEqualTo(id);
    publish(answer);
    counting.published(news(answer, clock.instant())).block();
    counting.published(news(answer, clock.instant())).block();
    Answer answered = rest.get(OFFICE, TRIGGERS + "/" + id).expect(200);
    assertThat(answered.text("state")).isEqualTo("ANSWERED");
    assertThat(answered.text("itemId")).isEqualTo(answer.text("id"));
    assertThat(findings(due)).noneMatch(one -> one.key().contains(id));
    sheet(report("又一篇", REPORT), policy, "AFTER", "RESULTS", id).expect(422);

    counting.withdrawn(news(answer, null)).block();
    assertThat(rest.get(OFFICE, TRIGGERS + "/" + id).text("state")).isEqualTo("OPEN");
  }

  @Test
  void somebodyMaySayWithAReasonThatNoneIsNeeded() {
    Answer policy = policy("评价过的办法", "2026-03-01");
    Answer trigger = rest.post(HANDLER, TRIGGERS, ask(policy, "EVALUATION", null)).expect(201);
    String path = TRIGGERS + "/" + trigger.text("id");
    rest.get(HANDLER, path).expect(200);
    rest.get(Examples.person("h-2", "别人", "wangchuan-finance", Role.OFFICE), path).expect(403);
    rest.get(CITIZEN, path).expect(401);
    assertThat(rest.get(OFFICE, TRIGGERS + "?state=OPEN&policy=" + policy.text("id")).body())
        .hasToString(rest.get(OFFICE, TRIGGERS + "?policy=" + policy.text("id")).body().toString());
    dismiss(OFFICE, trigger, " ").expect(422);
    dismiss(DRAFTER, trigger, "已在办事指南说明").expect(403, "FORBIDDEN");
    Answer dismissed = dismiss(OFFICE, trigger, "已在办事指南说明").expect(200);
    assertThat(dismissed.body().at("/dismissal/by/id").asString()).isEqualTo("office");
    dismiss(OFFICE, dismissed, "再来一次").expect(409, "ILLEGAL_TRANSITION");
    dismiss(OFFICE, trigger, "旧版本").expect(412);
  }

  @Test
  void refusesToAskForWhatIsNotPublic() {
    Answer draft = rest.create(document("POLICY", "未公开的办法", Examples.BODY)).expect(201);
    Answer refused = rest.post(OFFICE, TRIGGERS, ask(draft, "SENTIMENT", null));
    assertThat(refused.expect(422).body().at("/errors/0/pointer").asString())
        .isEqualTo("/policyId");
    Map<String, Object> past = ask(policy("过期", "2026-03-01"), "ENQUIRIES", null);
    past.put("due", "2020-01-01");
    rest.post(OFFICE, TRIGGERS, past).expect(422);
    rest.post(DRAFTER, TRIGGERS, past).expect(403, "FORBIDDEN");
    rest.post(CITIZEN, TRIGGERS, past).expect(401);
  }

  private DutyFinding owed(Answer trigger, LocalDate day) {
    return findings(day).stream()
        .filter(one -> one.key().endsWith(trigger.text("id")))
        .findFirst()
        .orElseThrow();
  }

  private List<DutyFinding> findings(LocalDate day) {
    return duties.findings(day).collectList().block();
  }

  private Answer dismiss(Actor actor, Answer trigger, String reason) {
    String path = TRIGGERS + "/" + trigger.text("id") + "/dismiss";
    return rest.call(
        HttpMethod.POST, actor, path, Map.of("reason", reason), trigger.revision(), null);
  }

  private static Map<String, Object> ask(Answer policy, String cause, String reference) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("policyId", policy.text("id"));
    asked.put("cause", cause);
    asked.put("reference", reference);
    asked.put("subject", "网上误传只有本县户籍才能申请。");
    return asked;
  }

  private InterpretationConfiguration.News news(Answer item, Instant at) {
    return new InterpretationConfiguration.News(
        item.text("id"),
        ItemType.INTERPRETATION,
        item.text("title"),
        "wangchuan-education",
        at,
        null);
  }

  private Answer policy(String title, String effective) {
    Map<String, Object> policy = document("POLICY", title, Examples.BODY);
    policy.put("effectiveDate", effective);
    return rest.published(policy);
  }

  private Answer report(String title, String body) {
    return rest.create(document("INTERPRETATION", title, body)).expect(201);
  }

  private static Map<String, Object> document(String type, String title, String body) {
    Map<String, Object> document = notice(title);
    document.put("type", type);
    document.put("body", body);
    return document;
  }

  private Answer sheet(Answer item, Answer policy, String phase, String after, String trigger) {
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("policyId", policy.text("id"));
    sheet.put("forms", List.of("TEXT"));
    sheet.put("interpreter", Map.of("name", "许望", "title", "局长", "kind", "HEAD"));
    sheet.put("phase", phase);
    sheet.put("after", after);
    sheet.put("triggerId", trigger);
    String path = "/api/disclosure/interpretations/" + item.text("id");
    return rest.call(HttpMethod.PUT, DRAFTER, path, sheet, null, null);
  }

  private void publish(Answer draft) {
    rest.act(OFFICE, signed(draft), "publish", null).expect(200);
  }

  private Answer signed(Answer draft) {
    Answer submitted = rest.act(DRAFTER, draft, "submit", null).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    return rest.approve(SIGNER, rest.approve(REVIEWER, first).expect(200)).expect(200);
  }

  private List<String> kinds(String timeline) {
    List<String> kinds = new ArrayList<>();
    rest.get(CITIZEN, timeline)
        .expect(200)
        .body()
        .forEach(entry -> kinds.add(entry.path("kind").asString()));
    return kinds;
  }
}
