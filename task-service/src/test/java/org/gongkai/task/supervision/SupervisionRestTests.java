package org.gongkai.task.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SupervisionRestTests {

  private static final String SUPERVISION = "/api/tasks/supervision";
  private static final Instant AT = Instant.parse("2021-06-10T02:00:00Z");

  private final RestClient http;
  private final CaseHearing hearing;
  private final LightCounting counting;
  private final OverdueAppeals overdue;
  private final Cases cases;
  private final Lights lights;
  private final WorkingDays calendar;
  private final Units units;
  private final String unit =
      "wangchuan-s" + NewId.random().value().substring(16).toLowerCase(java.util.Locale.ROOT);

  SupervisionRestTests(
      @Autowired RestClient http,
      @Autowired CaseHearing hearing,
      @Autowired LightCounting counting,
      @Autowired OverdueAppeals overdue,
      @Autowired Cases cases,
      @Autowired Lights lights,
      @Autowired WorkingDays calendar,
      @Autowired Units units) {
    this.http = http;
    this.hearing = hearing;
    this.counting = counting;
    this.overdue = overdue;
    this.cases = cases;
    this.lights = lights;
    this.calendar = calendar;
    this.units = units;
  }

  @BeforeEach
  void units() {
    http.units();
    http.unit(People.ADMIN, unit, "望川县" + unit, unit, "wangchuan").expect(201);
  }

  @Test
  @Capability("T-20")
  void turnsTheLightOfAUnitAndOfAllAboveIt() {
    hear(order("o1", 1, "ISSUED", "2021-06-30"));
    assertThat(own().path("light").asString()).isEqualTo("GREEN");
    hear(order("o1", 2, "ACKNOWLEDGED", "2021-06-16"));
    assertThat(own().path("light").asString()).isEqualTo("YELLOW");
    hear(order("o1", 3, "ACKNOWLEDGED", "2021-06-01"));
    assertThat(own().path("light").asString()).isEqualTo("RED");

    Answer county = http.get(People.SUPERVISOR, SUPERVISION + "/lights").expect(200);
    assertThat(county.text("light")).isEqualTo("RED");
    assertThat(child(county, unit).path("total").path("longLate").asLong()).isEqualTo(1);

    hear(order("o1", 4, "SUBMITTED", "2021-06-01"));
    hear(order("o1", 5, "CLOSED", "2021-06-01"));
    assertThat(own().path("light").asString()).isEqualTo("GREEN");
    Answer history =
        http.get(People.SUPERVISOR, SUPERVISION + "/lights/" + unit + "/history").expect(200);
    assertThat(history.body().findValuesAsString("light"))
        .containsExactly("GREEN", "RED", "YELLOW", "GREEN");
  }

  @Test
  @Capability("T-20")
  void leadsFromTheLightToTheCase() {
    hear(order(id("late"), 1, "ISSUED", "2021-06-01"));
    hear(order(id("later"), 1, "ISSUED", "2021-06-05"));
    hear(order(id("fine"), 1, "ISSUED", "2021-08-01"));

    String late = SUPERVISION + "/cases?unit=" + unit;
    Answer first = http.get(People.SUPERVISOR, late + "&limit=1").expect(200);
    JsonNode found = first.items().path(0);
    assertThat(found.path("link").asString()).isEqualTo("/api/tasks/orders/" + id("late"));
    assertThat(found.path("lateSince").asString()).isEqualTo("2021-06-02");
    assertThat(found.path("status").asString()).isEqualTo("LATE");
    Answer next = http.get(People.SUPERVISOR, late + "&limit=1&cursor=" + first.text("next"));
    assertThat(next.items().path(0).path("subject").asString()).isEqualTo(id("later"));
    assertThat(next.body().path("next").isNull()).isTrue();
    assertThat(http.get(People.SUPERVISOR, late + "&status=OPEN&kind=ORDER").items()).hasSize(3);
    assertThat(http.get(People.SUPERVISOR, late + "&status=OPEN&kind=ITEM").items()).isEmpty();
  }

  @Test
  void hearsNothingOfWhatAnotherSystemPublishedLongAgo() {
    ItemEvent history =
        new ItemEvent(
            id("h"),
            1,
            AT,
            "PUBLISHED",
            "旧通知",
            null,
            unit,
            "education",
            LocalDate.parse("2009-01-05"),
            null,
            Instant.parse("2012-03-01T00:00:00Z"),
            null,
            java.util.Map.of("from", "旧网站"));
    hearing.published(history).block();
    hearing.withdrawn(history).block();
    assertThat(cases.find(history.news(calendar).caseId()).block()).isNull();
  }

  @Test
  @Capability("T-20")
  void showsABrokenOrderOfStepsInRed() {
    hearing.published(item(id("i"), 3, AT)).block();
    count();

    assertThat(own().path("light").asString()).isEqualTo("RED");
    Answer broken =
        http.get(People.SUPERVISOR, SUPERVISION + "/cases?status=VIOLATION&unit=" + unit);
    assertThat(broken.items().path(0).path("violation").asString()).contains("三审");
  }

  @Test
  @Capability({"D-02", "T-20"})
  void showsAnEmergencyWithoutItsApprovalsInRed() {
    LateReview late =
        new LateReview(id("e"), 4, AT, unit, "暴雨预警", LocalDate.parse("2021-06-09"), 0);
    hearing.reviewOverdue(late).block();
    hearing.reviewOverdue(late).block();
    count();

    assertThat(own().path("light").asString()).isEqualTo("RED");
    Answer broken =
        http.get(People.SUPERVISOR, SUPERVISION + "/cases?status=VIOLATION&unit=" + unit);
    assertThat(broken.items()).hasSize(1);
    assertThat(broken.items().path(0).path("violation").asString()).contains("补齐三审");
  }

  @Test
  @Capability("T-20")
  void turnsAWarningIntoOneOrder() {
    String subject = id("t");
    hearing
        .assignment(
            new TaskEvent(
                subject,
                1,
                AT,
                unit,
                "规划公开",
                "ASSIGNED",
                LocalDate.parse("2021-06-01"),
                null,
                null,
                null))
        .block();
    String path = SUPERVISION + "/cases/ASSIGNMENT-" + subject;
    Answer seen = http.get(People.SUPERVISOR, path).expect(200);
    assertThat(seen.text("title")).isEqualTo("规划公开");
    assertThat(seen.body().path("allowedActions").path(0).asString()).isEqualTo("order");

    Answer ordered = http.post(People.SUPERVISOR, path + "/order", Map.of()).expect(201);
    Answer again = http.post(People.SUPERVISOR, path + "/order", Map.of()).expect(200);
    assertThat(again.text("orderId")).isEqualTo(ordered.text("orderId"));
    Answer order = http.get(People.OFFICE, "/api/tasks/orders/" + ordered.text("orderId"));
    assertThat(order.text("unit")).isEqualTo(unit);
    assertThat(order.body().path("cause").path("kind").asString()).isEqualTo("SUPERVISION");
  }

  @Test
  @Capability({"T-10", "T-20"})
  void ordersWhatWasNotAnsweredInTimeOnceAndClosesTheLoop() {
    String appeal = id("a");
    hearing.appeal(appeal(appeal, 2, "ASSIGNED")).block();
    overdue.sweep().collectList().block();
    overdue.sweep().collectList().block();

    String orderId = cases.find("APPEAL-" + appeal).block().orderId();
    assertThat(orderId).isNotNull();
    hearing.appeal(appeal(appeal, 4, "ANSWERED")).block();
    Answer order = http.get(People.OFFICE, "/api/tasks/orders/" + orderId).expect(200);
    assertThat(order.text("state")).isEqualTo("SUBMITTED");
    assertThat(order.body().path("cause").path("kind").asString()).isEqualTo("OVERDUE_APPEAL");
  }

  @Test
  @Capability({"T-10", "T-20"})
  void ordersOnceMoreWhatWasOpenedAgainAndIsLateOnceMore() {
    String appeal = id("again");
    hearing.appeal(appeal(appeal, 2, "ASSIGNED")).block();
    overdue.sweep().collectList().block();
    String first = cases.find("APPEAL-" + appeal).block().orderId();
    hearing.appeal(appeal(appeal, 4, "ANSWERED")).block();
    hearing.appeal(appeal(appeal, 5, "ASSIGNED")).block();
    assertThat(cases.find("APPEAL-" + appeal).block().orderId()).isNull();

    overdue.sweep().collectList().block();
    overdue.sweep().collectList().block();
    String second = cases.find("APPEAL-" + appeal).block().orderId();
    assertThat(second).isNotNull().isNotEqualTo(first);
    assertThat(http.get(People.OFFICE, "/api/tasks/orders/" + second).expect(200).text("state"))
        .isEqualTo("ISSUED");
  }

  @Test
  @Capability("T-20")
  void countsOnceWithTwoInstances() {
    SupervisionProperties usual = new SupervisionProperties(1, 3, 5, 3, 30, true);
    Clock clock = Clock.fixed(Instant.parse("2021-06-16T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    LightCounting other =
        new LightCounting(cases, lights, units, WorkingDays.builtIn(), usual, clock);
    hearing.order(order(id("two"), 1, "ISSUED", "2021-06-01")).block();

    Flux.merge(
            counting.sweep().subscribeOn(Schedulers.boundedElastic()),
            other.sweep().subscribeOn(Schedulers.boundedElastic()))
        .collectList()
        .block();
    count();
    assertThat(lights.history(unit).collectList().block())
        .extracting(LightChange::light)
        .containsExactly(Light.RED);
  }

  @Test
  void refusesOtherCountiesRolesAndBadInput() {
    hear(order(id("x"), 1, "ISSUED", "2021-06-01"));
    String path = SUPERVISION + "/cases/ORDER-" + id("x");

    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, SUPERVISION + "/lights?unit=wangchuan").expect(403, "FORBIDDEN");
    http.get(People.HANDLER, SUPERVISION + "/lights?unit=wangchuan").expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), SUPERVISION + "/lights").expect(401, "UNAUTHENTICATED");
    http.post(People.SUPERVISOR, path + "/order", Map.of()).expect(409, "ILLEGAL_TRANSITION");
    hearing.appeal(appeal(id("y"), 2, "ASSIGNED")).block();
    String appeal = SUPERVISION + "/cases/APPEAL-" + id("y") + "/order";
    http.post(People.HANDLER, appeal, Map.of()).expect(403, "FORBIDDEN");
    http.post(People.NEIGHBOUR, appeal, Map.of()).expect(403, "FORBIDDEN");
    http.post(People.SUPERVISOR, appeal, Map.of("workingDays", 500)).expect(422);
    http.get(People.SUPERVISOR, SUPERVISION + "/cases?status=BLUE").expect(400);
    http.get(People.SUPERVISOR, SUPERVISION + "/cases/ITEM-unheard").expect(404, "NOT_FOUND");
  }

  private String id(String name) {
    return name + "-" + unit;
  }

  private void hear(TaskEvent event) {
    hearing.order(event).block();
    hearing.order(event).block();
    count();
  }

  private void count() {
    counting.sweep().collectList().block();
    counting.sweep().collectList().block();
  }

  private JsonNode own() {
    return http.get(People.SUPERVISOR, SUPERVISION + "/lights?unit=" + unit)
        .expect(200)
        .body()
        .path("own");
  }

  private static JsonNode child(Answer lights, String unit) {
    for (JsonNode child : lights.body().path("children")) {
      if (child.path("unit").asString().equals(unit)) {
        return child;
      }
    }
    throw new AssertionError("no " + unit + " in " + lights.body());
  }

  private TaskEvent order(String id, long revision, String state, String due) {
    return new TaskEvent(
        id, revision, AT, unit, "督办", state, null, null, LocalDate.parse(due), null);
  }

  private AppealEvent appeal(String id, long revision, String state) {
    return new AppealEvent(
        id, revision, AT, "WC-" + id, "教育", unit, state, LocalDate.parse("2021-06-08"), null);
  }

  private ItemEvent item(String id, long revision, Instant publishedAt) {
    return new ItemEvent(
        id,
        revision,
        AT,
        "PUBLISHED",
        "通知",
        null,
        unit,
        "education",
        null,
        null,
        publishedAt,
        null,
        null);
  }
}
