package org.gongkai.task.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.CountyPlan;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.plan.Cycle;
import org.gongkai.task.plan.DateRange;
import org.gongkai.task.plan.Fulfilment;
import org.gongkai.task.plan.TaskItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class DeclarationRestTests {

  private static final Instant MARCH = Instant.parse("2021-03-18T02:30:00Z");
  private static final Instant JUNE = Instant.parse("2021-06-10T02:30:00Z");
  private static final Actor FINANCE =
      new Actor("finance", "许清", "wangchuan-finance", Set.of(Role.HANDLER));

  private final RestClient http;
  private final EvidenceProposals proposals;
  private final TaskItems items;
  private final String column = "column-" + NewId.random().value();
  private int number;
  private String plan;

  DeclarationRestTests(
      @Autowired RestClient http,
      @Autowired EvidenceProposals proposals,
      @Autowired TaskItems items) {
    this.http = http;
    this.items = items;
    this.proposals = proposals;
  }

  @BeforeEach
  void issue() {
    http.units();
    number = NewId.random().hashCode() & 0xffffff;
    plan = http.issuedPlan(number);
  }

  @Test
  void proposesNothingForARowThatAnAmendmentHasTakenOut() {
    declare(4, Map.of("columns", List.of(column), "units", List.of("wangchuan"))).expect(200);
    String text = CountyPlan.numbered(number).replaceFirst("4\t政策解读\t[^\n]*\n", "");
    Answer read = http.importText(People.OFFICE, text);
    String confirm = "/api/tasks/imports/" + read.text("id") + "/confirm";
    http.act(People.OFFICE, confirm, read.revision(), Map.of("reason", "不再开展")).expect(201);
    assertThat(status(4)).isEqualTo("CANCELLED");

    publish("late", 1, "wangchuan-education", "NOTICE", JUNE);
    assertThat(inbox()).isEmpty();
  }

  @Test
  @Capability("T-08")
  void proposesWhatMeetsADeclarationAndCountsItTurnByTurn() {
    declare(2, Map.of("columns", List.of(column), "cycle", "QUARTER")).expect(200);
    publish("a", 1, "wangchuan-education", "NOTICE", MARCH);
    publish("b", 1, "wangchuan-education", "NOTICE", JUNE);
    publish("b", 1, "wangchuan-education", "NOTICE", JUNE);
    publish("other-unit", 1, "wangchuan-finance", "NOTICE", JUNE);
    publish("last-year", 1, "wangchuan-education", "NOTICE", MARCH.minusSeconds(400 * 86_400));

    assertThat(inbox()).hasSize(2);
    inbox().forEach(found -> decide(found, "accept", "").expect(200));
    JsonNode turns = fulfilment(2).body().path("turns");
    assertThat(turns.path(0).path("done").asInt()).isOne();
    assertThat(turns.path(1).path("gap").asInt()).isZero();
    assertThat(turns.path(2).path("gap").asInt()).isOne();
    assertThat(status(2)).isEqualTo("IN_PROGRESS");
    JsonNode first = http.get(People.OFFICE, row(2)).body().path("evidence").path(0);
    assertThat(first.path("origin").asString()).isEqualTo("FULFILMENT");
  }

  @Test
  @Capability("T-08")
  void countsAgainWhenWhatProvedATurnIsWithdrawn() {
    declare(1, Map.of("columns", List.of(column), "types", List.of("NOTICE"))).expect(200);
    publish("a", 1, "wangchuan-education", "REPORT", JUNE);
    assertThat(inbox()).isEmpty();
    publish("b", 1, "wangchuan-education", "NOTICE", JUNE);
    decide(inbox().path(0), "accept", "").expect(200);
    assertThat(status(1)).isEqualTo("COMPLETED");

    proposals.withdrawn(item("b", 2, "wangchuan-education", "NOTICE", JUNE)).block();
    assertThat(status(1)).isEqualTo("NOT_STARTED");
    assertThat(fulfilment(1).body().path("turns").path(0).path("gap").asInt()).isOne();
  }

  @Test
  @Capability("T-08")
  void findsWhatWasPublishedBeforeTheDeclaration() {
    publish("a", 1, "wangchuan-education", "NOTICE", MARCH);
    publish("b", 1, "wangchuan-education", "NOTICE", JUNE);
    proposals.withdrawn(item("b", 2, "wangchuan-education", "NOTICE", JUNE)).block();
    assertThat(inbox()).isEmpty();

    declare(2, Map.of("columns", List.of(column), "period", "2021Q1")).expect(200);
    assertThat(inbox()).hasSize(1);
    assertThat(inbox().path(0).path("title").asString()).isEqualTo("a");
  }

  @Test
  @Capability("T-08")
  void findsItWhenTheDeclarationIsSaidAgainAfterACrash() {
    publish("a", 1, "wangchuan-education", "NOTICE", MARCH);
    DateRange year = new DateRange(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    Fulfilment declared =
        Fulfilment.declare(List.of(column), List.of(), List.of(), year, Cycle.ONCE, 1);
    Act act = Act.of(People.OFFICE, "task-item.declare-fulfilment");
    items.change(plan + ".2", act, row -> row.fulfilledBy(declared)).block();
    assertThat(inbox()).isEmpty();

    declare(2, Map.of("columns", List.of(column))).expect(200);
    assertThat(inbox()).hasSize(1);
  }

  @Test
  void leavesWhatNoLongerMeetsTheDeclarationAndKeepsWhatWasAccepted() {
    declare(2, Map.of("columns", List.of(column), "count", 2)).expect(200);
    publish("a", 1, "wangchuan-education", "NOTICE", MARCH);
    decide(inbox().path(0), "accept", "").expect(200);
    publish("b", 1, "wangchuan-education", "NOTICE", JUNE);
    publish("a", 2, "wangchuan-finance", "NOTICE", MARCH);
    publish("b", 2, "wangchuan-finance", "NOTICE", JUNE);

    assertThat(inbox()).isEmpty();
    JsonNode turn = fulfilment(2).body().path("turns").path(0);
    assertThat(turn.path("done").asInt()).isOne();
    assertThat(turn.path("proposed").asInt()).isZero();
  }

  @Test
  void asksForNoMoreOnceATurnIsFulfilled() {
    declare(2, Map.of("columns", List.of(column))).expect(200);
    publish("a", 1, "wangchuan-education", "NOTICE", MARCH);
    decide(inbox().path(0), "accept", "").expect(200);
    publish("b", 1, "wangchuan-education", "NOTICE", JUNE);

    assertThat(inbox()).isEmpty();
    assertThat(status(2)).isEqualTo("COMPLETED");
  }

  @Test
  @Capability("T-08")
  void suggestsWithoutDeclaringAnything() {
    Answer read = fulfilment(4);

    assertThat(read.body().path("declared").isNull()).isTrue();
    assertThat(read.body().path("suggested").path("types").path(0).asString())
        .isEqualTo("INTERPRETATION");
    assertThat(read.text("reason")).contains("解读");
  }

  @Test
  void refusesDeclarationsThatMeanNothing() {
    declare(1, Map.of()).expect(422, "INVALID_CONTENT");
    declare(1, Map.of("types", List.of("LETTER"))).expect(422, "INVALID_CONTENT");
    declare(1, Map.of("columns", List.of(column), "count", 0)).expect(422, "INVALID_CONTENT");
    declare(1, Map.of("columns", List.of(column), "period", "2021-13"))
        .expect(422, "INVALID_CONTENT");
    declare(1, Map.of("columns", List.of(column), "units", List.of("linjiang-office")))
        .expect(422, "INVALID_CONTENT");
    declare(1, Map.of("columns", List.of(column), "cycle", "DAILY"))
        .expect(400, "MALFORMED_REQUEST");
  }

  @Test
  void letsOnlyTheOfficeOfTheTerritoryDeclareWhatItHasSeen() {
    String path = items(1) + "/fulfilment";
    Map<String, Object> body = Map.of("columns", List.of(column));
    long seen = http.get(People.OFFICE, row(1)).revision();

    http.put(People.HANDLER, path, body, "If-Match", "\"" + seen + "\"").expect(403, "FORBIDDEN");
    http.put(People.NEIGHBOUR, path, body, "If-Match", "\"" + seen + "\"").expect(403, "FORBIDDEN");
    http.put(People.OFFICE, path, body, "If-Match", "\"99\"").expect(412, "STALE_REVISION");
    http.put(People.OFFICE, path, body).expect(428, "REVISION_REQUIRED");
    http.put(People.OFFICE, path, body, "If-Match", "\"" + seen + "\"").expect(200);
    http.put(People.OFFICE, path, body, "If-Match", "\"" + seen + "\"").expect(200);
  }

  @Test
  @Capability("T-08")
  void takesWhatAUnitHandsInForItsOwnRow() {
    Answer made = submit(People.HANDLER, 2, "NOTE", "title", "note", "培训已办。").expect(201);
    assertThat(made.text("origin")).isEqualTo("SUBMITTED");
    assertThat(made.text("unit")).isEqualTo("wangchuan-education");
    assertThat(made.body().path("disclosureItemId").isNull()).isTrue();

    decide(made.body(), "accept", "").expect(200);
    assertThat(status(2)).isEqualTo("IN_PROGRESS");
  }

  @Test
  @Capability("T-08")
  void refusesAUnitThatActsForAnother() {
    submit(FINANCE, 2, "NOTE", "title", "note", "代办。").expect(403, "FORBIDDEN");
    submit(People.NEIGHBOUR, 2, "NOTE", "title", "note", "代办。").expect(403, "FORBIDDEN");
    submit(People.SUPERVISOR, 2, "NOTE", "title", "note", "代办。").expect(403, "FORBIDDEN");
  }

  @Test
  void refusesIncompleteOrDangerousSubmissions() {
    submit(People.HANDLER, 2, "LINK", "title", "url", "javascript:alert(1)")
        .expect(422, "INVALID_CONTENT");
    submit(People.HANDLER, 2, "LINK", "title", "note", "没有网址").expect(422, "INVALID_CONTENT");
    submit(People.HANDLER, 2, "FILE", "title", "note", "没有文件").expect(422, "INVALID_CONTENT");
    submit(People.HANDLER, 2, "NOTE", " ", "note", "没有标题").expect(422, "INVALID_CONTENT");
    submit(People.HANDLER, 2, "NOTE", "title", "date", "2021-06-16").expect(422, "INVALID_CONTENT");
    submit(People.HANDLER, 2, "NOTE", "title", "date", "2021-02-30")
        .expect(400, "MALFORMED_REQUEST");
  }

  private Answer submit(
      Actor actor, int row, String kind, String title, String field, String value) {
    Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "title", title));
    body.put(field, value);
    return http.act(actor, items(row) + "/evidence", 0, body);
  }

  private Answer declare(int row, Map<String, Object> body) {
    long seen = http.get(People.OFFICE, row(row)).revision();
    return http.put(
        People.OFFICE, items(row) + "/fulfilment", body, "If-Match", "\"" + seen + "\"");
  }

  private void publish(String title, long revision, String unit, String type, Instant at) {
    proposals.published(item(title, revision, unit, type, at)).block();
  }

  private PublicItem item(String title, long revision, String unit, String type, Instant at) {
    return new PublicItem(
        column + title, revision, at, title, unit, column, type, at, "hash", null, null);
  }

  private JsonNode inbox() {
    return http.get(People.OFFICE, "/api/tasks/evidence?plan=" + plan).expect(200).items();
  }

  private Answer decide(JsonNode evidence, String verb, Object body) {
    String path = "/api/tasks/evidence/" + evidence.path("id").asString() + "/" + verb;
    return http.act(People.OFFICE, path, evidence.path("revision").asLong(), body);
  }

  private Answer fulfilment(int row) {
    return http.get(People.HANDLER, items(row) + "/fulfilment").expect(200);
  }

  private String items(int row) {
    return "/api/tasks/items/" + plan + "." + row;
  }

  private String row(int row) {
    return "/api/tasks/plans/" + plan + "/items/" + plan + "." + row;
  }

  private String status(int row) {
    return http.get(People.HANDLER, row(row)).expect(200).text("status");
  }
}
