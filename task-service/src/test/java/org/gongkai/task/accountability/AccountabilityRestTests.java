package org.gongkai.task.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AccountabilityRestTests {

  private static final String CASES = "/api/tasks/accountability-cases";

  private final RestClient http;

  AccountabilityRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  @Capability("T-14")
  void followsACaseToTheEndOfItsAppeal() {
    Answer opened = http.post(People.OFFICE, CASES, request()).expect(201);
    String path = CASES + "/" + opened.text("id");

    http.act(People.OFFICE, path + "/decide", 1, decision("2021-06-10")).expect(200);
    Map<String, Object> appeal = Map.of("text", "不服。", "date", "2021-06-14");
    http.act(People.SUPERVISOR, path + "/appeal", 2, appeal).expect(200);
    Map<String, Object> revoked = Map.of("outcome", "REVOKED", "text", "事实不清。");
    http.act(People.OFFICE, path + "/conclude", 3, revoked).expect(403, "FORBIDDEN");
    Answer concluded = http.act(People.SUPERVISOR, path + "/conclude", 3, revoked).expect(200);

    assertThat(concluded.text("state")).isEqualTo("CONCLUDED");
    Answer counts = http.get(People.LEADER, CASES + "/counts?year=2021").expect(200);
    assertThat(counts.body().path("total").asInt()).isPositive();
    assertThat(counts.body().path("revoked").asInt()).isPositive();
    assertThat(counts.body().path("byTrigger").path("PROBLEM_NOT_RECTIFIED").asInt()).isPositive();
    assertThat(http.get(People.LEADER, CASES + "/counts?year=2019").body().path("total").asInt())
        .isZero();
  }

  @Test
  @Capability("T-14")
  void leavesAnAuditEntryForEveryRead() {
    String id = http.post(People.OFFICE, CASES, request()).text("id");
    http.get(People.LEADER, CASES + "/" + id).expect(200);
    http.get(People.AUDITOR, CASES + "?year=2021&limit=200").expect(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(actions(People.LEADER)).contains("accountability-case.read " + id);
          assertThat(actions(People.AUDITOR))
              .anyMatch(it -> it.startsWith("accountability-case.list"));
        });
  }

  @Test
  @Capability("T-14")
  void isReadByFewOnly() {
    String path = CASES + "/" + http.post(People.OFFICE, CASES, request()).text("id");
    Actor ofDepartment = new Actor("chief", "何川", "wangchuan-finance", Set.of(Role.LEADER));
    http.get(ofDepartment, path).expect(403, "FORBIDDEN");
    http.get(ofDepartment, CASES).expect(403, "FORBIDDEN");
    http.get(ofDepartment, CASES + "/counts?year=2021").expect(403, "FORBIDDEN");

    http.get(People.HANDLER, path).expect(403, "FORBIDDEN");
    http.get(People.HANDLER, CASES).expect(403, "FORBIDDEN");
    http.get(People.ADMIN, path).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    http.get(People.HANDLER, CASES + "/counts?year=2021").expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), path).expect(401, "UNAUTHENTICATED");
    assertThat(http.get(People.NEIGHBOUR, CASES).expect(200).items()).isEmpty();
    Actor officeOfTheUnit =
        new Actor("their-office", "许静", "wangchuan-education", People.HANDLER.roles());
    http.get(officeOfTheUnit, path).expect(403, "FORBIDDEN");
    http.act(People.LEADER, path + "/decide", 1, decision("2021-06-10")).expect(403, "FORBIDDEN");
    http.act(People.NEIGHBOUR, path + "/decide", 1, decision("2021-06-10"))
        .expect(403, "FORBIDDEN");
  }

  @Test
  void refusesBadInput() {
    String path = CASES + "/" + http.post(People.OFFICE, CASES, request()).text("id");

    http.act(People.OFFICE, path + "/decide", 1, decision("2021-06-16"))
        .expect(422, "INVALID_CONTENT");
    http.act(People.OFFICE, path + "/conclude", 1, Map.of("outcome", "UPHELD", "text", "x"))
        .expect(409, "ILLEGAL_TRANSITION");
    http.act(People.OFFICE, path + "/decide", 7, decision("2021-06-10"))
        .expect(412, "STALE_REVISION");
    http.act(People.OFFICE, path + "/decide", 1, decision("2021-06-10")).expect(200);
    Map<String, Object> early = Map.of("text", "不服。", "date", "2021-06-01");
    http.act(People.OFFICE, path + "/appeal", 2, early).expect(422, "INVALID_CONTENT");
    Map<String, Object> bare = request();
    bare.remove("trigger");
    http.post(People.OFFICE, CASES, bare).expect(422, "INVALID_CONTENT");
    Map<String, Object> theirs = request();
    theirs.put("unit", "linjiang-office");
    http.post(People.OFFICE, CASES, theirs).expect(403, "FORBIDDEN");
    http.get(People.OFFICE, CASES + "/counts?year=now").expect(400, "INVALID_PARAMETER");
  }

  private List<String> actions(Actor reader) {
    List<String> found = new ArrayList<>();
    Answer trail = http.get(People.AUDITOR, "/api/tasks/audit?limit=200&actor=" + reader.id());
    for (JsonNode entry : trail.expect(200).items()) {
      String object = entry.path("object").asString();
      String id = object.substring(object.indexOf('/') + 1);
      found.add(entry.path("action").asString() + " " + id.split("\\.")[0]);
    }
    return found;
  }

  private static Map<String, Object> decision(String date) {
    return Map.of("decision", "通报批评。", "date", date);
  }

  private static Map<String, Object> request() {
    Map<String, Object> request = new HashMap<>();
    request.put("unit", "wangchuan-education");
    request.put("person", "某科负责人");
    request.put("trigger", "PROBLEM_NOT_RECTIFIED");
    request.put("facts", "连续两次督办未整改。");
    return request;
  }
}
