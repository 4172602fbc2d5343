package org.gongkai.task.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.order.Escalation.Level;
import org.gongkai.task.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

@ServiceTest
class OrderRestTests {

  private static final String ORDERS = "/api/tasks/orders";

  private final RestClient http;
  private final WebTestClient web;
  private final Orders orders;
  private final Units units;
  private final DocumentStores stores;

  OrderRestTests(
      @Autowired RestClient http,
      @Autowired WebTestClient web,
      @Autowired Orders orders,
      @Autowired Units units,
      @Autowired DocumentStores stores) {
    this.http = http;
    this.web = web;
    this.orders = orders;
    this.units = units;
    this.stores = stores;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  @Capability("T-10")
  void followsAnOrderFromIssueToClosure() {
    Answer issued = http.post(People.OFFICE, ORDERS, request()).expect(201);
    assertThat(issued.text("dueDate")).isEqualTo("2021-06-29");
    assertThat(issued.body().path("deadline").path("days")).hasSize(15);
    String path = ORDERS + "/" + issued.text("id");

    http.act(People.SUPERVISOR, path + "/urge", 1, Map.of("text", "请抓紧。")).expect(200);
    Map<String, Object> more = Map.of("reason", "涉及多个部门。", "workingDays", 2);
    Answer extended = http.act(People.OFFICE, path + "/extend", 2, more).expect(200);
    assertThat(extended.text("dueDate")).isEqualTo("2021-07-01");
    http.act(People.HANDLER, path + "/acknowledge", 3, "").expect(200);
    http.act(People.HANDLER, path + "/start", 4, "").expect(200);
    Map<String, Object> done =
        Map.of("text", "已公开。", "evidence", List.of(Map.of("reference", "/items/1")));
    http.act(People.HANDLER, path + "/submit", 5, done).expect(200);
    http.act(People.OFFICE, path + "/reopen", 6, Map.of("reason", "不完整。")).expect(200);
    http.act(People.HANDLER, path + "/submit", 7, done).expect(200);
    Answer closed = http.act(People.OFFICE, path + "/close", 8, "").expect(200);

    assertThat(closed.text("state")).isEqualTo("CLOSED");
    assertThat(closed.body().path("urged").asInt()).isEqualTo(1);
    assertThat(closed.body().path("history")).hasSize(9);
    assertThat(http.get(People.HANDLER, path).headers().getETag()).isEqualTo("\"9\"");
  }

  @Test
  @Capability("T-10")
  void escalatesOnceAlsoWithTwoInstances() {
    String id = http.post(People.OFFICE, ORDERS, request()).text("id");
    Clock later = Clock.fixed(Instant.parse("2021-07-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    OrderEscalation one = new OrderEscalation(orders, OrderExamples.SCHEDULE, later);
    Orders same = new Orders(stores, units, OrderExamples.TIMES, later);
    OrderEscalation other = new OrderEscalation(same, OrderExamples.SCHEDULE, later);

    Flux.merge(
            one.sweep().subscribeOn(Schedulers.boundedElastic()),
            other.sweep().subscribeOn(Schedulers.boundedElastic()))
        .collectList()
        .block();
    one.sweep().collectList().block();

    RectificationOrder order = orders.find(id).block();
    assertThat(order.revision()).isEqualTo(2);
    assertThat(order.escalations())
        .extracting(Escalation::level)
        .containsExactly(Level.OVERDUE, Level.CIRCULAR, Level.INTERVIEW);
    assertThat(
            orders
                .at(Level.INTERVIEW, "wangchuan")
                .map(RectificationOrder::id)
                .collectList()
                .block())
        .contains(id);
    Answer listed = http.get(People.OFFICE, ORDERS + "?escalation=INTERVIEW&limit=200").expect(200);
    assertThat(listed.items().findValuesAsString("id")).contains(id);
  }

  @Test
  @Capability("T-10")
  void issuesOneOrderForOneCauseAndHearsThatItWasFulfilledElsewhere() {
    String appeal = NewId.random().value();
    Cause cause = new Cause(Cause.Kind.OVERDUE_APPEAL, appeal, null);
    OrderDraft draft = OrderDraft.following("wangchuan-education", cause, null, "请立即答复。");
    RectificationOrder first = orders.issue(draft, People.OFFICE).block();
    RectificationOrder second = orders.issue(draft, People.OFFICE).block();
    assertThat(second.id()).isEqualTo(first.id());

    orders.fulfilled(Cause.Kind.OVERDUE_APPEAL, appeal, "已答复。").collectList().block();
    orders.fulfilled(Cause.Kind.OVERDUE_APPEAL, appeal, "已答复。").collectList().block();
    RectificationOrder answered = orders.find(first.id()).block();
    assertThat(answered.state()).isEqualTo(OrderState.SUBMITTED);
    assertThat(answered.revision()).isEqualTo(2);
  }

  @Test
  void refusesOtherUnitsCountiesAndRoles() {
    String path = ORDERS + "/" + http.post(People.OFFICE, ORDERS, request()).text("id");
    Actor other = new Actor("other", "许静", "wangchuan-finance", People.HANDLER.roles());

    http.act(other, path + "/acknowledge", 1, "").expect(403, "FORBIDDEN");
    http.act(People.OFFICE, path + "/acknowledge", 1, "").expect(403, "FORBIDDEN");
    http.get(other, path).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    http.act(People.NEIGHBOUR, path + "/urge", 1, "").expect(403, "FORBIDDEN");
    http.act(People.HANDLER, path + "/close", 1, "").expect(403, "FORBIDDEN");
    http.post(People.HANDLER, ORDERS, request()).expect(403, "FORBIDDEN");
    http.post(People.NEIGHBOUR, ORDERS, request()).expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), ORDERS).expect(401, "UNAUTHENTICATED");
  }

  @Test
  void refusesBadInput() {
    http.post(People.OFFICE, ORDERS, with("workingDays", 0)).expect(422, "INVALID_CONTENT");
    http.post(People.OFFICE, ORDERS, with("demand", "")).expect(422, "INVALID_CONTENT");
    Map<String, Object> problem = Map.of("kind", "PROBLEM", "reference", "unheard-of");
    http.post(People.OFFICE, ORDERS, with("cause", problem)).expect(422, "INVALID_CONTENT");
    http.post(People.OFFICE, ORDERS, with("cause", Map.of("kind", "RUMOUR", "reference", "x")))
        .expect(400, "MALFORMED_REQUEST");
    String path = ORDERS + "/" + http.post(People.OFFICE, ORDERS, request()).text("id");
    http.act(People.OFFICE, path + "/extend", 1, Map.of("reason", "x")).expect(422);
    http.act(People.OFFICE, path + "/urge", 5, "").expect(412, "STALE_REVISION");
    http.post(People.OFFICE, path + "/urge").expect(428, "REVISION_REQUIRED");
    http.act(People.OFFICE, path + "/close", 1, "").expect(409, "ILLEGAL_TRANSITION");
    http.get(People.OFFICE, ORDERS + "/unheard-of").expect(404, "NOT_FOUND");
  }

  @Test
  @Capability("T-10")
  void isExported() {
    http.post(People.OFFICE, ORDERS, with("demand", "@SUM(A1)")).expect(201);
    byte[] csv =
        web.get()
            .uri("/api/tasks/exports/orders.csv?cause=TASK&state=ISSUED")
            .header("Authorization", Tokens.of(People.OFFICE))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("'@SUM", "任务未完成", "已下达");
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> request = request();
    request.put(field, value);
    return request;
  }

  private static Map<String, Object> request() {
    Map<String, Object> request = new HashMap<>();
    request.put("unit", "wangchuan-education");
    request.put("cause", Map.of("kind", "TASK", "reference", "plan-2021.3"));
    request.put("legalBasis", "《中华人民共和国政府信息公开条例》第四十七条");
    request.put("demand", "限期公开。");
    return request;
  }
}
