package org.gongkai.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.local.RunningSuite;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a county's office does around the plan, from the look-back to the year's summary. */
@ExtendWith(RunningSuite.Shared.class)
class YearIT {

  private static final String TASKS = "/api/tasks/";
  private static final String EDUCATION = "wangchuan-education";
  private static final int YEAR = LocalDate.now().getYear();

  private People people;

  @BeforeEach
  void meet(RunningSuite suite) {
    people = new People(suite);
  }

  @Test
  @Capability({"T-09", "T-10"})
  void officeLooksBackOnLastYearAndCarriesOverWhatIsNotDone() {
    Caller office = people.the("office");
    String earlier = plan(YEAR - 1, 71);
    String newer = plan(YEAR, 72);
    Answer started = office.post(TASKS + "look-backs", Map.of("planId", earlier)).expect(201);
    String path = TASKS + "look-backs/" + started.text("id");
    List<JsonNode> lines = items(office.get(path + "/lines?limit=200"));
    assertThat(lines).isNotEmpty();
    for (JsonNode line : lines) {
      boolean first = line.equals(lines.getFirst());
      Map<String, Object> verdict =
          first ? Map.of("verdict", "NOT_DONE", "facts", "栏目中没有找到。") : Map.of("verdict", "DONE");
      String check = path + "/lines/" + line.path("id").asString() + "/check";
      office.act(check, "\"1\"", verdict).expect(200);
    }
    office.act(path + "/finish", started.etag(), null).expect(200);

    JsonNode undone = items(office.get(path + "/lines?verdict=NOT_DONE")).getFirst();
    assertThat(undone.path("orderId").asString()).isNotEmpty();
    String carry = path + "/lines/" + undone.path("id").asString() + "/carry-over";
    String tag = "\"" + undone.path("revision").asLong() + "\"";
    Map<String, Object> into = Map.of("planId", newer, "dueDate", YEAR + "-12-20");
    Answer carried = office.act(carry, tag, into).expect(200);
    Answer begun = office.get(TASKS + "assignments/" + carried.text("carriedAs")).expect(200);
    assertThat(begun.text("planId")).isEqualTo(newer);
    assertThat(begun.text("dueOn")).isEqualTo(YEAR + "-12-20");
    people.the("handler").get(path + "/report").expect(200);
    people.anybody().get(path).expect(401);
  }

  @Test
  @Capability("T-11")
  void aCircularIsDraftedReviewedIssuedAndReceived() {
    Caller office = people.the("office");
    Map<String, Object> wanted =
        Map.of(
            "kind",
            "CRITICISM",
            "title",
            "关于第三季度政务公开检查情况的通报",
            "period",
            YEAR + "Q3",
            "addressees",
            List.of(EDUCATION),
            "items",
            List.of(Map.of("unit", EDUCATION, "facts", "栏目未更新。", "demand", "十日内整改。")));
    Answer draft = office.post(TASKS + "circulars", wanted).expect(201);
    String path = TASKS + "circulars/" + draft.text("id");
    office.act(path + "/review", draft.etag(), Map.of()).expect(403);
    Answer reviewed = people.the("leader").act(path + "/review", draft.etag(), Map.of());
    Answer issued = office.act(path + "/issue", reviewed.expect(200).etag(), null).expect(200);
    assertThat(issued.text("state")).isEqualTo("ISSUED");

    Answer received = people.the("handler").post(path + "/receive").expect(200);
    assertThat(received.json().path("receipts").path(0).path("unit").asString())
        .isEqualTo(EDUCATION);
    assertThat(office.get(path).json().path("missing")).isEmpty();
  }

  @Test
  @Capability("T-11")
  void anInterviewIsRecordedAndFollowedUpOutOfTheUnitsSight() {
    Caller supervisor = people.the("supervisor");
    Map<String, Object> held =
        Map.of(
            "unit",
            EDUCATION,
            "person",
            "副局长 某某",
            "reason",
            "督办单逾期未办。",
            "date",
            LocalDate.now().minusDays(1).toString(),
            "demands",
            "月底前整改到位。");
    Answer interview = supervisor.post(TASKS + "interviews", held).expect(201);
    String path = TASKS + "interviews/" + interview.text("id");
    Map<String, Object> outcome = Map.of("text", "已整改。", "settled", true);
    Answer settled = supervisor.act(path + "/follow-up", interview.etag(), outcome).expect(200);

    assertThat(settled.json().path("settled").asBoolean()).isTrue();
    people.the("handler").get(path).expect(403);
    people.the("office").get(TASKS + "interviews/candidates").expect(200);
  }

  @Test
  @Capability({"T-14", "P-09"})
  void anAccountabilityCaseIsReadByFewAndEveryReadIsKept() {
    Caller office = people.the("office");
    Map<String, Object> found =
        Map.of(
            "unit",
            EDUCATION,
            "person",
            "某科负责人",
            "trigger",
            "PROBLEM_NOT_RECTIFIED",
            "facts",
            "连续两次督办未整改。",
            "references",
            List.of());
    Answer opened = office.post(TASKS + "accountability-cases", found).expect(201);
    String path = TASKS + "accountability-cases/" + opened.text("id");
    Map<String, Object> decision =
        Map.of("decision", "批评教育", "date", LocalDate.now().minusDays(1).toString());
    office.act(path + "/decide", opened.etag(), decision).expect(200);

    people.the("leader").get(path).expect(200);
    people.the("handler").get(path).expect(403);
    people.the("drafter").get(TASKS + "accountability-cases").expect(403);
    people.anybody().get(path).expect(401);
    String trail = TASKS + "audit?limit=200&actor=leader";
    Eventually.withinSeconds(() ->
        assertThat(people.the("auditor").get(trail).expect(200).json().toString())
            .contains("accountability-case.read"));
  }

  @Test
  @Capability("T-15")
  void aUnitSaysWhoDoesItsWorkAndTheGapsAreReportedOnce() {
    Caller handler = people.the("handler");
    String path = TASKS + "organisations/" + EDUCATION + "?year=" + YEAR;
    Map<String, Object> content =
        Map.of(
            "office",
            "办公室",
            "head",
            Map.of("name", "程川", "title", "局长", "phone", "0000-7000001"),
            "fullTimeStaff",
            1,
            "partTimeStaff",
            0,
            "handlers",
            List.of(Map.of("business", "APPLICATIONS", "name", "温岚")),
            "approvers",
            List.of(Map.of("stage", "FIRST_REVIEW", "name", "陆衡")),
            "budget",
            Map.of("amount", 120000, "inBudget", true),
            "workplace",
            "县政府二号楼203");
    Answer made = handler.put(path, content, "\"0\"");
    made.expect(201, 200);
    assertThat(made.json().path("gaps").toString()).contains("NO_LEADER_IN_CHARGE");
    people.anybody().get(path).expect(401);

    Caller office = people.the("office");
    office.post(TASKS + "organisations/checks", Map.of("year", YEAR)).expect(200, 201);
    String completeness = TASKS + "organisations/completeness?year=" + YEAR + "&limit=200";
    assertThat(office.get(completeness).expect(200).json().toString())
        .contains("NO_RECORD", EDUCATION);
  }

  @Test
  @Capability({"T-16", "T-17"})
  void trainingIsRecordedCorrectedAndExported() {
    Caller handler = people.the("handler");
    Map<String, Object> training = new HashMap<>();
    training.put("kind", "TRAINING");
    training.put("unit", EDUCATION);
    training.put("title", "政务公开业务培训");
    training.put("date", LocalDate.now().minusDays(3).toString());
    training.put("level", "STAFF");
    training.put("mode", "OFFLINE");
    training.put("hours", 4);
    training.put("attendees", 30);
    Answer recorded = handler.post(TASKS + "activities", training).expect(201);
    training.put("attendees", 32);
    String path = TASKS + "activities/" + recorded.text("id");
    Map<String, Object> correction = Map.of("reason", "补计两人", "content", training);
    Answer corrected = handler.act(path + "/correct", recorded.etag(), correction).expect(200);

    assertThat(corrected.json().path("content").path("attendees").asInt()).isEqualTo(32);
    Map<String, Object> tomorrow = new HashMap<>(training);
    tomorrow.put("date", LocalDate.now().plusDays(2).toString());
    handler.post(TASKS + "activities", tomorrow).expect(422);
    String export = TASKS + "exports/activities.csv?kind=TRAINING";
    assertThat(people.the("office").get(export).expect(200).response().body()).contains("政务公开业务培训");
  }

  @Test
  @Capability("T-18")
  void goodPracticeIsSelectedPromotedAndReadByEverybody() {
    Map<String, Object> practice =
        Map.of(
            "unit",
            EDUCATION,
            "field",
            "标准化规范化",
            "title",
            "招生信息一图读懂",
            "summary",
            "用一张图说明招生范围、条件和办法。",
            "materials",
            List.of());
    Answer handedIn = people.the("handler").post(TASKS + "practices", practice).expect(201);
    String path = TASKS + "practices/" + handedIn.text("id");
    Caller office = people.the("office");
    people.the("handler").act(path + "/select", handedIn.etag(), null).expect(403);
    Answer selected = office.act(path + "/select", handedIn.etag(), null).expect(200);
    office.act(path + "/promote", selected.etag(), null).expect(200);

    assertThat(people.anybody().get(TASKS + "practices/promoted").expect(200).json().toString())
        .contains("招生信息一图读懂");
    Map<String, Object> brand =
        Map.of("name", "阳光望川", "units", List.of(EDUCATION), "field", "平台建设", "plan", "分步推进。");
    office.post(TASKS + "brands", brand).expect(201);
  }

  @Test
  @Capability({"T-03", "T-21"})
  void aUnitHasItsOwnYearListAndPassesItsWorkOn() {
    Caller handler = people.the("handler");
    Map<String, Object> own =
        Map.of(
            "unitId",
            EDUCATION,
            "year",
            YEAR,
            "name",
            "校园公开",
            "text",
            "公开校园服务事项。",
            "dueDate",
            YEAR + "-12-30");
    Answer chosen = handler.post(TASKS + "assignments", own).expect(201);
    assertThat(chosen.text("state")).isEqualTo("ACCEPTED");
    String list = TASKS + "units/" + EDUCATION + "/year-list?year=" + YEAR;
    assertThat(handler.get(list).expect(200).json().toString()).contains("校园公开");
    String cascade = TASKS + "assignments/" + chosen.text("id") + "/cascade";
    Map<String, Object> elsewhere = Map.of("unitIds", List.of("wangchuan-finance"));
    handler.act(cascade, chosen.etag(), elsewhere).expect(422);
  }

  @Test
  @Capability({"P-03", "P-06"})
  void aLoadedYearOfTheCalendarCountsInEveryServiceAtOnce() {
    Caller admin = people.the("admin");
    Map<String, Object> letter = new HashMap<>();
    letter.put("kind", "CONSULT");
    letter.put("topic", "教育");
    letter.put("title", "咨询入学");
    letter.put("content", "请问如何办理转学手续？");
    letter.put("name", "李四");
    letter.put("phone", "13800005678");
    Answer receipt = people.anybody().post("/api/feedback/appeals", letter).expect(201);
    LocalDate due = LocalDate.parse(receipt.text("dueOn"));

    String path = TASKS + "calendar/" + due.getYear();
    Answer before = people.anybody().get(path);
    boolean known = before.status() == 200;
    Map<String, Object> content = new HashMap<>();
    List<Object> off =
        new ArrayList<>(known ? before.json().path("off").valueStream().toList() : List.of());
    off.add(Map.of("name", "县庆", "from", due.toString(), "to", due.toString()));
    content.put("sources", List.of("县政府通知"));
    content.put("off", off);
    List<JsonNode> work = known ? before.json().path("work").valueStream().toList() : List.of();
    content.put(
        "work",
        work.stream().filter(day -> !day.path("date").asString().equals(due.toString())).toList());
    String tag = known ? before.etag() : "\"0\"";
    Map<String, Object> request = Map.of("reason", "县庆放假", "content", content);
    people.the("office").put(path, request, tag).expect(403);
    Answer loaded = admin.put(path, request, tag).expect(200, 201);

    assertThat(people.anybody().get(path).text("origin")).isEqualTo("MAINTAINED");
    String appeal = "/api/feedback/appeals/" + receipt.text("number") + "/case";
    Eventually.withinSeconds(() -> {
      JsonNode shown = people.the("office").get(appeal).expect(200).json();
      assertThat(LocalDate.parse(shown.path("dueOn").asString())).isAfter(due);
      assertThat(shown.path("deadline").path("calendarVersion").asInt())
          .isEqualTo(loaded.json().path("version").asInt());
      assertThat(shown.path("progress").toString()).contains("放假安排已载入");
    });
    String trail = TASKS + "audit?limit=50&actor=admin";
    Eventually.withinSeconds(() ->
        assertThat(people.the("auditor").get(trail).expect(200).json().toString())
            .contains("县庆放假"));
    if (known) {
      content.put("off", before.json().path("off").valueStream().toList());
      content.put("work", work);
      content.put("sources", before.json().path("sources").valueStream().toList());
      admin.put(path, Map.of("reason", "恢复", "content", content), loaded.etag()).expect(200);
    }
  }

  @Test
  @Capability("T-19")
  void theYearsSummaryIsCountedAndDownloaded() {
    String plan = plan(YEAR, 73);
    Caller office = people.the("office");
    String path = TASKS + "plans/" + plan + "/year-summary";
    assertThat(office.get(path).expect(200).text("planId")).isEqualTo(plan);
    people.anybody().get(path).expect(401, 403, 404);
  }

  /** A small plan of one year; other numbers are other plans. */
  private String plan(int year, int number) {
    String text =
        """
        望府办发〔%1$d〕%2$d号
        各乡镇人民政府，县级各部门：
        现将《望川县%1$d年政务公开工作要点任务分解表》印发给你们，请抓好落实。
        望川县人民政府办公室
        %1$d年3月15日
        附件
        望川县%1$d年政务公开工作要点任务分解表
        序号\t类别\t任务名称\t具体内容\t责任单位\t完成时限
        1\t主动公开\t规划公开\t系统梳理本地历史规划并集中公开。\t县教体局\t9月30日前
        2\t主动公开\t预算公开\t公开全县预算和决算。\t县财政局\t5月底前
        """
            .formatted(year, number);
    Caller office = people.the("office");
    Answer preview = office.postText(TASKS + "imports", text).expect(200, 201);
    return office
        .post(TASKS + "imports/" + preview.text("id") + "/confirm")
        .expect(200, 201)
        .text("planId");
  }

  private static List<JsonNode> items(Answer answer) {
    return answer.expect(200).json().path("items").valueStream().toList();
  }
}
