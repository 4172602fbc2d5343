package org.gongkai.task.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class ProblemRestTests {

  private static final String PROBLEMS = "/api/tasks/problems";

  private final RestClient http;
  private final WebTestClient web;
  private final Problems problems;
  private final String rule = "R" + NewId.random().value().toUpperCase(Locale.ROOT);

  ProblemRestTests(
      @Autowired RestClient http, @Autowired WebTestClient web, @Autowired Problems problems) {
    this.http = http;
    this.web = web;
    this.problems = problems;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  @Capability("T-12")
  void followsAProblemFromTheReportToTheVerification() {
    Answer found = http.post(People.OFFICE, PROBLEMS, request()).expect(201);
    assertThat(found.text("rectifyBy")).isEqualTo("2021-06-29");
    assertThat(found.headers().getLocation()).hasToString(PROBLEMS + "/" + found.text("id"));
    String path = PROBLEMS + "/" + found.text("id");

    http.act(People.HANDLER, path + "/start", 1, "").expect(200);
    Answer done =
        http.act(People.HANDLER, path + "/rectify", 2, Map.of("text", "已更新。")).expect(200);
    assertThat(done.text("state")).isEqualTo("RECTIFIED");
    http.act(People.OFFICE, path + "/reopen", 3, Map.of("reason", "仍不完整。")).expect(200);
    http.act(People.HANDLER, path + "/rectify", 4, Map.of("text", "已补齐。")).expect(200);
    Answer verified = http.act(People.OFFICE, path + "/verify", 5, "").expect(200);

    assertThat(verified.text("state")).isEqualTo("VERIFIED");
    assertThat(verified.body().path("history")).hasSize(6);
    assertThat(http.get(People.OFFICE, path).headers().getETag()).isEqualTo("\"6\"");
  }

  @Test
  @Capability("T-12")
  void knowsTheSameFindingAgain() {
    ProblemReport report =
        ProblemReport.ofUnit(
            "wangchuan-education",
            rule,
            Severity.MINOR,
            "无专职人员。",
            ProblemSource.ORGANISATION,
            "2021");
    Problem first = problems.report(report).block();
    Problem second = problems.report(report).block();

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(http.get(People.OFFICE, PROBLEMS + "?rule=" + rule).items()).hasSize(1);
    assertThat(problems.reported(report.sourceKey()).block()).isEqualTo(second);
  }

  @Test
  void listsByUnitStateAndRulePageByPage() {
    for (int i = 0; i < 3; i++) {
      http.post(People.OFFICE, PROBLEMS, request()).expect(201);
    }
    String mine = PROBLEMS + "?rule=" + rule + "&unit=wangchuan-education&state=OPEN";
    Answer page = http.get(People.HANDLER, mine + "&limit=2").expect(200);
    assertThat(page.items()).hasSize(2);
    Answer rest = http.get(People.HANDLER, mine + "&limit=2&cursor=" + page.text("next"));
    assertThat(rest.items()).hasSize(1);
    assertThat(rest.body().path("next").isNull()).isTrue();
    assertThat(http.get(People.OFFICE, PROBLEMS + "?late=true&rule=" + rule).items()).isEmpty();
    assertThat(
            StreamSupport.stream(page.items().spliterator(), false)
                .map(item -> item.path("allowedActions").toString()))
        .allMatch(actions -> actions.contains("rectify"));
  }

  @Test
  void refusesOtherUnitsCountiesAndRoles() {
    String path = PROBLEMS + "/" + http.post(People.OFFICE, PROBLEMS, request()).text("id");
    Actor other = new Actor("other", "许静", "wangchuan-finance", People.HANDLER.roles());

    http.act(other, path + "/start", 1, "").expect(403, "FORBIDDEN");
    http.get(other, path).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, PROBLEMS + "?unit=wangchuan").expect(403, "FORBIDDEN");
    http.act(People.NEIGHBOUR, path + "/verify", 1, "").expect(403, "FORBIDDEN");
    http.post(People.HANDLER, PROBLEMS, request()).expect(403, "FORBIDDEN");
    http.get(People.NOBODY, PROBLEMS).expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), PROBLEMS).expect(401, "UNAUTHENTICATED");
  }

  @Test
  void refusesBadInput() {
    Map<String, Object> nowhere = request();
    nowhere.put("unit", "wangchuan-nowhere");
    http.post(People.OFFICE, PROBLEMS, nowhere).expect(403, "FORBIDDEN");
    Map<String, Object> past = request();
    past.put("rectifyBy", "2021-06-14");
    http.post(People.OFFICE, PROBLEMS, past).expect(422, "INVALID_CONTENT");
    Map<String, Object> impossible = request();
    impossible.put("rectifyBy", "2021-02-30");
    http.post(People.OFFICE, PROBLEMS, impossible).expect(400, "MALFORMED_REQUEST");
    Map<String, Object> bare = request();
    bare.put("facts", " ");
    http.post(People.OFFICE, PROBLEMS, bare).expect(422, "INVALID_CONTENT");
    http.get(People.OFFICE, PROBLEMS + "?state=LOST").expect(400, "INVALID_PARAMETER");
    http.get(People.OFFICE, PROBLEMS + "?colour=red").expect(400, "UNKNOWN_PARAMETER");
    http.get(People.OFFICE, PROBLEMS + "/unheard-of").expect(404, "NOT_FOUND");
  }

  @Test
  void refusesAStaleRevisionAndAStepOutOfOrder() {
    String path = PROBLEMS + "/" + http.post(People.OFFICE, PROBLEMS, request()).text("id");

    http.post(People.HANDLER, path + "/start").expect(428, "REVISION_REQUIRED");
    http.act(People.HANDLER, path + "/start", 9, "").expect(412, "STALE_REVISION");
    http.act(People.OFFICE, path + "/verify", 1, "").expect(409, "ILLEGAL_TRANSITION");
    http.act(People.HANDLER, path + "/rectify", 1, Map.of("text", ""))
        .expect(422, "INVALID_CONTENT");
  }

  @Test
  @Capability("T-12")
  void isExportedWithoutFormulas() {
    Map<String, Object> formula = request();
    formula.put("facts", "=cmd|' /C calc'!A0");
    http.post(People.OFFICE, PROBLEMS, formula).expect(201);
    String export = "/api/tasks/exports/problems";

    byte[] csv = download(People.OFFICE, export + ".csv?rule=" + rule);
    assertThat(new String(csv, StandardCharsets.UTF_8))
        .contains("望川县教育和体育局", "'=cmd", "待整改", "2021-06-29");
    assertThat(download(People.HANDLER, export + ".xlsx?rule=" + rule)).startsWith('P', 'K');
    http.get(People.OFFICE, export + ".pdf").expect(404, "NOT_FOUND");
    http.get(People.NEIGHBOUR, export + ".csv?unit=wangchuan").expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), export + ".csv").expect(401, "UNAUTHENTICATED");
  }

  private byte[] download(Actor actor, String path) {
    return web.get()
        .uri(path)
        .header("Authorization", Tokens.of(actor))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult()
        .getResponseBody();
  }

  private Map<String, Object> request() {
    Map<String, Object> request = new HashMap<>();
    request.put("unit", "wangchuan-education");
    request.put("target", Map.of("kind", "COLUMN", "reference", "education"));
    request.put("rule", rule);
    request.put("severity", "MAJOR");
    request.put("facts", "栏目自3月起未更新。");
    return request;
  }
}
