package org.gongkai.task.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.test.Tokens;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.problem.ProblemReport;
import org.gongkai.task.problem.ProblemSource;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.problem.Severity;
import org.gongkai.task.supervision.Cases;
import org.gongkai.task.supervision.HeardEvents;
import org.gongkai.task.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

@ServiceTest
class InspectionRestTests {

  private static final String INSPECTIONS = "/api/tasks/inspections";

  private final RestClient http;
  private final WebTestClient web;
  private final Inspections inspections;
  private final FindingReports reports;
  private final Problems problems;
  private final Units units;
  private final DocumentStores stores;
  private final String code = "C" + NewId.random().value().toUpperCase(Locale.ROOT);

  InspectionRestTests(
      @Autowired RestClient http,
      @Autowired WebTestClient web,
      @Autowired Inspections inspections,
      @Autowired FindingReports reports,
      @Autowired Problems problems,
      @Autowired Units units,
      @Autowired DocumentStores stores) {
    this.http = http;
    this.web = web;
    this.inspections = inspections;
    this.reports = reports;
    this.problems = problems;
    this.units = units;
    this.stores = stores;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  @Capability("T-12")
  void turnsWhatADrawnSampleShowsIntoProblems() {
    String path = planned();
    Answer drawn = http.act(People.OFFICE, path + "/draw", 1, Map.of("seed", "42")).expect(200);
    assertThat(drawn.body().path("sample").path("targets")).hasSize(2);
    assertThat(drawn.body().path("sample").path("seed").asString()).isEqualTo("42");
    assertThat(
            http.get(People.HANDLER, path + "/sample-check").body().path("repeatable").asBoolean())
        .isTrue();

    http.act(People.OFFICE, path + "/finish", 2, "").expect(422, "INVALID_CONTENT");
    http.act(People.OFFICE, path + "/results", 2, result("wangchuan-education", false)).expect(200);
    http.act(People.OFFICE, path + "/results", 3, result("wangchuan-finance", true)).expect(200);
    Answer finished = http.act(People.OFFICE, path + "/finish", 4, "").expect(200);

    assertThat(finished.body().path("problemIds")).hasSize(1);
    Answer found = http.get(People.OFFICE, "/api/tasks/problems?rule=CHECK_" + code).expect(200);
    assertThat(found.items()).hasSize(1);
    assertThat(found.items().path(0).path("id").asString())
        .isEqualTo(finished.body().path("problemIds").path(0).asString());
    assertThat(found.items().path(0).path("facts").asString()).contains("三个月未更新");
    assertThat(found.items().path(0).path("source").asString()).isEqualTo("INSPECTION");

    Answer summary = http.get(People.HANDLER, path + "/summary").expect(200);
    assertThat(summary.body().path("problems").asInt()).isEqualTo(1);
    assertThat(summary.body().path("units").path(0).path("score").asDouble()).isEqualTo(40.0);
    assertThat(summary.body().path("units").path(1).path("score").asDouble()).isEqualTo(100.0);
  }

  @Test
  @Capability("T-12")
  void reportsWhatACrashKeptFromTheRegisterOnce() {
    String path = planned();
    http.act(People.OFFICE, path + "/draw", 1, "").expect(200);
    http.act(People.OFFICE, path + "/results", 2, result("wangchuan-education", false)).expect(200);
    http.act(People.OFFICE, path + "/results", 3, result("wangchuan-finance", true)).expect(200);
    String id = path.substring(path.lastIndexOf('/') + 1);
    Inspection finished =
        inspections.read(id).block().finish(Instant.parse("2021-06-15T01:00:00Z"));
    inspections.replace(finished, Act.of(People.OFFICE, "inspection.finish")).block();
    assertThat(problems().items()).isEmpty();

    reports.sweep().collectList().block();
    reports.report(finished).block();
    assertThat(problems().items()).hasSize(1);
    assertThat(inspections.read(id).block().unreportedSince()).isNull();
    assertThat(Contract.of(Inspection.FINISHED).validate(finished.pending().getLast().data()))
        .isEmpty();
  }

  @Test
  @Capability("T-12")
  void runsARuleOnceADayWhicheverInstanceIsFirst() {
    String rule = "MONITOR_" + code;
    MonitorRule missing = rule(rule);
    Clock day = Clock.fixed(Instant.parse("2021-06-16T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    MonitorRuns runs = new MonitorRuns(stores);
    Monitor one = new Monitor(List.of(missing), runs, problems, units, day);
    Monitor other = new Monitor(List.of(missing), new MonitorRuns(stores), problems, units, day);

    List<MonitorRun> made =
        Flux.merge(
                one.sweep().subscribeOn(Schedulers.boundedElastic()),
                other.sweep().subscribeOn(Schedulers.boundedElastic()))
            .collectList()
            .block();
    assertThat(made).hasSize(1);
    assertThat(made.getFirst().found()).isEqualTo(1);
    assertThat(one.sweep().collectList().block()).isEmpty();
    assertThat(http.get(People.OFFICE, "/api/tasks/problems?rule=" + rule).items()).hasSize(1);

    Clock next = Clock.fixed(Instant.parse("2021-06-17T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    Monitor tomorrow = new Monitor(List.of(missing), runs, problems, units, next);
    assertThat(tomorrow.sweep().collectList().block()).hasSize(1);
    assertThat(http.get(People.OFFICE, "/api/tasks/problems?rule=" + rule).items()).hasSize(1);
  }

  @Test
  void aDeadAccountThatWasHeardOfBecomesAProblemAboutIt(
      @Autowired ApplicationContext context, @Autowired Cases cases) {
    HeardEvents events = new HeardEvents(context);
    Instant may = Instant.parse("2021-05-10T02:00:00Z");
    String link = "/api/disclosure/accounts/" + code;
    events.duty(code, 1, "DEAD_ACCOUNT", "wangchuan-education", true, "RED", may, link);
    Clock day = Clock.fixed(Instant.parse("2021-06-18T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    MonitorRule dead = AccountRules.DEAD_ACCOUNT.over(cases);
    MonitorRuns runs = new MonitorRuns(stores);
    Monitor monitor = new Monitor(List.of(dead), runs, problems, units, day);
    assertThat(monitor.sweep().collectList().block()).hasSize(1);

    JsonNode found =
        http.get(People.OFFICE, "/api/tasks/problems?rule=DEAD_ACCOUNT&limit=200")
            .items()
            .valueStream()
            .filter(one -> one.at("/target/reference").asString().equals(code))
            .findFirst()
            .orElseThrow();
    assertThat(found.at("/target/kind").asString()).isEqualTo("ACCOUNT");
    assertThat(found.path("source").asString()).isEqualTo("MONITOR");
    assertThat(found.path("unit").asString()).isEqualTo("wangchuan-education");
    events.duty(code, 2, "DEAD_ACCOUNT", "wangchuan-education", false, "RED", may, link);
  }

  @Test
  void takesOverARunThatACrashLeftUnfinished() {
    MonitorRuns runs = new MonitorRuns(stores);
    Instant start = Instant.parse("2021-06-16T02:00:00Z");
    MonitorRun first = MonitorRun.start("R" + code, LocalDate.of(2021, 6, 16), start);
    runs.claim(first, start).block();

    MonitorRun again =
        MonitorRun.start("R" + code, LocalDate.of(2021, 6, 16), start.plusSeconds(9));
    assertThat(runs.claim(again, start).block()).isNull();
    assertThat(runs.claim(again, start.plusSeconds(5)).block()).isNotNull();
    runs.finish(again, 0, start).block();
    assertThat(runs.claim(again, start.plusSeconds(99)).block()).isNull();
  }

  @Test
  void showsTheRulesAndExportsTheResults() {
    Answer rules = http.get(People.HANDLER, "/api/tasks/monitors").expect(200);
    assertThat(rules.body().findValuesAsString("rule"))
        .contains("PUBLISHING_OVERDUE", "REPLY_OVERDUE", "COLUMN_NOT_UPDATED");
    http.post(People.HANDLER, "/api/tasks/monitors/run").expect(403, "FORBIDDEN");
    http.post(People.SUPERVISOR, "/api/tasks/monitors/run").expect(200);

    String path = planned();
    http.act(People.OFFICE, path + "/draw", 1, "").expect(200);
    http.act(People.OFFICE, path + "/results", 2, result("wangchuan-education", false)).expect(200);
    byte[] csv =
        web.get()
            .uri(path.replace("/inspections/", "/exports/inspections/") + ".csv")
            .header("Authorization", Tokens.of(People.OFFICE))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("望川县教育和体育局", "不符合", "'=三个月未更新");
    http.get(People.OFFICE, path.replace("/inspections/", "/exports/inspections/") + ".exe")
        .expect(404, "NOT_FOUND");
  }

  @Test
  void refusesOtherCountiesAndRoles() {
    String path = planned();

    http.post(People.HANDLER, INSPECTIONS, request()).expect(403, "FORBIDDEN");
    http.post(People.NEIGHBOUR, INSPECTIONS, request()).expect(403, "FORBIDDEN");
    http.act(People.NEIGHBOUR, path + "/draw", 1, "").expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), path).expect(401, "UNAUTHENTICATED");
    assertThat(http.get(People.HANDLER, path).expect(200).body().path("allowedActions")).isEmpty();
    assertThat(http.get(People.OFFICE, INSPECTIONS + "?state=PLANNED&limit=1").items()).hasSize(1);
  }

  @Test
  void refusesBadInput() {
    Map<String, Object> twice = request();
    twice.put("checklist", List.of(item("A", 1), item("A", 2)));
    http.post(People.OFFICE, INSPECTIONS, twice).expect(422, "INVALID_CONTENT");
    Map<String, Object> backwards = request();
    backwards.put("to", "2021-06-01");
    http.post(People.OFFICE, INSPECTIONS, backwards).expect(422, "INVALID_CONTENT");
    Map<String, Object> none = request();
    none.put("checklist", List.of());
    http.post(People.OFFICE, INSPECTIONS, none).expect(422, "INVALID_CONTENT");

    String path = planned();
    http.act(People.OFFICE, path + "/results", 1, result("wangchuan-education", true))
        .expect(409, "ILLEGAL_TRANSITION");
    http.act(People.OFFICE, path + "/draw", 1, Map.of("seed", "a b")).expect(422);
    http.act(People.OFFICE, path + "/draw", 1, "").expect(200);
    http.act(People.OFFICE, path + "/draw", 2, "").expect(409, "ILLEGAL_TRANSITION");
    http.act(People.OFFICE, path + "/results", 2, result("wangchuan-office", true))
        .expect(422, "INVALID_CONTENT");
    Map<String, Object> mute =
        Map.of(
            "target",
            "wangchuan-education",
            "marks",
            List.of(Map.of("code", code, "met", false), Map.of("code", "OTHER", "met", true)));
    http.act(People.OFFICE, path + "/results", 2, mute).expect(422, "INVALID_CONTENT");
    Map<String, Object> partial =
        Map.of(
            "target", "wangchuan-education", "marks", List.of(Map.of("code", code, "met", true)));
    http.act(People.OFFICE, path + "/results", 2, partial).expect(422, "INVALID_CONTENT");
  }

  private String planned() {
    return INSPECTIONS
        + "/"
        + http.post(People.OFFICE, INSPECTIONS, request()).expect(201).text("id");
  }

  private Answer problems() {
    return http.get(People.OFFICE, "/api/tasks/problems?rule=CHECK_" + code).expect(200);
  }

  private Map<String, Object> request() {
    Map<String, Object> request = new HashMap<>();
    request.put("type", "QUARTERLY_SPOT");
    request.put("title", "2021年第二季度抽查");
    request.put("period", "2021Q2");
    request.put("from", "2021-06-15");
    request.put("to", "2021-06-30");
    request.put("scope", Map.of("units", List.of("wangchuan-education", "wangchuan-finance")));
    request.put("sampleSize", 5);
    request.put("checklist", List.of(item(code, 60), item("OTHER", 40)));
    return request;
  }

  private static Map<String, Object> item(String code, int weight) {
    return Map.of("code", code, "text", "栏目按期更新", "weight", weight);
  }

  private Map<String, Object> result(String target, boolean met) {
    Map<String, Object> mark =
        met
            ? Map.of("code", code, "met", true)
            : Map.of("code", code, "met", false, "facts", "=三个月未更新");
    return Map.of("target", target, "marks", List.of(mark, Map.of("code", "OTHER", "met", true)));
  }

  private static MonitorRule rule(String name) {
    return new MonitorRule() {
      @Override
      public String rule() {
        return name;
      }

      @Override
      public String description() {
        return "测试规则";
      }

      @Override
      public Flux<ProblemReport> check(LocalDate today) {
        return Flux.just("wangchuan-education", "unit-unknown-here")
            .map(unit ->
                ProblemReport.ofUnit(
                    unit, name, Severity.MINOR, "缺失。", ProblemSource.MONITOR, "2021Q2"));
      }
    };
  }
}
