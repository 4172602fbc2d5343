package org.gongkai.task.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.assessment.fact.FactEvents;
import org.gongkai.task.assessment.fact.Facts;
import org.gongkai.task.assessment.fact.StaleScores;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.scheme.SchemeAccess;
import org.gongkai.task.assessment.scheme.Schemes;
import org.gongkai.task.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A scheme's sheets on their way to the end, with the clock of a week later. */
@ServiceTest
@Capability("T-13")
class ClosingRestTests {

  private static final LocalDate LAST_DAY = LocalDate.of(2021, 6, 22);

  private final RestClient http;
  private final ApplicationContext service;
  private final FactEvents events;
  private County county;
  private String id;

  ClosingRestTests(@Autowired RestClient http, @Autowired ApplicationContext service) {
    this.http = http;
    this.service = service;
    this.events = FactEvents.of(service);
  }

  @BeforeEach
  void publish() {
    county = new County(http);
    id = county.issued(2021);
    events
        .item(county.id + "a", 3, county.unit("education"), "NOTICE", LocalDate.of(2021, 4, 1))
        .late(county.id + "b", 3, county.unit("education"), LocalDate.of(2021, 4, 2))
        .item(county.id + "c", 3, county.unit("finance"), "NOTICE", LocalDate.of(2021, 4, 1));
    service.getBean(Recomputing.class).keepUp().block();
    for (String unit : List.of("education", "finance", "office", "dongshan", "beiling")) {
      String sheet = path(unit);
      long seen = http.get(county.office, sheet).revision();
      Map<String, Object> score =
          Map.of("points", 10, "reason", "齐全。", "evidence", List.of(Map.of("title", "记录")));
      http.put(county.office, sheet + "/lines/A2/score", score, "If-Match", "\"" + seen + "\"")
          .expect(200);
    }
    http.act(county.office, County.SCHEMES + "/" + id + "/publish", 2, "").expect(200);
  }

  @Test
  void waitsForTheEndOfTheWindowAndForEveryDecision() {
    assertThatThrownBy(() -> close(on(LAST_DAY)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("异议期至 2021-06-22");
    contest();
    assertThatThrownBy(() -> close(on(LAST_DAY.plusDays(1))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("云溪县教育局");
  }

  @Test
  void takesNoContestAfterTheWindow() {
    long seen = http.get(county.education, path("education")).revision();
    Clock late = on(LAST_DAY.plusDays(1));
    Assessing assessing =
        new Assessing(
            service.getBean(SheetAccess.class),
            computing(late),
            service.getBean(Sheets.class),
            late);
    Judgement.Words words = new Judgement.Words("已按时公开。", List.of());
    assertThatThrownBy(() ->
            assessing
                .contest(
                    id, county.unit("education"), "A1", words, new Revision(seen), county.education)
                .block())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("截止");
  }

  @Test
  void makesScoresFinalRanksThemAndTellsEachOnce() {
    Scheme closed = close(on(LAST_DAY.plusDays(1)));
    assertThat(closed.isSettled()).isTrue();

    for (String unit : List.of("education", "finance", "office", "dongshan", "beiling")) {
      ScoreSheet sheet = sheet(unit);
      assertThat(sheet.state()).isEqualTo(SheetState.FINAL);
      List<PendingEvent> told = told(sheet);
      assertThat(told).hasSize(1);
      assertThat(Contract.of(ScoreSheet.PUBLISHED).validate(told.getFirst().data())).isEmpty();
    }
    assertThat(sheet("finance").rank()).isEqualTo(1);
    assertThat(sheet("education").rank()).isEqualTo(3);
    JsonNode ranking =
        http.get(county.finance, County.SCHEMES + "/" + id + "/ranking").expect(200).body();
    assertThat(ranking.path("final").asBoolean()).isTrue();
    http.act(county.office, County.SCHEMES + "/" + id + "/close", closed.revision(), "")
        .expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @Capability("T-11")
  void draftsCircularsFromTheFinalRanking() {
    circular("PRAISE").expect(409, "ILLEGAL_TRANSITION");
    close(on(LAST_DAY.plusDays(1)));

    assertThat(circular("PRAISE").expect(201).items().findValuesAsString("unit"))
        .contains(county.unit("finance"))
        .doesNotContain(county.unit("education"));
    Answer criticism = circular("CRITICISM").expect(201);
    assertThat(criticism.items().findValuesAsString("unit"))
        .contains(county.unit("education"))
        .doesNotContain(county.unit("finance"));
    assertThat(criticism.items().toString()).contains("位列第 3");
    circular("INSPECTION_RESULT").expect(201);
  }

  private Answer circular(String kind) {
    Map<String, Object> ranking = Map.of("kind", kind, "top", 1);
    Map<String, Object> draft =
        Map.of("from", "RANKING", "reference", id, "ranking", ranking, "period", "2021");
    return http.post(county.office, "/api/tasks/circulars/drafts", draft);
  }

  @Test
  void neverChangesAFinalScoreOrTheFactsBehindIt() {
    Clock later = on(LAST_DAY.plusDays(1));
    close(later);
    ScoreSheet before = sheet("education");
    List<Object> facts = facts();

    FactEvents afterwards = FactEvents.of(service, on(LAST_DAY.plusDays(2)));
    afterwards.withdrawn(county.id + "b", 9, county.unit("education"), LocalDate.of(2021, 4, 2));
    service.getBean(Recomputing.class).followFacts().block();
    Scheme scheme = service.getBean(Schemes.class).read(id).block();
    service
        .getBean(Units.class)
        .tree()
        .flatMapMany(tree -> computing(later).all(scheme, tree))
        .blockLast();

    assertThat(sheet("education")).isEqualTo(before);
    assertThat(facts).hasSize(2);
    assertThat(facts()).isEqualTo(facts);
  }

  @Test
  void twoInstancesSettleTheSameSchemeOnce() {
    Clock later = on(LAST_DAY.plusDays(1));
    Schemes schemes = service.getBean(Schemes.class);
    Scheme closing = schemes.read(id).block().close(later.instant());
    schemes.replace(closing, Act.of(county.office, "scheme.close")).block();

    Mono.when(recomputing(later).keepUp(), recomputing(later).keepUp()).block();
    recomputing(later).keepUp().block();

    assertThat(schemes.read(id).block().isSettled()).isTrue();
    for (String unit : List.of("education", "finance", "office", "dongshan", "beiling")) {
      assertThat(told(sheet(unit))).hasSize(1);
    }
  }

  private void contest() {
    long seen = http.get(county.education, path("education")).revision();
    Map<String, Object> objection =
        Map.of("code", "A1", "reason", "已公开。", "evidence", List.of(Map.of("title", "页面")));
    http.act(county.education, path("education") + "/contest", seen, objection).expect(200);
  }

  private Scheme close(Clock clock) {
    long seen = service.getBean(Schemes.class).read(id).block().revision();
    return closing(clock).close(id, new Revision(seen), county.office).block();
  }

  private Closing closing(Clock clock) {
    return new Closing(
        service.getBean(Schemes.class),
        service.getBean(SchemeAccess.class),
        service.getBean(Sheets.class),
        computing(clock),
        service.getBean(WorkingDays.class),
        Limit.ofWorkingDays(5),
        clock);
  }

  private Computing computing(Clock clock) {
    return new Computing(service.getBean(Sheets.class), service.getBean(Facts.class), clock);
  }

  private Recomputing recomputing(Clock clock) {
    return new Recomputing(
        service.getBean(StaleScores.class),
        service.getBean(Schemes.class),
        service.getBean(Units.class),
        service.getBean(Sheets.class),
        computing(clock),
        closing(clock));
  }

  private static List<PendingEvent> told(ScoreSheet sheet) {
    return sheet.pending().stream()
        .filter(event -> event.type().equals(ScoreSheet.PUBLISHED))
        .toList();
  }

  private List<Object> facts() {
    return http.get(county.education, path("education") + "/lines/A1/facts")
        .expect(200)
        .items()
        .valueStream()
        .map(Object.class::cast)
        .toList();
  }

  private ScoreSheet sheet(String unit) {
    return service.getBean(Sheets.class).read(id, county.unit(unit)).block();
  }

  private String path(String unit) {
    return County.SCHEMES + "/" + id + "/sheets/" + county.unit(unit);
  }

  private static Clock on(LocalDate day) {
    Instant morning = FactEvents.morning(day);
    return Clock.fixed(morning, ZoneId.of("Asia/Shanghai"));
  }
}
