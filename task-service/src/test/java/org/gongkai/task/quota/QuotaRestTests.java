package org.gongkai.task.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.activity.Activities;
import org.gongkai.task.activity.ActivityKind;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@ServiceTest
class QuotaRestTests {

  private static final String PATH = "/api/tasks/quotas";
  private static final Clock JULY =
      Clock.fixed(Instant.parse("2021-07-01T00:30:00Z"), ZoneId.of("Asia/Shanghai"));

  @Autowired private RestClient http;
  @Autowired private Quotas quotas;
  @Autowired private Judgements judgements;
  @Autowired private Activities activities;
  @Autowired private QuotaSubjects subjects;
  @Autowired private Shortfalls shortfalls;
  @Autowired private Problems problems;
  @Autowired private Units units;

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  @Capability({"T-06", "T-16"})
  void countsRecordsAndShowsTheGapOfEachUnit() {
    String quota = adopted(content("QUARTER", "OPEN_DAY"));
    String record = recorded("OPEN_DAY", "wangchuan-education", "2021-05-20");

    Answer results = http.get(People.OFFICE, PATH + "/" + quota + "/results?period=2021Q2");
    assertThat(results.body().path("met").asInt()).isEqualTo(1);
    assertThat(results.body().path("missed").asInt()).isEqualTo(1);
    assertThat(line(results, "wangchuan-finance").path("gap").asInt()).isEqualTo(1);
    assertThat(line(results, "wangchuan-education").path("judged").asBoolean()).isFalse();

    String detail = PATH + "/" + quota + "/results/wangchuan-education?period=2021Q2";
    JsonNode counted = http.get(People.HANDLER, detail).expect(200).body().path("activities");
    assertThat(counted).hasSize(1);
    assertThat(counted.path(0).path("id").asString()).isEqualTo(record);

    Answer mine =
        http.get(People.HANDLER, PATH + "/units/wangchuan-education?year=2021").expect(200);
    assertThat(mine.items())
        .anySatisfy(item -> {
          assertThat(item.path("quota").path("id").asString()).isEqualTo(quota);
          assertThat(item.path("lines")).hasSize(4);
          assertThat(item.path("lines").path(1).path("done").asInt()).isEqualTo(1);
        });
  }

  @Test
  @Capability("T-06")
  void judgesEachUnitOnceAlsoWithTwoInstances() {
    String quota = adopted(content("QUARTER", "SPOT_CHECK"));
    recorded("SPOT_CHECK", "wangchuan-education", "2021-04-20");

    Flux.merge(judging().sweep(), judging().sweep()).collectList().block();
    judging().sweep().collectList().block();

    List<Judgement> judged = judgements.of(quota, "2021Q2").collectList().block();
    assertThat(judged).extracting(Judgement::met).containsExactly(true, false);
    assertThat(judged).extracting(Judgement::revision).containsOnly(1L);
    assertThat(judged).extracting(Judgement::unreportedSince).containsOnlyNulls();
    assertThat(quotas.read(quota).block().nextPeriod()).isEqualTo("2021Q3");
    String key = "QUOTA_NOT_MET|" + quota + "|wangchuan-finance|2021Q2";
    assertThat(problems.reported(key).block().finding().facts()).contains("应完成1次，实际完成0次");
    String met = "QUOTA_NOT_MET|" + quota + "|wangchuan-education|2021Q2";
    assertThat(problems.reported(met).block()).isNull();
  }

  @Test
  @Capability("T-06")
  void judgesAgainWhenARecordComesLateOrGoes() {
    String quota = adopted(content("QUARTER", "INSPECTION"));
    judging().sweep().collectList().block();
    String record = recorded("INSPECTION", "wangchuan-finance", "2021-06-01");
    var news =
        new ActivityNews(
            record, "wangchuan-finance", ActivityKind.INSPECTION, LocalDate.of(2021, 6, 1));

    judging().heard(news).block();
    judging().heard(news).block();
    assertThat(judged(quota, "wangchuan-finance").met()).isTrue();
    assertThat(judged(quota, "wangchuan-finance").revision()).isEqualTo(2);

    http.act(
            People.OFFICE,
            "/api/tasks/activities/" + record + "/withdraw",
            1,
            Map.of("reason", "未开展。"))
        .expect(200);
    judging().heard(news).block();
    assertThat(judged(quota, "wangchuan-finance").met()).isFalse();
    assertThat(judged(quota, "wangchuan-education").revision()).isEqualTo(1);
  }

  @Test
  @Capability("T-06")
  void suggestsWhatAPlanAsksForUntilTheOfficeConfirms() {
    String plan = planWithDuties();
    Answer first = http.post(People.OFFICE, PATH + "/suggestions", Map.of("planId", plan));
    Answer again = http.post(People.OFFICE, PATH + "/suggestions", Map.of("planId", plan));
    assertThat(first.expect(200).items()).hasSize(3);
    assertThat(again.items()).isEqualTo(first.items());
    JsonNode hearing = first.items().path(0);
    assertThat(hearing.path("state").asString()).isEqualTo("SUGGESTED");
    assertThat(hearing.path("content").path("subject").asString()).isEqualTo("HEAD");
    assertThat(hearing.path("content").path("units").path(0).asString())
        .isEqualTo("wangchuan-education");

    String path = PATH + "/" + hearing.path("id").asString();
    http.act(People.HANDLER, path + "/confirm", 1, "").expect(403, "FORBIDDEN");
    Answer confirmed = http.act(People.OFFICE, path + "/confirm", 1, "").expect(200);
    assertThat(confirmed.text("state")).isEqualTo("ACTIVE");
    assertThat(confirmed.text("nextPeriod")).isEqualTo("2021");
    String other = PATH + "/" + first.items().path(1).path("id").asString();
    http.act(People.OFFICE, other + "/dismiss", 1, Map.of("reason", "另有安排。")).expect(200);
    http.act(People.OFFICE, other + "/confirm", 2, "").expect(409, "ILLEGAL_TRANSITION");
    assertThat(http.get(People.OFFICE, PATH + "?plan=" + plan + "&state=ACTIVE").items())
        .hasSize(1);
  }

  @Test
  void changesAndEndsAQuota() {
    Map<String, Object> content = content("YEAR", "SEMINAR");
    String path = PATH + "/" + adopted(content);
    content.put("minimum", 2);

    assertThat(put(path, 1, content).expect(200).body().path("content").path("minimum").asInt())
        .isEqualTo(2);
    put(path, 1, content).expect(412, "STALE_REVISION");
    http.act(People.OFFICE, path + "/end", 2, Map.of("reason", "")).expect(422, "INVALID_CONTENT");
    Answer ended = http.act(People.OFFICE, path + "/end", 2, Map.of("reason", "不再要求。"));
    assertThat(ended.expect(200).body().path("allowedActions")).isEmpty();
    put(path, 3, content).expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  void refusesBadInputAndOtherPeople() {
    Map<String, Object> content = content("YEAR", "SEMINAR");
    http.post(People.HANDLER, PATH, content).expect(403, "FORBIDDEN");
    http.post(Actor.anonymous(), PATH, content).expect(401, "UNAUTHENTICATED");
    http.post(People.OFFICE, PATH, with("minimum", 0)).expect(422, "INVALID_CONTENT");
    http.post(People.OFFICE, PATH, with("units", List.of())).expect(422, "INVALID_CONTENT");
    http.post(People.OFFICE, PATH, with("units", List.of("nowhere")))
        .expect(422, "INVALID_CONTENT");
    http.post(People.OFFICE, PATH, with("units", List.of("linjiang-office")))
        .expect(403, "FORBIDDEN");
    http.post(People.OFFICE, PATH, with("lastYear", 2020)).expect(422, "INVALID_CONTENT");
    http.post(People.OFFICE, PATH, with("planId", "unheard-of")).expect(404, "NOT_FOUND");
    http.post(People.OFFICE, PATH, with("period", "MONTH")).expect(400, "MALFORMED_REQUEST");
    String path = PATH + "/" + adopted(content);
    http.get(People.OFFICE, path + "/results?period=2021Q1").expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, path + "/results").expect(400);
    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, path + "/results?period=2021").expect(403, "FORBIDDEN");
    http.get(People.HANDLER, path + "/results/wangchuan-finance?period=2021")
        .expect(403, "FORBIDDEN");
    http.get(People.OFFICE, path + "/results/wangchuan-office?period=2021")
        .expect(404, "NOT_FOUND");
    http.get(People.OFFICE, PATH + "/unheard-of").expect(404, "NOT_FOUND");
    assertThat(http.get(People.HANDLER, PATH + "/templates").expect(200).items()).hasSize(7);
  }

  /** An instance of its own, on the day after the second quarter. */
  private Judging judging() {
    Counting counting = new Counting(activities, subjects, JULY);
    return new Judging(quotas, judgements, counting, shortfalls, units, JULY);
  }

  private Judgement judged(String quota, String unit) {
    return judgements.documents().find(Judgement.id(quota, unit, "2021Q2")).block();
  }

  private String adopted(Map<String, Object> content) {
    return http.post(People.OFFICE, PATH, content).expect(201).text("id");
  }

  private Answer put(String path, long seen, Object content) {
    return http.put(People.OFFICE, path, content, "If-Match", "\"" + seen + "\"");
  }

  private String recorded(String kind, String unit, String date) {
    Map<String, Object> content = Map.of("kind", kind, "unit", unit, "title", "活动", "date", date);
    return http.post(People.OFFICE, "/api/tasks/activities", content).expect(201).text("id");
  }

  private String planWithDuties() {
    String text =
        """
        望政办发〔2021〕%s号
        各乡镇人民政府，县级各部门：
        现将《望川县2021年政务公开工作要点任务分解表》印发给你们，请抓好落实。
        望川县人民政府办公室
        2021年6月15日
        附件
        望川县2021年政务公开工作要点任务分解表
        序号\t类别\t任务名称\t具体内容\t责任单位\t完成时限
        1\t保障\t机构\t保障经费。主要负责同志每年至少听取1次政务公开工作汇报。\t县教体局\t全年
        2\t保障\t监管\t开展季度抽查和半年检查。\t县政府办、县教体局\t全年
        """
            .formatted(System.nanoTime() % 1_000_000);
    Answer read = http.importText(People.OFFICE, text);
    return http.post(People.OFFICE, "/api/tasks/imports/" + read.text("id") + "/confirm")
        .text("planId");
  }

  private static JsonNode line(Answer results, String unit) {
    for (JsonNode line : results.items()) {
      if (line.path("unit").asString().equals(unit)) {
        return line;
      }
    }
    throw new AssertionError("no line of " + unit);
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> content = content("YEAR", "SEMINAR");
    content.put(field, value);
    return content;
  }

  private static Map<String, Object> content(String period, String kind) {
    Map<String, Object> content = new HashMap<>();
    content.put("name", "频次" + NewId.random().value());
    content.put("subject", "UNIT");
    content.put("units", List.of("wangchuan-education", "wangchuan-finance"));
    content.put("kinds", List.of(kind));
    content.put("minimum", 1);
    content.put("period", period);
    content.put("firstYear", 2021);
    return content;
  }
}
