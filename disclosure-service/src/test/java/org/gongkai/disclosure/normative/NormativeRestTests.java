package org.gongkai.disclosure.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.RestClient.registration;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.NOW;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** From the request for a registration to the public register. */
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
@Capability("D-10")
class NormativeRestTests {

  private static final Actor CITIZEN = Actor.anonymous();
  private static final String REGISTER = "/api/disclosure/normative-registrations";

  @Autowired WebTestClient http;
  @Autowired Registrations registrations;
  @Autowired Items items;
  @Autowired StaffAccess access;
  @Autowired Units units;
  @Autowired NormativeProperties properties;
  @Autowired Clock clock;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void becomesPublicOnlyWithRegistrationNumberAndColumn() {
    Map<String, Object> words = document("登记前不得公布的办法");
    words.put("column", "notices");
    Answer bare = signed(exempt(rest.create(words).expect(201)));
    Answer refused = rest.act(OFFICE, bare, "publish", null).expect(409, "GATE_CLOSED");
    assertThat(pointers(refused)).containsExactly("/column", "/normativeNumber");

    words.put("column", "normative-documents");
    Answer moved = rest.edit(DRAFTER, bare.text("id"), bare.revision(), words).expect(200);
    Answer registered = signed(rest.registered(moved));
    assertThat(registered.text("normativeNumber")).matches("望川县规〔20\\d\\d〕[1-9]\\d*号");
    rest.act(OFFICE, registered, "publish", null).expect(200);
    Answer entry = rest.get(OFFICE, REGISTER + "/" + bare.text("id")).expect(200);
    assertThat(entry.body().path("published").asBoolean()).isTrue();
    assertThat(actions(entry)).isEmpty();
    act(OFFICE, entry, "annul", Map.of("reason", "已公布")).expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  void nothingElseComesIntoTheColumnOfNormativeDocuments() {
    Map<String, Object> words = notice("冒充规范性文件的通知");
    words.put("column", "normative-documents");
    assertThat(pointers(rest.create(words).expect(422, "INVALID_CONTENT")))
        .containsExactly("/column");
    Answer document = rest.create(document("先作规范性文件起草的通知")).expect(201);
    rest.edit(DRAFTER, document.text("id"), document.revision(), words)
        .expect(422, "INVALID_CONTENT");
  }

  @Test
  void neitherAnEmergencyNorAScheduleGetsRoundTheRegister() {
    Answer draft = exempt(rest.create(document("应急发布的办法")).expect(201));
    Map<String, Object> why =
        Map.of("contentHash", draft.text("contentHash"), "reason", "防汛需要，立即公布");
    Answer refused = rest.act(OFFICE, draft, "publish-emergency", why).expect(409, "GATE_CLOSED");
    assertThat(pointers(refused)).contains("/normativeNumber");

    Answer ready = signed(exempt(rest.create(document("定时发布的办法")).expect(201)));
    Instant soon = Instant.now().plusSeconds(2);
    rest.act(OFFICE, ready, "schedule", Map.of("at", soon.toString())).expect(200);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(30))
        .until(() ->
            rest.get(OFFICE, "/api/disclosure/desk/" + ready.text("id"))
                .body()
                .toString()
                .contains("尚未统一登记"));
    rest.get(CITIZEN, "/api/disclosure/items/" + ready.text("id")).expect(404);
  }

  @Test
  void anyChangeOfTheTextIsRegisteredAnewUnderTheSameNumber() {
    Answer draft = exempt(rest.create(document("登记后改动的办法")).expect(201));
    Answer numbered = rest.registered(draft);
    String number = numbered.text("normativeNumber");
    Map<String, Object> words = document("登记后改动的办法");
    words.put("documentNumber", numbered.text("documentNumber"));
    words.put("normativeNumber", number);
    words.put("body", "<p>第一条 登记以后加上的一句。</p>");
    Answer changed =
        rest.edit(DRAFTER, numbered.text("id"), numbered.revision(), words).expect(200);
    Answer ready = signed(changed);
    assertThat(pointers(rest.act(OFFICE, ready, "publish", null).expect(409, "GATE_CLOSED")))
        .containsExactly("/normativeNumber");
    rest.post(DRAFTER, REGISTER, registration(draft)).expect(409, "HASH_CHANGED");
    Answer again = rest.post(DRAFTER, REGISTER, registration(ready)).expect(201);
    assertThat(again.text("state")).isEqualTo("REQUESTED");
    act(DRAFTER, again, "register", null).expect(403, "FORBIDDEN");
    Answer entry = act(OFFICE, again, "register", null).expect(200);
    assertThat(entry.text("number")).isEqualTo(number);
    rest.post(DRAFTER, REGISTER, registration(ready)).expect(409, "ILLEGAL_TRANSITION");
    rest.act(OFFICE, ready, "publish", null).expect(200);
  }

  @Test
  void aNumberThatBelongsToAnotherDocumentDoesNotOpenTheGate() {
    Answer first = rest.registered(rest.create(document("有编号的办法")).expect(201));
    Map<String, Object> words = document("冒用编号的办法");
    Answer other = exempt(rest.create(words).expect(201));
    rest.registered(other);
    Answer now = rest.get(DRAFTER, "/api/disclosure/desk/" + other.text("id"));
    words.put("documentNumber", other.text("documentNumber"));
    words.put("normativeNumber", first.text("normativeNumber"));
    Answer forged = rest.edit(DRAFTER, other.text("id"), now.revision(), words).expect(200);
    Answer refused = rest.act(OFFICE, signed(forged), "publish", null).expect(409, "GATE_CLOSED");
    assertThat(pointers(refused)).containsExactly("/normativeNumber");
  }

  @Test
  void refusesWhatMayNotBeRegistered() {
    Answer draft = rest.create(document("不能登记的办法")).expect(201);
    Map<String, Object> unlawful =
        Map.of(
            "itemId",
            draft.text("id"),
            "contentHash",
            draft.text("contentHash"),
            "legality",
            Map.of("result", "UNLAWFUL", "reviewer", "望川县司法局", "date", "2026-03-01"));
    Answer refused = rest.post(DRAFTER, REGISTER, unlawful).expect(422, "INVALID_CONTENT");
    assertThat(pointers(refused)).containsExactly("/legality/result");
    rest.post(DRAFTER, REGISTER, Map.of("itemId", draft.text("id"))).expect(422);
    Answer plain = rest.create(notice("不是规范性文件")).expect(201);
    assertThat(pointers(rest.post(DRAFTER, REGISTER, registration(plain)).expect(422)))
        .containsExactly("/itemId");
    rest.get(CITIZEN, REGISTER).expect(401);
    rest.get(OFFICE, REGISTER + "/unknown").expect(404);
    Actor elsewhere = Examples.person("e-n", "外县人员", "elsewhere", Role.OFFICE);
    rest.get(elsewhere, REGISTER + "/" + draft.text("id")).expect(403, "FORBIDDEN");
    Actor bureau = Examples.person("b-n", "教体局人员", "wangchuan-education", Role.OFFICE);
    Answer asked = rest.post(DRAFTER, REGISTER, registration(draft)).expect(201);
    act(bureau, asked, "register", null).expect(403, "FORBIDDEN");
    Answer no = act(OFFICE, asked, "refuse", Map.of("reason", "不属于规范性文件")).expect(200);
    assertThat(no.text("state")).isEqualTo("REFUSED");
    assertThat(no.body().path("number").isNull() || no.body().path("number").isMissingNode())
        .isTrue();
    rest.call(
            HttpMethod.POST,
            OFFICE,
            REGISTER + "/" + draft.text("id") + "/register",
            null,
            1L,
            null)
        .expect(412, "STALE_REVISION");
  }

  @Test
  void anAttachmentAloneIsNoElectronicText() {
    Map<String, Object> words = document("只有附件的办法");
    words.remove("body");
    words.put("attachments", List.of(Map.of("name", "办法.pdf", "url", "https://example.org/a.pdf")));
    Answer draft = rest.create(words).expect(201);
    Answer refused = rest.act(DRAFTER, draft, "submit", null).expect(409, "GATE_CLOSED");
    assertThat(pointers(refused)).contains("/body");
    assertThat(pointers(rest.post(DRAFTER, REGISTER, registration(draft)).expect(422)))
        .containsExactly("/itemId");
  }

  @Test
  void numbersHaveNoGapsAlsoWhenManyAreGivenAtOnceAndBeginAnewWithTheYear() {
    Clock newYear = Clock.fixed(Instant.parse("2030-12-31T16:00:00Z"), ZoneId.of("Asia/Shanghai"));
    RegistrationDesk desk =
        new RegistrationDesk(registrations, items, access, units, properties, newYear);
    List<Answer> asked = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Answer draft = rest.create(document("第" + i + "个并发登记的办法")).expect(201);
      asked.add(rest.post(DRAFTER, REGISTER, registration(draft)).expect(201));
    }
    List<Integer> serials =
        Flux.fromIterable(asked)
            .flatMap(entry -> desk.register(entry.text("id"), new Revision(1), OFFICE))
            .map(one -> one.registration().number().serial())
            .sort()
            .collectList()
            .block();
    assertThat(serials).containsExactly(1, 2, 3, 4, 5, 6);
    Registration one = registrations.find(asked.getFirst().text("id")).block();
    assertThat(one.number().text()).startsWith("望川县规〔2031〕");
  }

  @Test
  void theRegisterIsOpenToEverybodyWithValidityAndNumber() {
    rest.get(CITIZEN, "/api/disclosure/normative-documents").expect(200);
    rest.get(CITIZEN, "/api/disclosure/normative-documents?validity=WRONG").expect(400);
    Answer draft = exempt(rest.create(document("登记簿中的办法")).expect(201));
    Answer published =
        rest.act(OFFICE, signed(rest.registered(draft)), "publish", null).expect(200);
    String id = published.text("id");
    Fact fact =
        new Fact(
            id,
            "登记簿中的办法",
            "wangchuan-education",
            "normative-documents",
            "NORMATIVE_DOCUMENT",
            null,
            null,
            null,
            null,
            "VALID",
            NOW,
            NOW,
            0,
            0,
            false,
            null);
    Fact gone =
        new Fact(
            "gone",
            "已撤下",
            "wangchuan-education",
            "notices",
            "NORMATIVE_DOCUMENT",
            null,
            null,
            null,
            null,
            "REPEALED",
            NOW.minusSeconds(9),
            NOW,
            0,
            0,
            false,
            null);
    PublicRegister register =
        new PublicRegister(Mono.just(List.of(gone, fact)), registrations, items, clock);
    String number = published.text("normativeNumber");
    Page<NormativeLine> found =
        register.list(wanted(null, number), new PageRequest(10, null)).block();
    assertThat(found.items()).extracting(NormativeLine::id).containsExactly(id);
    assertThat(found.items().getFirst().normativeNumber()).isEqualTo(number);
    assertThat(found.items().getFirst().registeredAt()).isNotNull();
    assertThat(register.list(wanted("REPEALED", number), new PageRequest(10, null)).block().items())
        .isEmpty();
    assertThat(register.summary().block().byValidity()).containsEntry("REPEALED", 1L);
    assertThat(register.summary().block().total()).isEqualTo(2);
  }

  private static PublicRegister.Wanted wanted(String validity, String number) {
    return new PublicRegister.Wanted("wangchuan-education", validity, number, 2026, "登记簿");
  }

  private Answer exempt(Answer draft) {
    String duty = "/api/disclosure/interpretation-duties/" + draft.text("id") + "/exemption";
    rest.post(DRAFTER, duty, Map.of("reason", "仅作文字调整")).expect(200);
    rest.post(SIGNER, duty + "/approve", null).expect(200);
    return draft;
  }

  private Answer signed(Answer draft) {
    Answer submitted = rest.act(DRAFTER, draft, "submit", null).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    return rest.approve(SIGNER, rest.approve(REVIEWER, first).expect(200)).expect(200);
  }

  private Answer act(Actor actor, Answer entry, String verb, Object body) {
    String path = REGISTER + "/" + entry.text("id") + "/" + verb;
    return rest.call(HttpMethod.POST, actor, path, body, entry.revision(), null);
  }

  private static List<String> pointers(Answer refused) {
    return refused.body().path("errors").findValuesAsString("pointer");
  }

  private static List<String> actions(Answer entry) {
    List<String> actions = new ArrayList<>();
    entry.body().path("allowedActions").forEach(action -> actions.add(action.asString()));
    return actions;
  }

  private static Map<String, Object> document(String title) {
    Map<String, Object> document = notice(title);
    document.put("type", "NORMATIVE_DOCUMENT");
    document.put("column", "normative-documents");
    document.put("effectiveDate", "2026-03-05");
    document.put("themeClass", "科技、教育");
    document.put("genre", "通知");
    return document;
  }
}
