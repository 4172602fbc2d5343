package org.gongkai.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The calendar is shared by all tests of the service: each test here has a year of its own. */
@ServiceTest
@Capability("P-06")
class CalendarRestTests {

  private static final String CALENDAR = "/api/tasks/calendar";

  private final RestClient http;
  private final WorkingDays calendar;
  private final CalendarYears years;

  CalendarRestTests(
      @Autowired RestClient http, @Autowired WorkingDays calendar, @Autowired CalendarYears years) {
    this.http = http;
    this.calendar = calendar;
    this.years = years;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  void showsEverybodyTheReleasedYears() {
    Answer year = http.get(Actor.anonymous(), CALENDAR + "/2024").expect(200);
    assertThat(year.text("origin")).isEqualTo("RELEASE");
    assertThat(year.revision()).isZero();
    assertThat(year.body().path("workingDays").asInt()).isEqualTo(251);
    assertThat(year.body().path("sources")).isNotEmpty();
    http.get(Actor.anonymous(), CALENDAR + "/2150").expect(404, "NOT_FOUND");
    Answer all = http.get(Actor.anonymous(), CALENDAR).expect(200);
    assertThat(all.items().findValues("year").stream().map(JsonNode::asInt))
        .contains(2021, 2026)
        .isSorted();
  }

  @Test
  void countsWithALoadedYearAtOnceAndKeepsItsHistory() {
    LocalDate lastDay = LocalDate.parse("2040-12-31");
    assertThat(calendar.deadline(lastDay, Limit.ofWorkingDays(1)).complete()).isFalse();
    Answer loaded = put(People.ADMIN, 2041, 0, content(2041, 3)).expect(201);
    assertThat(loaded.headers().getFirst("ETag")).isEqualTo("\"1\"");
    assertThat(calendar.deadline(lastDay, Limit.ofWorkingDays(1)).complete()).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.parse("2041-01-02"))).isFalse();

    put(People.ADMIN, 2041, 1, content(2041, 3)).expect(200);
    Answer corrected = put(People.ADMIN, 2041, 1, content(2041, 4)).expect(200);
    assertThat(corrected.revision()).isEqualTo(2);
    assertThat(corrected.body().path("version").asInt())
        .isGreaterThan(loaded.body().path("version").asInt());
    assertThat(calendar.isWorkingDay(LocalDate.parse("2041-01-04"))).isFalse();

    Answer history = http.get(People.AUDITOR, CALENDAR + "/2041/history").expect(200);
    assertThat(history.items()).hasSize(2);
    assertThat(history.items().path(0).path("reason").asString()).isEqualTo("国办通知");
    assertThat(history.items().path(0).path("byName").asString()).isEqualTo("白敬");
  }

  @Test
  void countsWithWhatIsStoredAfterARestart() {
    put(People.ADMIN, 2042, 0, content(2042, 3)).expect(201);
    MaintainedYear stored = years.find(2042).block();
    stored.pending().stream()
        .filter(event -> event.type().equals("task.calendar.changed.v1"))
        .forEach(event ->
            assertThat(Contract.of("task.calendar.changed.v1").validate(event.data())).isEmpty());
    WorkingDays restarted = WorkingDays.builtIn();
    years.all().toStream().forEach(year -> restarted.load(year.calendarYear()));
    assertThat(restarted.years()).contains(2042);
    years.refresh().block();
    assertThat(calendar.years()).contains(2042);
  }

  @Test
  void countsOpenOrdersAndProblemsAgainAndSaysWhy() {
    Answer before = http.get(Actor.anonymous(), CALENDAR + "/2021").expect(200);
    JsonNode order = issue().body();
    String path = "/api/tasks/orders/" + order.path("id").asString();
    String due = order.path("dueDate").asString();
    String problem = "/api/tasks/problems/" + report().text("id");
    assertThat(http.get(People.OFFICE, problem).text("rectifyBy")).isEqualTo(due);

    Map<String, Object> content = copy(before);
    List<Object> off = new ArrayList<>((List<?>) content.get("off"));
    off.add(Map.of("name", "县庆", "from", "2021-06-21", "to", "2021-06-22"));
    content.put("off", off);
    long seen = before.revision();
    Answer changed = put(People.ADMIN, 2021, seen, content);
    assertThat(changed.status()).isIn(200, 201);
    try {
      Answer later = http.get(People.OFFICE, path).expect(200);
      assertThat(LocalDate.parse(later.text("dueDate"))).isAfter(LocalDate.parse(due));
      assertThat(later.body().path("deadline").path("calendarVersion").asInt())
          .isEqualTo(changed.body().path("version").asInt());
      assertThat(later.body().path("history").toString()).contains("recount", "2021年放假安排已载入");
      assertThat(later.text("state")).isEqualTo("ISSUED");
      Answer moved = http.get(People.OFFICE, problem).expect(200);
      assertThat(moved.text("rectifyBy")).isEqualTo(later.text("dueDate"));
      assertThat(moved.body().path("history").toString()).contains("整改期限");
      years.refresh().block();
      assertThat(http.get(People.OFFICE, path).revision()).isEqualTo(later.revision());
    } finally {
      put(People.ADMIN, 2021, changed.revision(), copy(before)).expect(200);
    }
    assertThat(http.get(People.OFFICE, path).text("dueDate")).isEqualTo(due);
  }

  @Test
  void refusesWhatIsWrongWithAYear() {
    put(People.OFFICE, 2043, 0, content(2043, 3)).expect(403, "FORBIDDEN");
    put(Actor.anonymous(), 2043, 0, content(2043, 3)).expect(401, "UNAUTHENTICATED");
    put(People.ADMIN, 2043, 7, content(2043, 3)).expect(412, "STALE_REVISION");
    Map<String, Object> request = Map.of("reason", "x", "content", content(2043, 3));
    http.put(People.ADMIN, CALENDAR + "/2043", request).expect(428, "REVISION_REQUIRED");
    put(People.ADMIN, 1900, 0, content(1900, 3)).expect(422, "INVALID_CONTENT");
    Answer elsewhere = put(People.ADMIN, 2044, 0, content(2043, 3)).expect(422, "INVALID_CONTENT");
    assertThat(elsewhere.body().path("errors").toString()).contains("/content/off/0/from");
    Map<String, Object> both = content(2043, 3);
    both.put("work", List.of(Map.of("date", "2043-01-03"), Map.of("date", "2043-01-07")));
    assertThat(put(People.ADMIN, 2043, 0, both).expect(422).body().path("errors").toString())
        .contains("不能既放假又上班", "须为周六或周日");
    Map<String, Object> unsourced = content(2043, 3);
    unsourced.put("sources", List.of());
    put(People.ADMIN, 2043, 0, unsourced).expect(422, "INVALID_CONTENT");
    Map<String, Object> why = new HashMap<>(request);
    why.put("reason", " ");
    http.put(People.ADMIN, CALENDAR + "/2043", why, "If-Match", "\"0\"").expect(422);
    http.get(People.AUDITOR, CALENDAR + "/2043/history").expect(404, "NOT_FOUND");
    http.get(Actor.anonymous(), CALENDAR + "/2041/history").expect(401, "UNAUTHENTICATED");
  }

  private Answer put(Actor actor, int year, long seen, Map<String, Object> content) {
    Map<String, Object> request = Map.of("reason", "国办通知", "content", content);
    return http.put(actor, CALENDAR + "/" + year, request, "If-Match", "\"" + seen + "\"");
  }

  private static Map<String, Object> content(int year, int lastDay) {
    Map<String, Object> content = new HashMap<>();
    content.put("sources", List.of("国务院办公厅关于放假安排的通知"));
    content.put(
        "off",
        List.of(Map.of("name", "元旦", "from", year + "-01-01", "to", year + "-01-0" + lastDay)));
    content.put("work", List.of());
    return content;
  }

  private static Map<String, Object> copy(Answer year) {
    Map<String, Object> content = new HashMap<>();
    content.put(
        "sources", year.body().path("sources").valueStream().map(JsonNode::asString).toList());
    content.put("off", year.body().path("off").valueStream().toList());
    content.put("work", year.body().path("work").valueStream().toList());
    return content;
  }

  private Answer issue() {
    Map<String, Object> draft =
        Map.of(
            "unit",
            "wangchuan-education",
            "cause",
            Map.of("kind", "TASK", "reference", "calendar-test", "link", "/api/tasks/plans"),
            "legalBasis",
            "《中华人民共和国政府信息公开条例》第四十七条",
            "demand",
            "限期公开。");
    return http.post(People.OFFICE, "/api/tasks/orders", draft).expect(201);
  }

  private Answer report() {
    Map<String, Object> found = new HashMap<>();
    found.put("unit", "wangchuan-education");
    found.put("target", Map.of("kind", "COLUMN", "reference", "calendar-test"));
    found.put("rule", "COLUMN_NOT_UPDATED");
    found.put("severity", "MINOR");
    found.put("facts", "栏目未更新。");
    return http.post(People.SUPERVISOR, "/api/tasks/problems", found).expect(201);
  }
}
