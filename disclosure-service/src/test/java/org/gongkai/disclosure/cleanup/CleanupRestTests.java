package org.gongkai.disclosure.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.NOW;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.NewId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** From the stock to the public result list. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "eureka.client.enabled=false",
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "logging.level.org.apache.kafka=OFF",
      "logging.level.org.springframework.kafka=OFF"
    })
@AutoConfigureWebTestClient(timeout = "60s")
@Import(ServiceUnderTest.class)
@Capability("D-11")
class CleanupRestTests {

  private static final Actor CITIZEN = Actor.anonymous();
  private static final Actor JUSTICE = Examples.person("justice", "司法人员", "wangchuan", Role.OFFICE);
  private static final String CLEANUPS = "/api/disclosure/cleanups";

  @Autowired WebTestClient http;
  @Autowired Cleanups cleanups;
  @Autowired CleanupDuties duties;
  @Autowired VerdictDesk verdicts;
  @Autowired Items items;
  @Autowired Units units;
  @Autowired Clock clock;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void everyDocumentGetsAVerdictOfItsMakerAndAConfirmationBeforeTheResultIsPublic()
      throws Exception {
    Answer kept = rest.published(notice("清理后继续有效的文件"));
    Answer repealed = rest.published(notice("清理后废止的文件"));
    Answer amended = rest.published(notice("=清理后修改的文件"));
    String campaign = campaign("全流程清理");
    for (Answer item : List.of(kept, repealed, amended)) {
      add(campaign, item).expect(200);
    }
    Answer opened = rest.get(OFFICE, CLEANUPS + "/" + campaign).expect(200);
    assertThat(opened.body().at("/documents").asInt()).isEqualTo(3);
    assertThat(opened.body().at("/before/inForce").asInt()).isEqualTo(3);
    rest.get(CITIZEN, CLEANUPS + "/" + campaign).expect(404);
    rest.get(CITIZEN, CLEANUPS + "/" + campaign + "/results").expect(404);
    Answer refused = close(campaign).expect(409, "GATE_CLOSED");
    assertThat(refused.body().path("errors")).hasSize(3);

    act(SIGNER, campaign, kept, "verdict", verdict("KEEP", null)).expect(403, "FORBIDDEN");
    act(DRAFTER, campaign, repealed, "verdict", verdict("REPEAL", null)).expect(422);
    act(DRAFTER, campaign, kept, "verdict", verdict("KEEP", null)).expect(200);
    act(DRAFTER, campaign, repealed, "verdict", verdict("REPEAL", "2026-04-01")).expect(200);
    act(DRAFTER, campaign, amended, "verdict", verdict("AMEND", null)).expect(200);
    act(DRAFTER, campaign, kept, "confirm", null).expect(403, "FORBIDDEN");
    act(OFFICE, campaign, kept, "reject", Map.of("reason", "请补充理由")).expect(200);
    act(OFFICE, campaign, kept, "confirm", null).expect(409, "ILLEGAL_TRANSITION");
    act(DRAFTER, campaign, kept, "verdict", verdict("KEEP", null)).expect(200);
    for (Answer item : List.of(kept, repealed, amended)) {
      act(OFFICE, campaign, item, "confirm", null).expect(200);
    }
    Answer public1 = rest.get(CITIZEN, "/api/disclosure/items/" + repealed.text("id")).expect(200);
    assertThat(public1.text("validity")).isEqualTo("REPEALED");
    assertThat(public1.body().at("/validityChanges/0/basis").asString()).contains("望政办发〔2026〕8号");

    Answer waiting = close(campaign).expect(409, "GATE_CLOSED");
    assertThat(waiting.body().at("/errors/0/pointer").asString())
        .isEqualTo("/documents/" + amended.text("id"));
    Answer closed = close(campaign, Map.of("amendments", "修改稿正在审议")).expect(200);
    assertThat(closed.text("amendments")).isEqualTo("修改稿正在审议");
    assertThat(closed.body().at("/after/inForce").asInt()).isEqualTo(2);
    assertThat(closed.body().at("/after/ended").asInt()).isEqualTo(1);
    close(campaign).expect(409, "ILLEGAL_TRANSITION");
    Answer results = rest.get(CITIZEN, CLEANUPS + "/" + campaign + "/results").expect(200);
    assertThat(results.body().path("items")).hasSize(3);
    assertThat(
            rest.get(CITIZEN, CLEANUPS + "/" + campaign + "/results?verdict=AMEND")
                .body()
                .at("/items/0/state")
                .asString())
        .isEqualTo("待修改");
    String csv = new String(file(campaign, "results.csv"), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF\"标题\"").contains("\"'=清理后修改的文件\"", "\"废止\"");
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(file(campaign, "results.xlsx")))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3);
    }

    LocalDate today = LocalDate.now(clock);
    String owed = "cleanup-amend:" + campaign + "." + amended.text("id");
    assertThat(duties.findings(today).map(DutyFinding::key).collectList().block()).contains(owed);
    correct(amended);
    verdicts.sweep().block();
    assertThat(duties.findings(today).map(DutyFinding::key).collectList().block())
        .doesNotContain(owed);
  }

  @Test
  void theSecondPersonIsAnotherOne() {
    Actor both = Examples.person("both", "县政府办", "wangchuan", Role.DRAFTER, Role.OFFICE);
    Answer item = rest.published(notice("改由县政府清理的文件"));
    String campaign = campaign("二人清理");
    add(campaign, item).expect(200);
    act(OFFICE, campaign, item, "assign", Map.of("unit", "elsewhere")).expect(403);
    act(OFFICE, campaign, item, "assign", Map.of("unit", "wangchuan")).expect(200);
    act(DRAFTER, campaign, item, "verdict", verdict("KEEP", null)).expect(403);
    act(both, campaign, item, "verdict", verdict("KEEP", null)).expect(200);
    act(both, campaign, item, "confirm", null).expect(403, "SAME_PERSON");
    act(JUSTICE, campaign, item, "confirm", null).expect(200);
    Answer progress = rest.get(OFFICE, CLEANUPS + "/" + campaign + "/progress").expect(200);
    assertThat(progress.body().at("/0/confirmed").asInt()).isEqualTo(1);
  }

  @Test
  void theStockCountsWhatHasEndedAndAsksForTheRest() {
    CleanupDesk desk =
        new CleanupDesk(
            Mono.just(
                List.of(
                    fact("s1", "NORMATIVE_DOCUMENT", "wangchuan-education", "VALID"),
                    fact("s2", "NORMATIVE_DOCUMENT", "wangchuan-dissolved", "AMENDED"),
                    fact("s3", "NORMATIVE_DOCUMENT", "wangchuan-education", "REPEALED"),
                    fact("s4", "POLICY", "wangchuan-education", "VALID"),
                    fact("s5", "NORMATIVE_DOCUMENT", "elsewhere", "VALID"))),
            cleanups,
            items,
            units,
            clock);
    LocalDate today = LocalDate.now(clock);
    CampaignRequest request =
        new CampaignRequest(
            "底数", "依据", Campaign.Type.NORMATIVE, null, today.minusDays(9), today.minusDays(1));
    NewId id = NewId.random();
    Campaign campaign = desk.open(id, request, OFFICE).block();
    assertThat(campaign.before()).isEqualTo(new Stock(3, 1, 1, 0, 1));
    assertThat(campaign.documents()).isEqualTo(2);
    assertThat(desk.open(id, request, OFFICE).block().id()).isEqualTo(campaign.id());
    List<CleanupDocument> all =
        cleanups.all(campaign.id(), Cleanups.Wanted.ALL).collectList().block();
    assertThat(all).extracting(CleanupDocument::itemId).containsExactly("s1", "s2");
    assertThat(all.get(1).maker()).isEqualTo("wangchuan");
    assertThat(duties.findings(today).collectList().block())
        .filteredOn(finding -> finding.key().startsWith("cleanup:" + campaign.id()))
        .hasSize(2)
        .allMatch(finding -> finding.light() == Light.RED);
  }

  @Test
  void onlyAnOfficeOpensACampaignAndWithinItsUnits() {
    rest.post(DRAFTER, CLEANUPS, request("无权的清理", "wangchuan")).expect(403, "FORBIDDEN");
    rest.post(OFFICE, CLEANUPS, request("外县的清理", "elsewhere")).expect(403, "FORBIDDEN");
    Map<String, Object> late = new java.util.LinkedHashMap<>(request("倒置", "wangchuan"));
    late.put("until", "2026-01-01");
    rest.post(OFFICE, CLEANUPS, late).expect(422, "INVALID_CONTENT");
    rest.post(OFFICE, CLEANUPS, Map.of("title", "缺项")).expect(422);
    rest.get(CITIZEN, CLEANUPS).expect(200);
    Answer hidden = rest.create(notice("未公开的文件")).expect(201);
    add(campaign("只收公开文件"), hidden).expect(404);
  }

  private String campaign(String title) {
    return rest.post(OFFICE, CLEANUPS, request(title, "wangchuan")).expect(201).text("id");
  }

  private static Map<String, Object> request(String title, String unit) {
    return Map.of(
        "title",
        title,
        "basis",
        "望政办发〔2026〕8号",
        "type",
        "NORMATIVE",
        "unit",
        unit,
        "from",
        "2026-06-01",
        "until",
        "2026-09-30");
  }

  private static Map<String, Object> verdict(String verdict, String from) {
    return from == null
        ? Map.of("verdict", verdict, "reason", "经梳理")
        : Map.of("verdict", verdict, "reason", "经梳理", "effectiveDate", from);
  }

  private Answer add(String campaign, Answer item) {
    long seen = rest.get(OFFICE, CLEANUPS + "/" + campaign).revision();
    Map<String, Object> which = Map.of("itemId", item.text("id"));
    return rest.call(
        HttpMethod.POST, OFFICE, CLEANUPS + "/" + campaign + "/documents", which, seen, null);
  }

  @Test
  void aDocumentThatWasWithdrawnDoesNotHoldUpTheClosing() {
    Answer gone = rest.published(notice("清理期间撤下的文件"));
    Answer amended = rest.published(notice("限期修改的文件"));
    String campaign = campaign("有撤下的清理");
    add(campaign, gone).expect(200);
    add(campaign, amended).expect(200);
    act(DRAFTER, campaign, amended, "verdict", verdict("AMEND", "2020-01-01")).expect(422);
    String until = LocalDate.now(clock).plusDays(90).toString();
    act(DRAFTER, campaign, amended, "verdict", verdict("AMEND", until)).expect(200);
    act(OFFICE, campaign, amended, "confirm", null).expect(200);
    assertThat(duties.findings(LocalDate.now(clock)).collectList().block())
        .filteredOn(one -> one.key().equals("cleanup-amend:" + campaign + "." + amended.text("id")))
        .singleElement()
        .satisfies(one -> assertThat(one.due()).hasToString(until))
        .satisfies(one -> assertThat(one.light()).isEqualTo(Light.GREEN));
    correct(amended);
    verdicts.sweep().block();
    close(campaign).expect(409, "GATE_CLOSED");
    rest.act(
            SIGNER,
            rest.get(SIGNER, "/api/disclosure/desk/" + gone.text("id")).expect(200),
            "withdraw",
            Map.of("kind", "IN_ERROR", "reason", "误发"))
        .expect(200);
    close(campaign).expect(200);
    Answer results = rest.get(CITIZEN, CLEANUPS + "/" + campaign + "/results").expect(200);
    assertThat(results.body().path("items").findValuesAsString("verdictName"))
        .containsExactlyInAnyOrder("已撤下", "拟修改");
  }

  private Answer close(String campaign, Object body) {
    long seen = rest.get(OFFICE, CLEANUPS + "/" + campaign).revision();
    String path = CLEANUPS + "/" + campaign + "/close";
    return rest.call(HttpMethod.POST, OFFICE, path, body, seen, null);
  }

  private Answer close(String campaign) {
    long seen = rest.get(OFFICE, CLEANUPS + "/" + campaign).revision();
    return rest.call(
        HttpMethod.POST, OFFICE, CLEANUPS + "/" + campaign + "/close", null, seen, null);
  }

  private Answer act(Actor actor, String campaign, Answer item, String verb, Object body) {
    String path = CLEANUPS + "/" + campaign + "/documents/" + item.text("id");
    long seen = rest.get(OFFICE, path).revision();
    return rest.call(HttpMethod.POST, actor, path + "/" + verb, body, seen, null);
  }

  private byte[] file(String campaign, String name) {
    return http.get()
        .uri(CLEANUPS + "/" + campaign + "/" + name)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .returnResult()
        .getResponseBody();
  }

  /** Publishes a second edition. */
  private void correct(Answer item) {
    Answer now = rest.get(OFFICE, "/api/disclosure/desk/" + item.text("id")).expect(200);
    Map<String, Object> words = notice("修改后的文件");
    words.put("documentNumber", item.text("documentNumber"));
    words.put("change", Map.of("kind", "MAJOR", "note", "按清理意见修改"));
    Answer begun = rest.act(DRAFTER, now, "correct", words.get("change")).expect(200);
    Answer edited = rest.edit(DRAFTER, item.text("id"), begun.revision(), words).expect(200);
    Answer submitted = rest.act(DRAFTER, edited, "submit", null).expect(200);
    Answer first = rest.approve(Examples.FIRST_REVIEWER, submitted).expect(200);
    Answer second = rest.approve(Examples.REVIEWER, first).expect(200);
    rest.act(OFFICE, rest.approve(SIGNER, second).expect(200), "publish", null).expect(200);
  }

  private static Fact fact(String id, String type, String unit, String validity) {
    return new Fact(
        id,
        "文件" + id,
        unit,
        "normative-documents",
        type,
        null,
        null,
        null,
        null,
        validity,
        NOW,
        NOW,
        0,
        0,
        false,
        null);
  }
}
