package org.gongkai.disclosure.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is open of a government meeting becomes public in time, and nothing else of it ever. */
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
@Capability("D-26")
class MeetingRestTests {

  private static final String RECORDS = "/api/disclosure/meeting-records";
  private static final Actor CITIZEN = Actor.anonymous();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

  @Autowired WebTestClient http;
  @Autowired MeetingDuties duties;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void theOpenPartsBecomePublicAndNothingOfTheClosedOnes() {
    Answer one = rest.post(DRAFTER, RECORDS, meeting(41)).expect(201);
    assertThat(one.body().path("late").asBoolean()).isTrue();
    assertThat(finding(one, DutyKind.MEETING_LATE).light()).isEqualTo(Light.RED);
    assertThat(citizens("/api/disclosure/meetings")).doesNotContain(one.text("id"));
    Answer drafted = act(one, "/draft").expect(200);
    String item = drafted.text("itemId");
    act(drafted, "/draft").expect(409, "ILLEGAL_TRANSITION");
    put(drafted, "", meeting(41)).expect(409, "ILLEGAL_TRANSITION");
    Answer working = rest.get(OFFICE, "/api/disclosure/desk/" + item).expect(200);
    assertThat(working.text("type")).isEqualTo("MEETING_RECORD");
    assertThat(working.text("title")).isEqualTo("望川县教育和体育局2026年第41次常务会议");
    assertThat(working.text("bodyText"))
        .contains("审议学前教育办法", "原则通过", "李某（县人大代表）")
        .doesNotContain("密议人事", "密议同意", "二．");
    rest.get(CITIZEN, "/api/disclosure/items/" + item).expect(404);
    assertThat(citizens("/api/disclosure/meetings")).doesNotContain(item);

    rest.act(OFFICE, signed(working), "publish", null).expect(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> citizens("/api/disclosure/meetings").contains(item));
    for (String path :
        List.of(
            "/api/disclosure/meetings?limit=200",
            "/api/disclosure/items/" + item,
            "/api/disclosure/items/" + item + "/editions/1",
            "/record/" + item)) {
      assertThat(citizens(path)).as(path).contains("审议学前教育办法").doesNotContain("密议");
    }
    assertThat(rest.get(OFFICE, RECORDS + "/" + one.text("id")).text("state"))
        .isEqualTo("PUBLISHED");
    assertThat(found(one, DutyKind.MEETING_LATE)).isEmpty();
  }

  @Test
  void anImportantMatterOwesAnInterpretationUntilSomebodyExplainsIt() {
    Answer one = rest.post(DRAFTER, RECORDS, meeting(42)).expect(201);
    DutyFinding owed = finding(one, DutyKind.INTERPRETATION_DUE);
    assertThat(owed.unit()).isEqualTo("wangchuan-finance");
    assertThat(owed.light()).isEqualTo(Light.RED);
    assertThat(owed.due()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(found(one, DutyKind.INTERPRETATION_DUE)).hasSize(1);
    Map<String, Object> plan =
        Map.of(
            "kind",
            "BRIEFING",
            "title",
            "吹风会",
            "meetingId",
            one.text("id"),
            "host",
            "县政府办",
            "plannedAt",
            "2026-03-21T01:00:00Z");
    Answer event = rest.post(DRAFTER, "/api/disclosure/press-events", plan).expect(201);
    assertThat(found(one, DutyKind.INTERPRETATION_DUE)).isEmpty();
    rest.call(
            HttpMethod.POST,
            DRAFTER,
            "/api/disclosure/press-events/" + event.text("id") + "/cancel",
            Map.of("reason", "不开了"),
            1L,
            null)
        .expect(200);
    assertThat(found(one, DutyKind.INTERPRETATION_DUE)).hasSize(1);
    Answer reading = rest.create(RestClient.notice("会议解读")).expect(201);
    put(one, "/interpretations", Map.of("itemIds", List.of("nothing"))).expect(422);
    put(one, "/interpretations", Map.of("itemIds", List.of(reading.text("id")))).expect(200);
    assertThat(found(one, DutyKind.INTERPRETATION_DUE)).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    rest.post(DRAFTER, RECORDS, meeting(43)).expect(201);
    rest.post(DRAFTER, RECORDS, meeting(43)).expect(409, "DUPLICATE");
    Map<String, Object> ahead = meeting(44);
    ahead.put("heldAt", "2999-01-01T00:00:00Z");
    rest.post(DRAFTER, RECORDS, ahead).expect(422, "INVALID_CONTENT");
    Map<String, Object> groundless = meeting(44);
    groundless.put("agenda", List.of(Map.of("subject", "密议", "open", false)));
    Answer refused = rest.post(DRAFTER, RECORDS, groundless).expect(422);
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/agenda/0/ground");
    groundless.put("agenda", List.of(Map.of("subject", "密议", "open", false, "ground", "内部事务信息")));
    Answer closed = rest.post(DRAFTER, RECORDS, groundless).expect(201);
    act(closed, "/draft").expect(422, "INVALID_CONTENT");
    assertThat(found(closed, DutyKind.MEETING_LATE)).isEmpty();
    rest.get(CITIZEN, RECORDS).expect(401);
    rest.get(CITIZEN, RECORDS + "/" + closed.text("id")).expect(401);
    rest.post(REVIEWER, RECORDS, meeting(45)).expect(403, "FORBIDDEN");
    Actor finance = Examples.person("f-meeting", "财政", "wangchuan-finance", Role.DRAFTER);
    rest.get(finance, RECORDS + "/" + closed.text("id")).expect(403, "FORBIDDEN");
  }

  private List<DutyFinding> found(Answer one, DutyKind kind) {
    return duties
        .findings(TODAY)
        .filter(it -> it.kind() == kind && it.key().startsWith("meeting/" + one.text("id")))
        .collectList()
        .block();
  }

  private DutyFinding finding(Answer one, DutyKind kind) {
    return found(one, kind).getFirst();
  }

  private String citizens(String path) {
    byte[] answer = http.get().uri(path).exchange().expectBody().returnResult().getResponseBody();
    return new String(answer, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> meeting(int number) {
    Map<String, Object> meeting = new LinkedHashMap<>();
    meeting.put("number", number);
    meeting.put("heldAt", "2026-03-02T07:30:00Z");
    meeting.put("chair", "县长 许望");
    meeting.put(
        "agenda",
        List.of(
            Map.of(
                "subject",
                "审议学前教育办法",
                "open",
                true,
                "decision",
                "会议原则通过。",
                "important",
                true,
                "draftingUnit",
                "wangchuan-finance"),
            Map.of(
                "subject", "密议人事",
                "open", false,
                "ground", "内部事务信息",
                "decision", "密议同意。",
                "important", true)));
    meeting.put("observers", List.of(Map.of("name", "李某", "capacity", "县人大代表")));
    return meeting;
  }

  private Answer signed(Answer draft) {
    Answer submitted = rest.act(DRAFTER, draft, "submit", null).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    return rest.approve(SIGNER, rest.approve(REVIEWER, first).expect(200)).expect(200);
  }

  private Answer act(Answer one, String path) {
    return rest.call(
        HttpMethod.POST,
        DRAFTER,
        RECORDS + "/" + one.text("id") + path,
        null,
        one.revision(),
        null);
  }

  private Answer put(Answer one, String path, Object body) {
    return rest.call(
        HttpMethod.PUT, DRAFTER, RECORDS + "/" + one.text("id") + path, body, one.revision(), null);
  }
}
