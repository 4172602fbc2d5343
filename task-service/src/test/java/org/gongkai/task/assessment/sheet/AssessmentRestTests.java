package org.gongkai.task.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.assessment.fact.FactEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole way over HTTP; what comes after the contest window is in ClosingTests. */
@ServiceTest
@Capability("T-13")
class AssessmentRestTests {

  private static final String SCHEMES = County.SCHEMES;
  private static final Map<String, Object> BY_HAND =
      Map.of("points", 8.5, "reason", "栏目齐全。", "evidence", List.of(Map.of("title", "检查记录")));

  private final RestClient http;
  private final FactEvents events;
  private final Recomputing recomputing;
  private County county;

  AssessmentRestTests(
      @Autowired RestClient http,
      @Autowired ApplicationContext service,
      @Autowired Recomputing recomputing) {
    this.http = http;
    this.events = FactEvents.of(service);
    this.recomputing = recomputing;
  }

  @BeforeEach
  void found() {
    county = new County(http);
  }

  @Test
  void writesCopiesAndIssuesAScheme() {
    Answer draft = county.create(County.scheme(2020)).expect(201);
    assertThat(draft.headers().getLocation()).hasToString(SCHEMES + "/" + draft.text("id"));
    assertThat(draft.body().path("allowedActions").toString()).contains("edit", "issue", "copy");
    String path = SCHEMES + "/" + draft.text("id");
    http.get(county.education, path).expect(403, "FORBIDDEN");
    http.act(county.office, path + "/issue", 7, "").expect(412, "STALE_REVISION");
    http.act(county.education, path + "/issue", 1, "").expect(403, "FORBIDDEN");
    http.act(county.office, path + "/issue", 1, "").expect(200);

    Answer issued = http.get(county.education, path).expect(200);
    assertThat(issued.text("state")).isEqualTo("ISSUED");
    assertThat(issued.body().path("indicators").path(0).path("children")).hasSize(2);
    assertThat(issued.body().path("allowedActions")).isEmpty();

    Answer copy = http.post(county.office, path + "/copy", Map.of("year", 2021)).expect(201);
    assertThat(copy.text("title")).isEqualTo("云溪县2021年政务公开考核方案");
    assertThat(copy.body().path("problems").path(0).path("pointer").asString())
        .isEqualTo("/indicators/1/weight");
    http.act(county.office, SCHEMES + "/" + copy.text("id") + "/issue", 1, "")
        .expect(422, "INVALID_CONTENT");
    assertThat(http.get(county.office, SCHEMES).items()).hasSize(2);
    assertThat(http.get(county.finance, SCHEMES).items()).hasSize(1);
  }

  @Test
  void neverChangesAnIssuedScheme() {
    String id = county.issued(2020);
    edit(county.office, id, 2, County.scheme(2020)).expect(409, "ILLEGAL_TRANSITION");
    http.act(county.office, SCHEMES + "/" + id + "/issue", 2, "").expect(409, "ILLEGAL_TRANSITION");
    String second = county.create(County.scheme(2020)).text("id");
    http.act(county.office, SCHEMES + "/" + second + "/issue", 1, "").expect(409, "DUPLICATE");
  }

  @Test
  void refusesASchemeWithPointersToItsFaults() {
    Map<String, Object> scheme = County.scheme(2020);
    scheme.put("weightInGovernmentPerformance", 3.99);
    scheme.put("total", 100.01);
    Answer refused = county.create(scheme).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().path("errors").toString())
        .contains("/weightInGovernmentPerformance", "\"/indicators\"", "100.01");
    county.create(new HashMap<>(Map.of("year", 2020))).expect(422, "INVALID_CONTENT");
    http.post(county.education, SCHEMES, County.scheme(2020)).expect(403, "FORBIDDEN");
  }

  @Test
  void leadsEveryPointOfAScoreToTheEventsBehindIt() {
    String id = county.issued(2021);
    facts();
    recomputing.keepUp().block();
    score(id, "education").expect(200);

    Answer sheet = http.get(county.leader, sheet(id, "education")).expect(200);
    assertThat(sheet.text("state")).isEqualTo("COMPUTED");
    assertThat(line(sheet, "A1").path("points").asDouble()).isEqualTo(25.0);
    assertThat(line(sheet, "A2").path("points").asDouble()).isEqualTo(8.5);
    assertThat(line(sheet, "A").path("points").asDouble()).isEqualTo(33.5);
    assertThat(line(sheet, "B").path("words").toString()).contains("按时（达标）1 件");
    assertThat(line(sheet, "C").path("points").asDouble()).isEqualTo(6.0);
    assertThat(sheet.body().path("score").asDouble()).isEqualTo(69.5);
    assertThat(sheet.body().path("of").asDouble()).isEqualTo(100.0);

    String facts = sheet(id, "education") + "/lines/A1/facts?limit=1";
    Answer first = http.get(county.auditor, facts).expect(200);
    assertThat(first.items()).hasSize(1);
    assertThat(first.items().path(0).path("link").asString()).startsWith("/items/");
    Answer second = http.get(county.auditor, facts + "&cursor=" + first.text("next"));
    assertThat(second.items()).hasSize(1);
    assertThat(second.body().path("next").isNull()).isTrue();
    assertThat(http.get(county.office, sheet(id, "education") + "/lines/A/facts").items())
        .hasSize(2);
    http.get(county.office, sheet(id, "education") + "/lines/X/facts").expect(404, "NOT_FOUND");
  }

  @Test
  void followsFactsUntilFinalAndTakesBackWhatWasWithdrawn() {
    String id = county.issued(2021);
    facts();
    http.post(county.office, SCHEMES + "/" + id + "/compute", Map.of()).expect(200);
    assertThat(points(id, "education", "A1")).isEqualTo(25.0);

    events.withdrawn(county.id + "late", 9, county.unit("education"), LocalDate.of(2021, 4, 1));
    recomputing.followFacts().block();
    assertThat(points(id, "education", "A1")).isEqualTo(50.0);
    events.item(
        county.id + "late", 8, county.unit("education"), "NOTICE", LocalDate.of(2021, 4, 1));
    recomputing.followFacts().block();
    assertThat(points(id, "education", "A1")).isEqualTo(50.0);
  }

  @Test
  void showsAUnitItsOwnSheetOnlyAndOnlyOncePublished() {
    String id = county.issued(2021);
    facts();
    publish(id);

    http.get(county.education, sheet(id, "education")).expect(200);
    http.get(county.education, sheet(id, "finance")).expect(403, "FORBIDDEN");
    http.get(county.education, sheet(id, "finance") + "/lines/A1/facts").expect(403, "FORBIDDEN");
    http.get(county.education, SCHEMES + "/" + id + "/sheets").expect(403, "FORBIDDEN");
    http.get(county.education, SCHEMES + "/" + id + "/ranking").expect(403, "FORBIDDEN");
    assertThat(http.get(county.education, "/api/tasks/assessments/sheets").items()).hasSize(1);
    Answer all = http.get(county.leader, SCHEMES + "/" + id + "/sheets?limit=2").expect(200);
    assertThat(all.items()).hasSize(2);
    Answer rest =
        http.get(county.leader, SCHEMES + "/" + id + "/sheets?cursor=" + all.text("next"));
    assertThat(rest.items()).hasSize(3);
    Actor stranger = County.person("林渡", "elsewhere", Role.OFFICE);
    http.get(stranger, sheet(id, "education")).expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), sheet(id, "education")).expect(401, "UNAUTHENTICATED");
  }

  @Test
  void hidesASheetThatIsNotPublished() {
    String id = county.issued(2021);
    recomputing.keepUp().block();
    http.get(county.education, sheet(id, "education")).expect(403, "FORBIDDEN");
    assertThat(http.get(county.education, "/api/tasks/assessments/sheets").items()).isEmpty();
    http.get(county.office, sheet(id, "beiling-care")).expect(404, "NOT_FOUND");
  }

  @Test
  void scoresByHandWithinTheWeightWithReasonAndEvidence() {
    String id = county.issued(2021);
    facts();
    recomputing.keepUp().block();
    score(id, "education").expect(200);
    Map<String, Object> more = new HashMap<>(BY_HAND);
    more.put("points", 10.01);
    Answer tooMuch = put(county.supervisor, id, "education", "A2", 2, more);
    assertThat(tooMuch.expect(422, "INVALID_CONTENT").body().path("errors").toString())
        .contains("/points", "10.00");
    more.put("points", -1);
    put(county.supervisor, id, "education", "A2", 2, more).expect(422, "INVALID_CONTENT");
    put(county.supervisor, id, "education", "A2", 2, Map.of("points", 3))
        .expect(422, "INVALID_CONTENT");
    put(county.supervisor, id, "education", "A1", 2, BY_HAND).expect(409, "ILLEGAL_TRANSITION");
    put(county.supervisor, id, "education", "A2", 1, BY_HAND).expect(412, "STALE_REVISION");
    put(county.auditor, id, "education", "A2", 2, BY_HAND).expect(403, "FORBIDDEN");
    more.put("points", 9);
    Answer again = put(county.office, id, "education", "A2", 2, more).expect(200);
    assertThat(again.body().path("manual")).hasSize(2);
    assertThat(line(again, "A2").path("points").asDouble()).isEqualTo(9.0);
  }

  @Test
  void isNotPublishedWhileALineWaitsForItsScore() {
    String id = county.issued(2021);
    Answer refused =
        http.act(county.office, SCHEMES + "/" + id + "/publish", 2, "")
            .expect(409, "ILLEGAL_TRANSITION");
    assertThat(refused.text("detail")).contains("5 个单位");
  }

  @Test
  void letsAUnitContestOneLineOfItsOwnAndTheOfficeDecide() {
    String id = county.issued(2021);
    facts();
    publish(id);
    Map<String, Object> objection = objection("A1");
    String path = sheet(id, "education") + "/contest";
    long seen = http.get(county.education, sheet(id, "education")).revision();

    http.act(county.finance, path, seen, objection).expect(403, "FORBIDDEN");
    http.act(county.office, path, seen, objection).expect(403, "FORBIDDEN");
    http.act(county.education, path, seen, objection("A")).expect(422, "INVALID_CONTENT");
    http.act(county.education, path, seen, objection("X")).expect(404, "NOT_FOUND");
    http.act(county.education, path, seen, Map.of("code", "A1")).expect(422, "INVALID_CONTENT");
    Answer contested = http.act(county.education, path, seen, objection).expect(200);
    assertThat(contested.body().path("contest").path("pointsThen").asDouble()).isEqualTo(25.0);
    assertThat(contested.body().path("allowedActions")).isEmpty();
    http.act(county.education, path, contested.revision(), objection("B"))
        .expect(409, "ILLEGAL_TRANSITION");

    String open = SCHEMES + "/" + id + "/sheets?contested=true";
    assertThat(http.get(county.office, open).items()).hasSize(1);
    Map<String, Object> decision = new HashMap<>(Map.of("points", 50.01, "reason", "属实。"));
    http.act(county.education, path + "/change", contested.revision(), decision)
        .expect(403, "FORBIDDEN");
    http.act(county.office, path + "/change", contested.revision(), decision)
        .expect(422, "INVALID_CONTENT");
    decision.put("points", 40);
    Answer decided =
        http.act(county.office, path + "/change", contested.revision(), decision).expect(200);
    assertThat(line(decided, "A1").path("points").asDouble()).isEqualTo(40.0);
    assertThat(decided.body().path("contest").path("decision").path("outcome").asString())
        .isEqualTo("CHANGED");
    http.act(county.office, path + "/uphold", decided.revision(), Map.of("reason", "x"))
        .expect(409, "ILLEGAL_TRANSITION");
    http.act(county.office, SCHEMES + "/" + id + "/close", 3, "").expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  void upholdsAContestedLineWithAReason() {
    String id = county.issued(2021);
    facts();
    publish(id);
    String path = sheet(id, "education") + "/contest";
    long seen = http.get(county.education, sheet(id, "education")).revision();
    http.act(county.education, path, seen, objection("A1")).expect(200);

    http.act(county.office, path + "/uphold", seen + 1, Map.of("reason", " "))
        .expect(422, "INVALID_CONTENT");
    Answer upheld = http.act(county.office, path + "/uphold", seen + 1, Map.of("reason", "依据不足。"));
    assertThat(line(upheld.expect(200), "A1").path("points").asDouble()).isEqualTo(25.0);
  }

  @Test
  void ranksPerKindAndExportsWithoutFormulas() {
    String id = county.issued(2021);
    facts();
    recomputing.keepUp().block();

    JsonNode groups =
        http.get(county.auditor, SCHEMES + "/" + id + "/ranking").expect(200).body().path("groups");
    assertThat(groups).hasSize(2);
    assertThat(groups.path(1).path("unitKind").asString()).isEqualTo("TOWNSHIP");
    assertThat(groups.path(1).path("standings").path(0).path("rank").asInt()).isEqualTo(1);
    assertThat(groups.path(1).path("standings").path(1).path("rank").asInt()).isEqualTo(1);

    String export = "/api/tasks/exports/assessments";
    assertThat(http.bytes(county.leader, export + ".xlsx?scheme=" + id)).startsWith(0x50, 0x4B);
    String csv = new String(http.bytes(county.leader, export + ".csv?scheme=" + id));
    assertThat(csv).contains("\"'=云溪县财政局\"").contains("\"A1 按时公开\"");
    http.get(county.education, export + ".csv?scheme=" + id).expect(403, "FORBIDDEN");
  }

  @Test
  void triesADraftOnTheFactsThatExistBesideAnotherScheme() {
    String before = county.issued(2020);
    facts();
    Map<String, Object> heavier = County.scheme(2021);
    heavier.put("total", 100);
    heavier.put(
        "indicators",
        List.of(
            County.leaf("A1", "按时公开", 20, "ITEM", Map.of("method", "RATIO")),
            County.leaf("B", "公众参与", 80, "APPEAL", Map.of("method", "RATIO"))));
    String draft = county.create(heavier).expect(201).text("id");

    String preview = SCHEMES + "/" + draft + "/preview";
    JsonNode tried = http.get(county.leader, preview + "?againstYear=2021").expect(200).body();
    assertThat(tried.path("against").path("schemeId").asString()).isEqualTo(before);
    assertThat(tried.path("units")).hasSize(5);
    JsonNode education = unit(tried, "education");
    assertThat(education.path("score").asDouble()).isEqualTo(90.0);
    assertThat(education.path("rank").asInt()).isEqualTo(1);
    JsonNode finance = unit(tried, "finance");
    assertThat(finance.path("score").asDouble()).isEqualTo(20.0);
    assertThat(finance.path("againstRank").asInt() - finance.path("rank").asInt())
        .isEqualTo(finance.path("rankChange").asInt());
    http.get(county.education, preview).expect(403, "FORBIDDEN");
  }

  @Test
  void explainsItsWords() {
    JsonNode words =
        http.get(county.education, "/api/tasks/assessments/vocabulary").expect(200).body();
    assertThat(words.path("methods")).hasSize(6);
    assertThat(words.path("facts").path(0).path("explanation").asString()).contains("20 个工作日");
  }

  /**
   * Education: an item in time, one late, an appeal answered in time, criticised once; finance:
   * late.
   */
  private void facts() {
    String education = county.unit("education");
    String finance = county.unit("finance");
    LocalDate april = LocalDate.of(2021, 4, 1);
    events
        .item(county.id + "a", 3, education, "NOTICE", april)
        .late(county.id + "late", 3, education, april)
        .item(county.id + "b", 3, finance, "NOTICE", april)
        .appeal(county.id + "1", education, 2021, LocalDate.of(2021, 5, 18))
        .appeal(county.id + "2", finance, 2021, null)
        .criticism(county.id + "c", 2021, education);
  }

  private void publish(String id) {
    recomputing.keepUp().block();
    for (String unit : List.of("education", "finance", "office", "dongshan", "beiling")) {
      score(id, unit).expect(200);
    }
    Answer published = http.act(county.office, SCHEMES + "/" + id + "/publish", 2, "").expect(200);
    assertThat(published.text("contestUntil")).isEqualTo("2021-06-22");
  }

  private Answer score(String id, String unit) {
    long seen = http.get(county.office, sheet(id, unit)).revision();
    return put(county.supervisor, id, unit, "A2", seen, BY_HAND);
  }

  private Answer put(Actor actor, String id, String unit, String code, long seen, Object body) {
    String path = sheet(id, unit) + "/lines/" + code + "/score";
    return http.put(actor, path, body, "If-Match", "\"" + seen + "\"");
  }

  private Answer edit(Actor actor, String id, long seen, Object body) {
    return http.put(actor, SCHEMES + "/" + id, body, "If-Match", "\"" + seen + "\"");
  }

  private String sheet(String id, String unit) {
    return SCHEMES + "/" + id + "/sheets/" + county.unit(unit);
  }

  private double points(String id, String unit, String code) {
    return line(http.get(county.office, sheet(id, unit)).expect(200), code)
        .path("points")
        .asDouble();
  }

  private JsonNode unit(JsonNode preview, String name) {
    return preview
        .path("units")
        .valueStream()
        .filter(it -> it.path("unitId").asString().equals(county.unit(name)))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode line(Answer sheet, String code) {
    return sheet
        .body()
        .path("lines")
        .valueStream()
        .filter(it -> it.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> objection(String code) {
    return Map.of(
        "code",
        code,
        "reason",
        "已按时公开。",
        "evidence",
        List.of(Map.of("title", "公开页面", "url", "/items/1")));
  }
}
