package org.gongkai.task.circular;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CircularRestTests {

  private static final String CIRCULARS = "/api/tasks/circulars";
  private static final String INTERVIEWS = "/api/tasks/interviews";
  private static final Clock JUNE =
      Clock.fixed(Instant.parse("2021-06-15T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private final RestClient http;
  private final String code = "K" + NewId.random().value().toUpperCase(java.util.Locale.ROOT);

  CircularRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  @Capability("T-11")
  void isReviewedBySomebodyElseIssuedAndReceived() {
    Answer draft = http.post(People.OFFICE, CIRCULARS, request("CRITICISM")).expect(201);
    String path = CIRCULARS + "/" + draft.text("id");

    http.get(People.HANDLER, path).expect(403, "FORBIDDEN");
    http.act(People.LEADER, path + "/return", 1, Map.of("reason", "写明时限。")).expect(200);
    Map<String, Object> better = request("CRITICISM");
    better.put("title", "关于逾期情况的通报");
    http.act(People.LEADER, path + "/review", 2, "").expect(200);
    http.put(People.OFFICE, path, better, "If-Match", "\"3\"").expect(409, "ILLEGAL_TRANSITION");
    http.act(People.LEADER, path + "/return", 3, Map.of("reason", "标题。")).expect(200);
    http.put(People.OFFICE, path, better, "If-Match", "\"4\"").expect(200);
    http.act(People.LEADER, path + "/review", 5, Map.of("text", "同意。")).expect(200);
    Answer issued = http.act(People.OFFICE, path + "/issue", 6, "").expect(200);
    assertThat(issued.text("state")).isEqualTo("ISSUED");
    assertThat(issued.text("reviewedBy")).isEqualTo("程川");
    assertThat(issued.body().path("missing")).hasSize(2);

    assertThat(http.get(People.HANDLER, path).body().path("allowedActions").path(0).asString())
        .isEqualTo("receive");
    Answer received = http.post(People.HANDLER, path + "/receive").expect(200);
    assertThat(received.body().path("receipts")).hasSize(1);
    assertThat(received.body().path("missing")).hasSize(1);
    http.post(People.HANDLER, path + "/receive").expect(409, "ILLEGAL_TRANSITION");
    http.post(People.OFFICE, path + "/receive").expect(403, "FORBIDDEN");
    assertThat(http.get(People.HANDLER, CIRCULARS + "?limit=200").items().findValuesAsString("id"))
        .contains(draft.text("id"));
  }

  @Test
  @Capability("T-11")
  void isNotReviewedByWhoWroteIt() {
    Actor both = new Actor("both", "方度", "wangchuan", Set.of(Role.SUPERVISOR, Role.LEADER));
    Answer draft = http.post(both, CIRCULARS, request("PRAISE")).expect(201);
    String path = CIRCULARS + "/" + draft.text("id");

    http.act(both, path + "/review", 1, "").expect(403, "FORBIDDEN");
    http.act(People.OFFICE, path + "/review", 1, "").expect(403, "FORBIDDEN");
    http.act(People.OFFICE, path + "/issue", 1, "").expect(409, "ILLEGAL_TRANSITION");
    Actor ofDepartment =
        new Actor("chief", "何川", "wangchuan-finance", Set.of(Role.LEADER, Role.SIGNER));
    http.act(ofDepartment, path + "/review", 1, "").expect(403, "FORBIDDEN");
    http.act(People.LEADER, path + "/review", 1, "").expect(200);
  }

  @Test
  @Capability({"T-11", "T-12"})
  void isDraftedFromAnInspection() {
    String inspection = finishedInspection();
    Map<String, Object> from =
        Map.of("from", "INSPECTION", "reference", inspection, "period", "2021Q2");
    Answer draft = http.post(People.OFFICE, CIRCULARS + "/drafts", from).expect(201);

    assertThat(draft.text("kind")).isEqualTo("INSPECTION_RESULT");
    assertThat(draft.body().path("items")).hasSize(1);
    assertThat(draft.body().path("items").path(0).path("facts").asString()).contains("三个月未更新");
    assertThat(draft.body().path("origin").path("reference").asString()).isEqualTo(inspection);
  }

  @Test
  @Capability("T-11")
  void isDraftedFromARanking() {
    Map<String, Object> unit = Map.of("unit", "wangchuan-education", "rank", 1, "score", 96.5);
    Map<String, Object> ranking = Map.of("kind", "PRAISE", "units", List.of(unit));
    Map<String, Object> from = Map.of("from", "RANKING", "ranking", ranking, "period", "2021");
    Answer draft = http.post(People.OFFICE, CIRCULARS + "/drafts", from).expect(201);

    assertThat(draft.text("kind")).isEqualTo("PRAISE");
    assertThat(draft.body().path("items").path(0).path("facts").asString()).contains("96.5", "第 1");

    Map<String, Object> nothing =
        Map.of("from", "RANKING", "ranking", Map.of("kind", "PRAISE"), "period", "2021");
    http.post(People.OFFICE, CIRCULARS + "/drafts", nothing).expect(422, "INVALID_CONTENT");
    Map<String, Object> unknown = new HashMap<>(nothing);
    unknown.put("reference", "unheard-of");
    http.post(People.OFFICE, CIRCULARS + "/drafts", unknown).expect(404, "NOT_FOUND");
  }

  @Test
  @Capability("T-11")
  void recordsAnInterviewAndWhatCameOfIt() {
    http.get(People.SUPERVISOR, INTERVIEWS + "/candidates").expect(200);
    Map<String, Object> request = new HashMap<>();
    request.put("unit", "wangchuan-education");
    request.put("person", "局长");
    request.put("reason", "督办单长期逾期。");
    request.put("date", "2021-06-15");
    request.put("demands", "七日内完成。");
    Answer held = http.post(People.LEADER, INTERVIEWS, request).expect(201);
    String path = INTERVIEWS + "/" + held.text("id");

    Map<String, Object> done = Map.of("text", "已完成。", "settled", true);
    http.act(People.SUPERVISOR, path + "/follow-up", 1, done).expect(200);
    http.act(People.SUPERVISOR, path + "/follow-up", 2, done).expect(409, "ILLEGAL_TRANSITION");
    http.get(People.HANDLER, path).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    http.post(People.HANDLER, INTERVIEWS, request).expect(403, "FORBIDDEN");
    Actor ofDepartment = new Actor("chief", "何川", "wangchuan-finance", Set.of(Role.LEADER));
    http.get(ofDepartment, path).expect(403, "FORBIDDEN");
    http.get(ofDepartment, INTERVIEWS + "/candidates").expect(403, "FORBIDDEN");
    http.post(ofDepartment, INTERVIEWS, request).expect(403, "FORBIDDEN");
    request.put("date", "2021-02-30");
    http.post(People.LEADER, INTERVIEWS, request).expect(400, "MALFORMED_REQUEST");
    assertThat(http.get(People.AUDITOR, INTERVIEWS + "?unit=wangchuan-education&limit=200").items())
        .isNotEmpty();
  }

  @Test
  void tellsWhomItSpeaksOfAsAgreed() {
    CircularContent content =
        new CircularContent(
            CircularKind.CRITICISM,
            "通报",
            "2021Q2",
            List.of("wangchuan-education"),
            List.of(new CircularItem("wangchuan-education", "逾期。", "整改。")));
    Circular issued =
        Circular.draft("c", List.of("wangchuan"), content, null, People.OFFICE, JUNE.instant())
            .review(null, People.LEADER, JUNE.instant())
            .issue(People.OFFICE, JUNE.instant());

    assertThat(Contract.of(Circular.ISSUED).validate(issued.pending().getLast().data())).isEmpty();
  }

  @Test
  void refusesOtherCountiesAndBadInput() {
    http.post(People.HANDLER, CIRCULARS, request("PRAISE")).expect(403, "FORBIDDEN");
    http.post(People.NEIGHBOUR, CIRCULARS, request("PRAISE")).expect(403, "FORBIDDEN");
    String path =
        CIRCULARS + "/" + http.post(People.OFFICE, CIRCULARS, request("PRAISE")).text("id");
    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), path).expect(401, "UNAUTHENTICATED");
    Map<String, Object> empty = request("PRAISE");
    empty.put("items", List.of());
    http.post(People.OFFICE, CIRCULARS, empty).expect(422, "INVALID_CONTENT");
    Map<String, Object> noData = Map.of("from", "INSPECTION", "period", "2021Q2");
    http.post(People.OFFICE, CIRCULARS + "/drafts", noData).expect(422, "INVALID_CONTENT");
    Map<String, Object> unheard =
        Map.of("from", "INSPECTION", "reference", "unheard", "period", "2021Q2");
    http.post(People.OFFICE, CIRCULARS + "/drafts", unheard).expect(404, "NOT_FOUND");
    http.act(People.LEADER, path + "/review", 9, "").expect(412, "STALE_REVISION");
    http.post(People.LEADER, path + "/review").expect(428, "REVISION_REQUIRED");
  }

  private String finishedInspection() {
    Map<String, Object> plan = new HashMap<>();
    plan.put("type", "SPECIAL");
    plan.put("title", "专栏建设专项检查");
    plan.put("period", "2021Q2");
    plan.put("from", "2021-06-15");
    plan.put("to", "2021-06-30");
    plan.put("scope", Map.of("units", List.of("wangchuan-education", "wangchuan-finance")));
    plan.put("sampleSize", 2);
    plan.put("checklist", List.of(Map.of("code", code, "text", "按期更新", "weight", 1)));
    String id = http.post(People.OFFICE, "/api/tasks/inspections", plan).expect(201).text("id");
    String path = "/api/tasks/inspections/" + id;
    http.act(People.OFFICE, path + "/draw", 1, "").expect(200);
    http.act(People.OFFICE, path + "/results", 2, result("wangchuan-education", false)).expect(200);
    http.act(People.OFFICE, path + "/results", 3, result("wangchuan-finance", true)).expect(200);
    http.act(People.OFFICE, path + "/finish", 4, "").expect(200);
    return id;
  }

  private Map<String, Object> result(String target, boolean met) {
    Map<String, Object> mark = Map.of("code", code, "met", met, "facts", met ? "" : "三个月未更新");
    return Map.of("target", target, "marks", List.of(mark));
  }

  private static Map<String, Object> request(String kind) {
    Map<String, Object> request = new HashMap<>();
    request.put("kind", kind);
    request.put("title", "通报");
    request.put("period", "2021Q2");
    request.put("addressees", List.of("wangchuan-education", "wangchuan-finance"));
    request.put("items", List.of(Map.of("unit", "wangchuan-education", "facts", "情况。")));
    return request;
  }
}
