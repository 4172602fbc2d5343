package org.gongkai.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.local.RunningSuite;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What has to be public by its day, what may become public later, and what readers find wrong. */
@ExtendWith(RunningSuite.Shared.class)
class TimelyIT {

  private static final String API = "/api/disclosure/";
  private static final String EDUCATION = "wangchuan-education";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** The duties are looked for once a minute, and the cases in task-service follow. */
  private static final Duration SWEPT = Duration.ofMinutes(2);

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private People people;
  private Desk desk;

  @BeforeEach
  void meet(RunningSuite suite) {
    people = new People(suite);
    desk = new Desk(people);
  }

  @Test
  @Capability({"D-04", "T-20"})
  void whatIsNotPublicByItsDayIsOverdueSupervisedAndKeptAsLate() {
    Map<String, Object> notice = Notices.titled("关于校车线路调整的通知" + mark);
    notice.put("formedDate", "2021-06-15");
    Answer approved = desk.approved(notice);
    String id = approved.text("id");

    Answer term = people.the("drafter").get(API + "desk/" + id + "/publish-due").expect(200);
    assertThat(term.text("due")).isEqualTo("2021-07-13");
    assertThat(term.text("state")).isEqualTo("OVERDUE");
    assertThat(term.text("light")).isEqualTo("RED");
    people.anybody().get(API + "desk/" + id + "/publish-due").expect(401);
    Eventually.within(
        SWEPT,
        () -> {
          JsonNode duty = duty("publish-by/" + id);
          assertThat(duty.path("itemIds").get(0).asString()).isEqualTo(id);
          assertThat(supervised(duty.path("id").asString(), "LATE")).isNotNull();
        });
    String duty = duty("publish-by/" + id).path("id").asString();

    desk.publish(approved).expect(200);
    Answer kept = people.the("drafter").get(API + "desk/" + id + "/publish-due").expect(200);
    assertThat(kept.text("state")).isEqualTo("LATE");
    assertThat(kept.text("publishedOn")).isEqualTo(LocalDate.now(CHINA).toString());
    Eventually.within(
        SWEPT,
        () -> {
          JsonNode late = line("id", id, "office", API + "late-publications?limit=200");
          assertThat(late.path("due").asString()).isEqualTo("2021-07-13");
          assertThat(late.path("explained").asString()).contains("2021");
          refresh();
          assertThat(supervised(duty, "CLOSED")).isNotNull();
        });
  }

  @Test
  @Capability("D-04")
  void theMatrixShowsWhichContentTheLawAsksForIsThere() {
    String path = API + "completeness?unit=" + EDUCATION;
    int before = cell(path, "A20-14").path("items").asInt();
    Map<String, Object> notice = Notices.titled("教师公开招聘公告" + mark);
    notice.put("column", "recruitment");
    desk.published(notice);

    Eventually.within(
        SWEPT,
        () -> {
          JsonNode cell = cell(path, "A20-14");
          assertThat(cell.path("items").asInt()).isEqualTo(before + 1);
          assertThat(cell.path("state").asString()).isEqualTo("CURRENT");
          assertThat(cell.path("lastPublishedAt").asString()).isNotEmpty();
        });
    String cell = API + "completeness/" + EDUCATION + "/A20-14";
    String word = "{\"applies\":false,\"reason\":\"本单位不招考公务员\"}";
    Answer refused = people.the("office").send("PUT", cell, "application/json", word);
    assertThat(refused.expect(422).json().at("/errors/0/pointer").asString()).isEqualTo("/applies");
  }

  @Test
  @Capability({"D-03", "D-04", "P-03"})
  void whatWasClosedBecomesPublicByTheWholeReviewAndFulfilsItsTask() {
    String plan = plan();
    String task = taskOf(plan);
    Map<String, Object> notice = Notices.fulfilling("义务教育学位测算" + mark, plan, task);
    notice.put("openness", "CLOSED");
    notice.put("opennessGround", "《中华人民共和国政府信息公开条例》第十六条");
    Answer closed = desk.approved(notice);
    String id = closed.text("id");
    assertThat(desk.publish(closed).expect(409).text("code")).isEqualTo("NOT_PROACTIVE");
    people.anybody().get(Desk.ITEMS + "/" + id).expect(404);
    String due = API + "reassessments?until=" + LocalDate.now(CHINA).plusYears(1).plusDays(1);
    assertThat(people.the("reviewer").get(due).expect(200).json().findValuesAsString("id"))
        .contains(id);

    Map<String, Object> open = Map.of("result", "OPENED", "reason", "测算已完成，不再是过程性信息");
    people.the("drafter").act(Desk.verb(closed, "reassess"), closed.etag(), open).expect(403);
    Answer draft =
        people.the("reviewer").act(Desk.verb(closed, "reassess"), closed.etag(), open).expect(200);
    assertThat(draft.text("state")).isEqualTo("DRAFT");
    assertThat(draft.json().at("/reassessment/reason").asString()).contains("过程性信息");
    people.anybody().get(Desk.ITEMS + "/" + id).expect(404);
    Answer item =
        people.the("drafter").act(Desk.verb(draft, "submit"), draft.etag(), null).expect(200);
    for (String reviewer : Desk.REVIEWERS) {
      item = desk.approve(item, reviewer).expect(200);
    }
    desk.publish(item).expect(200);

    assertThat(people.anybody().get(Desk.ITEMS + "/" + id).expect(200).text("openness"))
        .isEqualTo("PROACTIVE");
    Eventually.withinSeconds(() -> {
      String inbox = "/api/tasks/evidence?limit=200&plan=" + plan;
      JsonNode evidence = line("disclosureItemId", id, "office", inbox);
      assertThat(evidence.path("taskItemId").asString()).isEqualTo(task);
      assertThat(evidence.path("state").asString()).isEqualTo("PROPOSED");
    });
  }

  @Test
  @Capability({"D-16", "F-27"})
  void whatAReaderFindsWrongIsCorrectedInPublicAndAnswered() {
    Map<String, Object> notice = Notices.titled("关于学区划分的通知" + mark);
    Answer published = desk.published(notice);
    String address = Desk.ITEMS + "/" + published.text("id");
    Map<String, Object> letter = new HashMap<>(Appeals.about(published.text("id")));
    letter.put("kind", "ERROR");
    letter.put("title", "学区名称写错了");
    letter.put("content", "通知里的报名时间与附表不一致，请核对。");
    Answer receipt = people.anybody().post("/api/feedback/appeals", letter).expect(201);
    String number = receipt.text("number");
    Eventually.withinSeconds(() -> {
      assertThat(mistake(number).expect(200).text("state")).isEqualTo("OPEN");
      assertThat(people.the("drafter").get(API + "notices?limit=200").response().body())
          .contains("/mistakes/" + number);
    });
    Answer reported = mistake(number);
    assertThat(reported.text("dueOn")).isEqualTo(receipt.text("dueOn"));
    assertThat(reported.response().body()).doesNotContain(Appeals.NAME, Appeals.PHONE, "报名时间");

    Map<String, Object> note = Map.of("kind", "MINOR", "note", "更正报名时间，附表为准。");
    people
        .the("drafter")
        .act(API + "mistakes/" + number + "/correct", reported.etag(), note)
        .expect(200);
    Answer open = people.the("drafter").get(API + "desk/" + published.text("id")).expect(200);
    notice.put("body", "<p>各小学于七月六日至九日接受报名，学区范围见附表。</p>");
    Answer written = people.the("drafter").put(address, notice, open.etag()).expect(200);
    Answer item = people.the("drafter").act(address + "/submit", written.etag(), null).expect(200);
    for (String reviewer : Desk.REVIEWERS) {
      item = desk.approve(item, reviewer).expect(200);
    }
    desk.publish(item).expect(200);

    Eventually.withinSeconds(
        () -> assertThat(mistake(number).text("state")).isEqualTo("CORRECTED"));
    answer(number);
    Answer read =
        people
            .anybody()
            .get("/api/feedback/appeals/" + number, "X-Query-Code", receipt.text("queryCode"))
            .expect(200);
    assertThat(read.text("state")).isEqualTo("ANSWERED");
    Answer page = people.anybody().get("/record/" + published.text("id")).expect(200);
    assertThat(page.response().body()).contains("更正报名时间，附表为准。", "七月六日至九日");
  }

  /** By the unit that answers for the item, and another person who looks at the reply. */
  private void answer(String number) {
    String path = "/api/feedback/appeals/" + number;
    if (people.the("office").get(path + "/case").text("state").equals("RECEIVED")) {
      step("office", path, "assign", Map.of("unit", EDUCATION));
    }
    step("handler", path, "reply", Map.of("text", "已更正，谢谢您指出。"));
    step("reviewer", path, "approve-reply", null);
  }

  private void step(String person, String path, String verb, Map<String, String> words) {
    Answer seen = people.the(person).get(path + "/case").expect(200);
    people.the(person).act(path + "/" + verb, seen.etag(), words).expect(200);
  }

  private Answer mistake(String number) {
    return people.the("drafter").get(API + "mistakes/" + number);
  }

  /** 503 while a look is under way, which does as well. */
  private void refresh() {
    people.the("office").post(API + "duties/refresh").expect(200, 503);
  }

  private JsonNode duty(String key) {
    refresh();
    String red = API + "duties?kind=PUBLISH_BY&light=RED&limit=200&unit=" + EDUCATION;
    return line("key", key, "office", red);
  }

  private JsonNode supervised(String duty, String status) {
    String cases = "/api/tasks/supervision/cases?kind=DUTY&limit=200&status=" + status;
    return line("subject", duty, "supervisor", cases + "&unit=" + EDUCATION);
  }

  private JsonNode cell(String path, String code) {
    JsonNode cells = people.anybody().get(path).expect(200).json().at("/items/0/cells");
    return cells
        .valueStream()
        .filter(cell -> cell.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The one line of a list that has this value. */
  private JsonNode line(String field, String value, String person, String path) {
    return people
        .the(person)
        .get(path)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(one -> one.path(field).asString().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No line with " + field + " " + value));
  }

  /** A plan of its own with one row for the bureau. */
  private String plan() {
    String text =
        """
        望府办发〔2021〕%1$d号
        各乡镇人民政府，县级各部门：
        现将《望川县2021年学位测算任务分解表》印发给你们，请抓好落实。
        望川县人民政府办公室
        2021年3月15日
        附件
        望川县2021年学位测算任务分解表
        序号\t类别\t任务名称\t具体内容\t责任单位\t完成时限
        1\t主动公开\t学位公开\t公开义务教育学位测算结果。\t县教体局\t9月30日前
        2\t主动公开\t预算公开\t公开全县预算和决算。\t县财政局\t5月底前
        """
            .formatted(10_000 + Math.floorMod(mark.hashCode(), 80_000));
    Caller office = people.the("office");
    Answer preview = office.postText("/api/tasks/imports", text).expect(200, 201);
    String confirm = "/api/tasks/imports/" + preview.text("id") + "/confirm";
    return office.post(confirm).expect(200, 201).text("planId");
  }

  private String taskOf(String plan) {
    String ledger = "/api/tasks/plans/" + plan + "/ledger?limit=200";
    List<JsonNode> rows =
        people.the("office").get(ledger).expect(200).json().path("items").valueStream().toList();
    return rows.stream()
        .filter(row -> row.path("text").asString("").contains("学位测算结果"))
        .findFirst()
        .orElse(rows.getFirst())
        .path("id")
        .asString();
  }
}
