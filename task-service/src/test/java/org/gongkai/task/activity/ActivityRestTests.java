package org.gongkai.task.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.test.Tokens;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ActivityRestTests {

  private static final String PATH = "/api/tasks/activities";
  private static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");

  private final RestClient http;
  private final WebTestClient client;
  private final ActivityNews news;

  ActivityRestTests(
      @Autowired RestClient http, @Autowired WebTestClient client, @Autowired ActivityNews news) {
    this.http = http;
    this.client = client;
    this.news = news;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  @Capability({"T-16", "T-17"})
  void recordsCorrectsAndWithdrawsATraining() {
    Answer made = http.post(People.HANDLER, PATH, training("条例培训")).expect(201);
    assertThat(made.headers().getLocation()).hasToString(PATH + "/" + made.text("id"));
    assertThat(made.body().path("allowedActions")).hasSize(2);

    String path = PATH + "/" + made.text("id");
    Map<String, Object> content = training("条例专题培训");
    content.put("kind", "SPECIAL_TRAINING");
    Map<String, Object> correction = Map.of("reason", "类型有误。", "content", content);
    Answer corrected = http.act(People.HANDLER, path + "/correct", 1, correction).expect(200);
    assertThat(corrected.body().path("content").path("kind").asString())
        .isEqualTo("SPECIAL_TRAINING");
    http.act(People.HANDLER, path + "/correct", 1, correction).expect(412, "STALE_REVISION");

    http.act(People.HANDLER, path + "/withdraw", 2, Map.of("reason", "重复登记。")).expect(200);
    http.act(People.HANDLER, path + "/withdraw", 3, Map.of("reason", "再次。"))
        .expect(409, "ILLEGAL_TRANSITION");
    assertThat(http.get(People.HANDLER, path).body().path("history")).hasSize(3);
  }

  @Test
  @Capability("T-16")
  void leavesFollowUpsToTheUnitsThatDecisionsName() {
    Map<String, Object> hearing = training("听取汇报");
    hearing.put("kind", "HEARING");
    hearing.put("unit", "wangchuan");
    hearing.put("person", Map.of("name", "程川", "role", "HEAD"));
    hearing.put(
        "decisions",
        List.of(Map.of("text", "补齐栏目", "unit", "wangchuan-education", "dueDate", "2021-06-10")));
    Answer made = http.post(People.OFFICE, PATH, hearing).expect(201);
    String done = PATH + "/" + made.text("id") + "/follow-ups/1/done";

    Answer open = http.get(People.HANDLER, PATH + "/follow-ups").expect(200);
    assertThat(open.items())
        .anySatisfy(item ->
            assertThat(item.path("followUps").path(0).path("overdue").asBoolean()).isTrue());
    http.get(People.HANDLER, PATH + "/" + made.text("id")).expect(200);
    http.act(People.NEIGHBOUR, done, 1, Map.of("note", "好")).expect(403, "FORBIDDEN");
    http.act(People.HANDLER, done, 1, Map.of("note", "")).expect(422, "INVALID_CONTENT");
    Answer after = http.act(People.HANDLER, done, 1, Map.of("note", "已补齐。")).expect(200);
    assertThat(after.body().path("followUps").path(0).path("state").asString()).isEqualTo("DONE");
    http.act(People.HANDLER, done, 2, Map.of("note", "再")).expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @Capability("T-16")
  void makesADecisionAnAssignmentOfItsUnit() {
    Map<String, Object> meeting = training("领导小组会议");
    meeting.put("kind", "LEADING_GROUP_MEETING");
    meeting.put("unit", "wangchuan");
    meeting.put(
        "decisions",
        List.of(
            Map.of("text", "补齐栏目", "unit", "wangchuan-education", "dueDate", "2021-09-30"),
            Map.of("text", "研究经费", "unit", "wangchuan-education")));
    Answer made = http.post(People.OFFICE, PATH, meeting).expect(201);
    String path = PATH + "/" + made.text("id") + "/follow-ups/";

    http.act(People.NEIGHBOUR, path + "1/assign", 1, "").expect(403, "FORBIDDEN");
    http.act(People.OFFICE, path + "2/assign", 1, "").expect(422, "INVALID_CONTENT");
    Answer assigned = http.act(People.OFFICE, path + "1/assign", 1, "").expect(200);
    String id = assigned.body().path("followUps").path(0).path("assignmentId").asString();
    Answer list =
        http.get(People.HANDLER, "/api/tasks/units/wangchuan-education/year-list?year=2021");
    assertThat(list.expect(200).items())
        .anySatisfy(item -> {
          assertThat(item.path("id").asString()).isEqualTo(id);
          assertThat(item.path("state").asString()).isEqualTo("ASSIGNED");
        });
    http.act(People.OFFICE, path + "1/assign", 2, "").expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @Capability("T-06")
  void recordsAFinishedInspectionOnce() {
    Contract contract = Contract.of("task.inspection.finished.v1");
    for (String example : contract.examples()) {
      InspectionNews inspection =
          JsonMapper.shared()
              .readerFor(InspectionNews.class)
              .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(example);
      news.inspected(inspection).block();
      news.inspected(inspection).block();
    }
    news.inspected(new InspectionNews("m", "wangchuan", "DAILY_MONITOR", LocalDate.of(2021, 6, 1)))
        .block();

    Answer found = http.get(People.OFFICE, PATH + "?kind=SPOT_CHECK&from=2021-06-28&to=2021-06-28");
    assertThat(found.expect(200).items()).hasSize(1);
    assertThat(found.items().path(0).path("source").asString()).isEqualTo("INSPECTION");
  }

  @Test
  void listsByUnitKindAndPeriodPageByPage() {
    String title = "分页" + NewId.random().value();
    for (int day = 1; day <= 3; day++) {
      Map<String, Object> content = training(title);
      content.put("date", "2020-03-0" + day);
      http.post(People.HANDLER, PATH, content).expect(201);
    }
    String query = "?unit=wangchuan&kind=TRAINING&from=2020-03-01&to=2020-03-31&q=" + title;

    Answer first = http.get(People.OFFICE, PATH + query + "&limit=2").expect(200);
    assertThat(first.items()).hasSize(2);
    assertThat(first.items().path(0).path("content").path("date").asString())
        .isEqualTo("2020-03-03");
    Answer second = http.get(People.OFFICE, PATH + query + "&limit=2&cursor=" + first.text("next"));
    assertThat(second.items()).hasSize(1);
    assertThat(second.body().path("next").isNull()).isTrue();
  }

  @Test
  @Capability("T-06")
  void recordsAPublishedInterpretationByItself() {
    String item = "item-" + NewId.random().value();
    var published =
        new ItemNews(item, 6, "INTERPRETATION", "解读", "wangchuan-education", NOW, null, null);
    news.published(published).block();
    news.published(published).block();
    String path = PATH + "/" + ActivityNews.id(published);

    Answer heard = http.get(People.HANDLER, path).expect(200);
    assertThat(heard.text("source")).isEqualTo("PUBLISHED_ITEM");
    assertThat(heard.body().path("content").path("person").isNull()).isTrue();
    assertThat(heard.revision()).isEqualTo(1);

    var gone = new ItemNews.Withdrawal("有误。");
    news.withdrawn(
            new ItemNews(item, 7, "INTERPRETATION", "解读", "wangchuan-education", NOW, gone, null))
        .block();
    assertThat(http.get(People.HANDLER, path).text("state")).isEqualTo("WITHDRAWN");
    var history =
        new ItemNews(
            item + "h", 1, "INTERPRETATION", "旧解读", "wangchuan", NOW, null, java.util.Map.of());
    news.published(history).block();
    http.get(People.OFFICE, PATH + "/" + ActivityNews.id(history)).expect(404);
    news.published(new ItemNews(item + "x", 1, "NOTICE", "通知", "wangchuan", NOW, null, null))
        .block();
  }

  @Test
  void exportsWithoutFormulas() {
    String title = "=cmd" + NewId.random().value();
    http.post(People.HANDLER, PATH, training(title)).expect(201);

    String csv = export("activities.csv?kind=TRAINING");
    assertThat(csv).startsWith("\ufeff日期,").contains("'" + title);
    assertThat(export("activities.xlsx")).startsWith("PK");
    http.get(People.OFFICE, "/api/tasks/exports/activities.pdf").expect(404, "NOT_FOUND");
    http.get(People.NEIGHBOUR, "/api/tasks/exports/activities.csv?unit=wangchuan")
        .expect(403, "FORBIDDEN");
  }

  @Test
  void refusesBadInputAndOtherUnits() {
    Map<String, Object> future = training("明天");
    future.put("date", "2021-06-16");
    http.post(People.HANDLER, PATH, future).expect(422, "INVALID_CONTENT");
    Map<String, Object> empty = training("");
    http.post(People.HANDLER, PATH, empty).expect(422, "INVALID_CONTENT");
    Map<String, Object> other = training("代登");
    other.put("unit", "wangchuan-finance");
    http.post(People.HANDLER, PATH, other).expect(403, "FORBIDDEN");
    Map<String, Object> unheard = training("单位");
    unheard.put("unit", "nowhere");
    http.post(People.OFFICE, PATH, unheard).expect(403, "FORBIDDEN");
    http.post(People.NOBODY, PATH, training("无")).expect(403, "FORBIDDEN");
    http.post(Actor.anonymous(), PATH, training("无")).expect(401, "UNAUTHENTICATED");
    http.get(People.OFFICE, PATH + "?kind=PARTY").expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, PATH + "?from=2021-02-30").expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, PATH + "?from=2021-03-01&to=2021-01-01")
        .expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, PATH + "?colour=red").expect(400, "UNKNOWN_PARAMETER");
    http.get(People.OFFICE, PATH + "/unheard-of").expect(404, "NOT_FOUND");
    http.get(People.NEIGHBOUR, PATH + "?unit=wangchuan").expect(403, "FORBIDDEN");
  }

  private String export(String file) {
    byte[] content =
        client
            .get()
            .uri("/api/tasks/exports/" + file)
            .header(HttpHeaders.AUTHORIZATION, Tokens.of(People.OFFICE))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return new String(content, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> training(String title) {
    Map<String, Object> content = new HashMap<>();
    content.put("kind", "TRAINING");
    content.put("unit", "wangchuan-education");
    content.put("title", title);
    content.put("date", "2021-05-20");
    content.put("topics", List.of("依申请公开"));
    content.put("level", "STAFF");
    content.put("mode", "OFFLINE");
    content.put("hours", 3.5);
    content.put("attendees", 40);
    return content;
  }
}
