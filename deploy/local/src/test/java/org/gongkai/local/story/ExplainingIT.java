package org.gongkai.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gongkai.local.RunningSuite;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** What a government says of its policies: before the press, of its meetings, and afterwards. */
@ExtendWith(RunningSuite.Shared.class)
class ExplainingIT {

  private static final String DISCLOSURE = "/api/disclosure";
  private static final String TRIGGERS = DISCLOSURE + "/interpretation-triggers";
  private static final Duration SWEPT = Duration.ofSeconds(30);

  private static final String REPORT = "<p>截至六月底，全县新增普惠学位一千二百个，三十七所民办园完成认定，家长满意度比去年提高九个百分点。</p>";

  private People people;
  private Desk desk;

  @BeforeEach
  void meet(RunningSuite suite) {
    people = new People(suite);
    desk = new Desk(people);
  }

  @Test
  @Capability({"D-20", "D-21", "T-06"})
  void howAPolicyIsCarriedOutStandsOnItsPageAndAnswersWhoAskedForIt() {
    Answer policy = desk.published(ofType("POLICY", "望川县普惠性幼儿园认定办法"));
    String id = policy.text("id");
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("policyId", id);
    asked.put("cause", "MISREADING");
    asked.put("subject", "网上误传只有本县户籍才能申请。");
    Answer trigger = people.the("office").post(TRIGGERS, asked).expect(201);

    Map<String, Object> report = ofType("INTERPRETATION", "普惠性幼儿园认定工作推进情况");
    report.put("body", REPORT);
    Answer draft = desk.draft(report);
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("policyId", id);
    sheet.put("forms", List.of("TEXT", "FIGURES"));
    sheet.put("interpreter", Map.of("name", "许望", "title", "局长", "kind", "HEAD"));
    sheet.put("phase", "AFTER");
    sheet.put("after", "PROGRESS");
    sheet.put("triggerId", trigger.text("id"));
    put(DISCLOSURE + "/interpretations/" + draft.text("id"), sheet).expect(200);
    released(draft);

    Eventually.within(
        SWEPT,
        () -> {
          assertThat(people.anybody().get("/record/" + id).expect(200).response().body())
              .contains("解读和执行进展", "推进执行情况", "普惠性幼儿园认定工作推进情况", "局长 许望");
          assertThat(people.anybody().get(Desk.ITEMS + "/" + id).json().path("links").toString())
              .contains("INTERPRETED_BY", draft.text("id"));
          assertThat(people.the("office").get(TRIGGERS + "/" + trigger.text("id")).text("state"))
              .isEqualTo("ANSWERED");
        });
    assertThat(
            people
                .anybody()
                .get(Desk.ITEMS + "/" + id + "/timeline")
                .expect(200)
                .json()
                .findValuesAsString("kind"))
        .containsExactly("EFFECTIVE", "PUBLISHED", "PROGRESS");
    assertCountedForTheHead(draft.text("id"));
  }

  /** Nobody in the other service has written anything down. */
  private void assertCountedForTheHead(String interpretation) {
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    Map<String, Object> duty = new LinkedHashMap<>();
    duty.put("name", "第一解读人全年带头解读");
    duty.put("subject", "HEAD");
    duty.put("units", List.of("wangchuan-education"));
    duty.put("kinds", List.of("INTERPRETATION"));
    duty.put("minimum", 1);
    duty.put("period", "YEAR");
    duty.put("firstYear", year);
    Answer quota = people.the("office").post("/api/tasks/quotas", duty).expect(201);
    String counted =
        "/api/tasks/quotas/" + quota.text("id") + "/results/wangchuan-education?period=" + year;

    Eventually.within(
        SWEPT,
        () -> {
          Answer result = people.the("office").get(counted).expect(200);
          assertThat(result.json().at("/line/met").asBoolean()).isTrue();
          assertThat(result.json().path("activities").toString()).contains("普惠性幼儿园认定工作推进情况", "许望");
        });
    assertThat(
            people
                .the("office")
                .get("/api/tasks/activities?unit=wangchuan-education&kind=INTERPRETATION&limit=100")
                .expect(200)
                .response()
                .body())
        .contains(interpretation, "\"role\":\"HEAD\"");
  }

  @Test
  @Capability("D-23")
  void whatIsSaidBeforeThePressExplainsThePolicyOnceItIsReviewed() {
    Answer policy = desk.published(ofType("POLICY", "望川县课后服务办法"));
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("kind", "CONFERENCE");
    plan.put("title", "望川县课后服务办法新闻发布会");
    plan.put("policyIds", List.of(policy.text("id")));
    plan.put("host", "望川县人民政府新闻办公室");
    plan.put("overallLivelihood", true);
    plan.put("plannedAt", Instant.now().toString());
    plan.put("media", List.of("望川融媒"));
    String events = DISCLOSURE + "/press-events";
    assertThat(people.the("drafter").post(events, plan).expect(422).response().body())
        .contains("/inGovernmentsName");
    plan.put("inGovernmentsName", true);
    Answer event = people.the("drafter").post(events, plan).expect(201);
    String address = events + "/" + event.text("id");
    Answer held = people.the("drafter").act(address + "/hold", event.etag(), null).expect(200);
    Map<String, Object> said =
        Map.of(
            "transcript",
            "<p>课后服务自下学期起覆盖全部小学。</p>",
            "questions",
            List.of(
                Map.of(
                    "asker", "望川融媒记者",
                    "question", "是否收费？",
                    "answerer", "许望",
                    "answer", "困难家庭一律免收。")));
    Answer written =
        people.the("drafter").put(address + "/transcript", said, held.etag()).expect(200);
    Answer drafted =
        people.the("drafter").act(address + "/draft", written.etag(), null).expect(200);
    String item = drafted.text("itemId");
    assertThat(people.anybody().get(Desk.ITEMS + "/" + item).status()).isEqualTo(404);

    released(people.the("drafter").get(DISCLOSURE + "/desk/" + item).expect(200));

    Eventually.within(
        SWEPT,
        () -> assertThat(people.the("office").get(address).text("state")).isEqualTo("PUBLISHED"));
    assertThat(
            people
                .anybody()
                .get(Desk.ITEMS + "/" + policy.text("id") + "/interpretations")
                .expect(200)
                .response()
                .body())
        .contains("PRESS_CONFERENCE", item);
    assertThat(people.anybody().get("/record/" + item).expect(200).response().body())
        .contains("困难家庭一律免收");
  }

  @Test
  @Capability("D-26")
  void theOpenPartOfAMeetingIsPublicAndTheClosedOneNowhere() {
    Map<String, Object> meeting = new LinkedHashMap<>();
    meeting.put("number", ThreadLocalRandom.current().nextInt(100, 900));
    meeting.put("heldAt", Instant.now().minus(Duration.ofHours(30)).toString());
    meeting.put(
        "agenda",
        List.of(
            Map.of("subject", "审议校园安全条例", "open", true, "decision", "会议原则通过。"),
            Map.of("subject", "密议干部人选", "open", false, "ground", "内部事务信息")));
    meeting.put("observers", List.of(Map.of("name", "李某", "capacity", "县人大代表")));
    String records = DISCLOSURE + "/meeting-records";
    Answer record = people.the("drafter").post(records, meeting).expect(201);
    assertThat(record.json().path("late").asBoolean()).isTrue();
    Answer drafted =
        people
            .the("drafter")
            .act(records + "/" + record.text("id") + "/draft", record.etag(), null)
            .expect(200);
    String item = drafted.text("itemId");

    released(people.the("drafter").get(DISCLOSURE + "/desk/" + item).expect(200));

    Eventually.within(
        SWEPT,
        () -> {
          String list =
              people.anybody().get(DISCLOSURE + "/meetings").expect(200).response().body();
          assertThat(list).contains(item, "审议校园安全条例", "李某").doesNotContain("密议干部");
        });
    for (String path : List.of("/record/" + item, Desk.ITEMS + "/" + item)) {
      assertThat(people.anybody().get(path).expect(200).response().body())
          .as(path)
          .contains("审议校园安全条例")
          .doesNotContain("密议干部");
    }
    assertThat(people.anybody().get(records + "/" + record.text("id")).status()).isEqualTo(401);
  }

  @Test
  @Capability("D-55")
  void onlyTheStaffOfTheUnitAreAskedAndOnlyTheyLearnOfIt() {
    Map<String, Object> notice = Notices.titled("办公楼食堂改造安排");
    notice.put("visibility", "INTERNAL");
    notice.put("infoClass", "物资采购管理");
    Answer item = desk.approved(notice);
    desk.publish(item).expect(200);
    String address = DISCLOSURE + "/internal/" + item.text("id") + "/solicitation";
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    Map<String, Object> call =
        Map.of("question", "食堂改造暗语可否推迟？", "from", today, "until", today, "anonymous", true);
    put(address, call).expect(200);

    people.the("handler").post(address + "/opinions", Map.of("text", "同意推迟。")).expect(201);

    assertThat(people.the("handler").get(address).expect(200).json().path("answered").asBoolean())
        .isTrue();
    assertThat(people.the("drafter").get(address + "/opinions").expect(200).response().body())
        .contains("同意推迟。")
        .doesNotContain("温岚", "\"handler\"");
    assertThat(people.the("office").get(address).status()).isEqualTo(404);
    assertThat(people.anybody().get(address).status()).isEqualTo(401);
    assertThat(
            people
                .anybody()
                .get("/api/disclosure/search?q=" + "%E9%A3%9F%E5%A0%82%E6%94%B9%E9%80%A0")
                .expect(200)
                .response()
                .body())
        .doesNotContain(item.text("id"));
  }

  @Test
  @Capability("P-05")
  void theAuditorReadsTheWholeWayOfAMatterInEachService() {
    Answer item = desk.published(Notices.titled("关于运动会的通知"));
    String audit = DISCLOSURE + "/audit?object=items/" + item.text("id");

    Eventually.withinSeconds(() -> {
      Answer trail = people.the("auditor").get(audit).expect(200);
      assertThat(trail.json().path("items").findValuesAsString("to")).contains("PUBLISHED");
      assertThat(trail.json().path("items").findValuesAsString("from")).contains("APPROVED");
      assertThat(trail.json().at("/items/0/client").asString()).startsWith("127.0.0.1");
    });
    String day = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    for (String service : List.of("tasks", "disclosure", "feedback")) {
      String path = "/api/" + service + "/exports/audit.csv?from=" + day + "&to=" + day;
      assertThat(people.the("auditor").get(path).expect(200).response().body()).contains("编号,时间");
      assertThat(people.the("drafter").get(path).status()).isEqualTo(403);
    }
  }

  private Answer released(Answer draft) {
    Answer item =
        people.the("drafter").act(Desk.verb(draft, "submit"), draft.etag(), null).expect(200);
    for (String reviewer : Desk.REVIEWERS) {
      item = desk.approve(item, reviewer).expect(200);
    }
    return desk.publish(item).expect(200);
  }

  /** What is there for the first time has no revision that could have been seen. */
  private Answer put(String path, Object body) {
    return people
        .the("drafter")
        .send("PUT", path, "application/json", JsonMapper.shared().writeValueAsString(body));
  }

  private static Map<String, Object> ofType(String type, String title) {
    Map<String, Object> content = Notices.titled(title);
    content.put("type", type);
    return content;
  }
}
