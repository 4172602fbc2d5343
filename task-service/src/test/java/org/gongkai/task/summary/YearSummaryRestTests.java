package org.gongkai.task.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.test.Tokens;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class YearSummaryRestTests {

  @Autowired private RestClient http;
  @Autowired private WebTestClient client;
  @Autowired private PublishedScores scores;
  private String path;
  private String export;

  @BeforeEach
  void issue() {
    http.units();
    String plan = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
    path = "/api/tasks/plans/" + plan + "/year-summary";
    export = "/api/tasks/exports/plans/" + plan + "/year-summary";
  }

  @Test
  @Capability("T-19")
  void addsUpForThePlanItsGroupsAndItsUnits() {
    Answer today = http.get(People.OFFICE, path).expect(200);

    JsonNode tasks = today.body().path("tasks");
    assertThat(tasks.path("total").asInt()).isEqualTo(4);
    assertThat(tasks.path("overdue").asInt()).isEqualTo(1);
    assertAddsUp(tasks);
    int inGroups = 0;
    for (JsonNode group : today.body().path("groups")) {
      assertAddsUp(group.path("tasks"));
      inGroups += group.path("tasks").path("total").asInt();
    }
    assertThat(inGroups).isEqualTo(4);
    assertThat(today.body().path("units")).isNotEmpty();
    today.body().path("units").forEach(unit -> assertAddsUp(unit.path("tasks")));
    assertThat(today.text("asOf")).isEqualTo("2021-06-15");
    assertThat(today.body().path("frozenAt").isNull()).isTrue();
    JsonNode problems = today.body().path("problems");
    assertThat(problems.path("rectified").asInt() + problems.path("open").asInt())
        .isEqualTo(problems.path("found").asInt());
  }

  @Test
  @Capability("T-19")
  void isFrozenAndFrozenAgainByTheOffice() {
    http.post(People.HANDLER, path).expect(403, "FORBIDDEN");
    http.post(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    Answer frozen = http.post(People.OFFICE, path).expect(201);
    assertThat(frozen.text("frozenBy")).isEqualTo("秦简");
    assertThat(frozen.headers().getETag()).isEqualTo("\"1\"");

    http.post(People.OFFICE, path).expect(428, "REVISION_REQUIRED");
    http.act(People.OFFICE, path, 7, "").expect(412, "STALE_REVISION");
    assertThat(http.act(People.OFFICE, path, 1, "").expect(200).revision()).isEqualTo(2);
    Answer read = http.get(People.HANDLER, path).expect(200);
    assertThat(read.body().path("units")).hasSize(1);
    assertThat(read.body().path("allowedActions")).isEmpty();
  }

  @Test
  @Capability("T-19")
  void isDownloadedForTheAnnualReportOnceFrozen() {
    http.get(People.OFFICE, export + ".docx").expect(404, "NOT_FOUND");
    http.post(People.OFFICE, path).expect(201);

    for (String extension : new String[] {".docx", ".xlsx"}) {
      byte[] file =
          client
              .get()
              .uri(export + extension)
              .header(HttpHeaders.AUTHORIZATION, Tokens.of(People.OFFICE))
              .exchange()
              .expectStatus()
              .isOk()
              .expectBody()
              .returnResult()
              .getResponseBody();
      assertThat(new String(file, StandardCharsets.ISO_8859_1)).startsWith("PK");
    }
    http.get(People.HANDLER, export + ".xlsx").expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), export + ".docx").expect(401, "UNAUTHENTICATED");
  }

  @Test
  @Capability("T-19")
  void showsThePublishedResultOfTheAssessment() {
    ScoreNews news =
        JsonMapper.shared()
            .readerFor(ScoreNews.class)
            .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readValue(Contract.of("task.assessment.published.v1").examples().getFirst());
    scores.heard(news).block();
    Instant before = news.occurredAt().minusSeconds(60);
    scores.heard(new ScoreNews(before, news.unitId(), 2021, 1, 100, 9)).block();

    Answer today = http.get(People.OFFICE, path).expect(200);
    assertThat(today.body().path("units"))
        .anySatisfy(unit ->
            assertThat(unit.path("assessment").path("score").asDouble()).isEqualTo(news.score()));
  }

  @Test
  void isForStaffOfTheTerritory() {
    http.get(Actor.anonymous(), path).expect(401, "UNAUTHENTICATED");
    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    http.get(People.OFFICE, "/api/tasks/plans/unheard-of/year-summary").expect(404, "NOT_FOUND");
  }

  private static void assertAddsUp(JsonNode tasks) {
    int parts =
        tasks.path("completed").asInt()
            + tasks.path("inProgress").asInt()
            + tasks.path("overdue").asInt()
            + tasks.path("open").asInt();
    assertThat(parts).isEqualTo(tasks.path("total").asInt());
  }
}
