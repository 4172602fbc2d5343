package org.gongkai.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.feedback.RestClient.APPEALS;
import static org.gongkai.feedback.RestClient.CITIZEN;
import static org.gongkai.feedback.RestClient.WORDS;
import static org.gongkai.feedback.RestClient.letter;
import static org.gongkai.feedback.RestClient.letterWith;
import static org.gongkai.feedback.appeal.Examples.FINANCE;
import static org.gongkai.feedback.appeal.Examples.HANDLER;
import static org.gongkai.feedback.appeal.Examples.OFFICE;
import static org.gongkai.feedback.appeal.Examples.REVIEWER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.gongkai.feedback.RestClient.Answer;
import org.gongkai.feedback.appeal.Examples;
import org.gongkai.feedback.result.Results;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The service over HTTP while the broker is away: every request succeeds all the same. */
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
@ExtendWith(OutputCaptureExtension.class)
@Capability({"F-01", "F-02", "F-04"})
class RestIntegrationTests {

  @Autowired WebTestClient http;
  @Autowired TestStore store;
  @Autowired Results results;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void aCitizenFollowsAnAppealFromReceiptToAnswer() {
    Answer receipt = rest.post(letter()).expect(201);
    String number = receipt.text("number");
    assertThat(number).matches("\\d{8}-[0-9A-Z]{6}");
    assertThat(receipt.headers().getLocation()).hasPath(APPEALS + "/" + number);
    assertThat(receipt.text("dueOn")).matches("\\d{4}-\\d{2}-\\d{2}");

    Answer fresh = follow(receipt).expect(200);
    assertThat(fresh.text("state")).isEqualTo("RECEIVED");
    assertThat(fresh.text("content")).contains("想问孩子的学区");
    assertThat(fresh.body().path("deadline").path("days")).isNotEmpty();
    assertThat(fresh.body().path("deadline").path("days").path(0).path("reason").asString())
        .isNotBlank();

    Answer assigned =
        rest.act(OFFICE, number, 1, "assign", Map.of("unit", "wangchuan-education")).expect(200);
    Answer replied = rest.act(HANDLER, assigned, "reply", Map.of("text", "请查阅划分表。")).expect(200);
    assertThat(follow(receipt).body().path("reply").isNull()).isTrue();
    Answer answered = rest.act(REVIEWER, replied, "approve-reply", null).expect(200);
    assertThat(answered.text("state")).isEqualTo("ANSWERED");

    Answer last = follow(receipt).expect(200);
    assertThat(last.body().path("reply").path("text").asString()).isEqualTo("请查阅划分表。");
    assertThat(last.text("unitName")).isEqualTo("望川县教育和体育局");
    assertThat(last.body().path("progress").findValuesAsString("text"))
        .containsExactly("留言已收到", "已交望川县教育和体育局办理", "已答复");
    assertThat(last.body().toString()).doesNotContain("温岚", "韩序", "13800001234\"");
    assertThat(last.headers().getETag()).isEqualTo("\"4\"");
  }

  @Test
  void aResultBecomesPublicInEditedWords() {
    Answer answered = rest.answered(letter());
    String number = answered.text("number");
    rest.get(CITIZEN, "/api/feedback/results/" + number).expect(404, "NOT_FOUND");
    Answer published = rest.act(OFFICE, answered, "publish-result", WORDS).expect(200);
    assertThat(published.text("resultPublishedAt")).isNotBlank();
    Answer result = rest.get(CITIZEN, "/api/feedback/results/" + number).expect(200);
    assertThat(result.text("unitName")).isEqualTo("望川县教育和体育局");
    assertThat(result.body().toString()).doesNotContain("王小明", "1380000", "秦简");
    Answer list =
        rest.get(CITIZEN, "/api/feedback/results?topic=教育&unit=wangchuan-education&limit=1");
    assertThat(list.expect(200).body().path("items").path(0).path("number").asString())
        .isEqualTo(number);
    rest.act(OFFICE, published, "publish-result", WORDS).expect(409, "ILLEGAL_TRANSITION");
  }

  @Test
  @Capability("P-08")
  void refusesPersonalDataInPublicWordsAndASecretMatter() {
    Answer answered = rest.answered(letter());
    Map<String, Object> leaky =
        Map.of("title", "王 小 明的问题", "question", "请联系13912345678", "reply", "好");
    Answer refused =
        rest.act(OFFICE, answered, "publish-result", leaky).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().path("errors").findValuesAsString("pointer"))
        .containsExactly("/title", "/question");
    Answer secret = rest.answered(letterWith("publicConsent", false));
    assertThat(secret.body().path("allowedActions")).isEmpty();
    rest.act(OFFICE, secret, "publish-result", WORDS).expect(409, "NO_CONSENT");
  }

  @Test
  @Capability("P-08")
  void wrongNumberWrongCodeAndMissingCodeLookTheSame() {
    Answer receipt = rest.post(letter()).expect(201);
    String number = receipt.text("number");
    List<Answer> refused =
        List.of(
            rest.follow(number, "WRONGCODE2", "10.1.0.1"),
            rest.follow(number, null, "10.1.0.2"),
            rest.follow("20260101-ABCDEF", receipt.text("queryCode"), "10.1.0.3"),
            rest.follow("x".repeat(300), "x".repeat(300), "10.1.0.4"));
    assertThat(refused)
        .allSatisfy(answer ->
            assertThat(answer.expect(404, "NOT_FOUND").text("detail"))
                .isEqualTo(refused.getFirst().text("detail")));
  }

  @Test
  @Capability("P-08")
  void stopsWhoeverGuesses() {
    Answer receipt = rest.post(letter()).expect(201);
    for (int i = 0; i < 3; i++) {
      rest.follow(receipt.text("number"), "WRONGCODE" + i, "10.2.0." + i).expect(404);
    }
    Answer stopped =
        rest.follow(receipt.text("number"), receipt.text("queryCode"), "10.2.0.9")
            .expect(429, "TOO_MANY_REQUESTS");
    assertThat(Integer.parseInt(stopped.headers().getFirst("Retry-After"))).isBetween(1, 900);
    for (int i = 0; i < 6; i++) {
      rest.follow("20260101-00000" + i, "X", "10.3.0.1").expect(404);
    }
    rest.follow("20260101-000009", "X", "10.3.0.1").expect(429);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "kind,null",
        "topic,''",
        "topic,王小明",
        "title,null",
        "title,'一\u0007行'",
        "title,'两\n行'",
        "content,' '",
        "name,null",
        "phone,null",
        "phone,12x",
        "email,not-an-address",
        "unit,elsewhere",
        "itemId,'a/b'",
        "region,'\u202e反'"
      })
  void namesTheFieldThatIsWrong(String field, String value) {
    Answer refused = rest.post(letterWith(field, value)).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().path("errors").findValuesAsString("pointer"))
        .containsOnly("/" + field);
    assertThat(refused.body().path("errors").path(0).path("detail").asString())
        .matches(".*\\p{IsHan}.*");
  }

  @Test
  void refusesWhatIsTooLongUnknownOrNoJson() {
    rest.post(letterWith("content", "长".repeat(350_000))).expect(422, "INVALID_CONTENT");
    rest.post(letterWith("state", "ANSWERED")).expect(400, "MALFORMED_REQUEST");
    rest.post(letterWith("kind", "PRAISE")).expect(400, "MALFORMED_REQUEST");
    rest.post("{").expect(400, "MALFORMED_REQUEST");
    assertThat(rest.post(Map.of()).expect(422).body().path("errors")).hasSizeGreaterThan(5);
  }

  @Test
  void withoutATokenOrARoleTheDeskStaysShut() {
    Answer receipt = rest.post(letter()).expect(201);
    String number = receipt.text("number");
    rest.get(CITIZEN, APPEALS).expect(401, "UNAUTHENTICATED");
    rest.get(CITIZEN, APPEALS + "/" + number + "/case").expect(401);
    rest.act(CITIZEN, number, 1, "assign", Map.of("unit", "wangchuan")).expect(401);
    Actor drafter = Examples.person("d", "沈言", "wangchuan-education", Role.DRAFTER);
    rest.get(drafter, APPEALS).expect(403, "FORBIDDEN");
    rest.get(drafter, APPEALS + "/" + number + "/case").expect(403, "FORBIDDEN");
    rest.get(OFFICE, APPEALS + "?stat=RECEIVED").expect(400, "UNKNOWN_PARAMETER");
  }

  @Test
  @Capability("P-04")
  void aPersonActsInsideTheOwnUnits() {
    Answer assigned = rest.assigned(letter());
    rest.act(FINANCE, assigned, "reply", Map.of("text", "不归我管")).expect(403, "FORBIDDEN");
    rest.get(FINANCE, APPEALS + "/" + assigned.text("number") + "/case").expect(403);
    rest.get(FINANCE, APPEALS + "?unit=wangchuan-education").expect(403, "FORBIDDEN");
    assertThat(numbers(FINANCE, "")).doesNotContain(assigned.text("number"));
    assertThat(numbers(HANDLER, "")).contains(assigned.text("number"));
    String unassigned = rest.post(letter()).expect(201).text("number");
    assertThat(numbers(HANDLER, "&state=RECEIVED")).doesNotContain(unassigned);
    assertThat(numbers(OFFICE, "&state=RECEIVED")).contains(unassigned);
    rest.act(OFFICE, unassigned, 1, "assign", Map.of("unit", "elsewhere")).expect(403);
  }

  @Test
  void refusesApprovingTheOwnReplyAndStaleRevisions() {
    Answer assigned = rest.assigned(letter());
    Actor both = Examples.person("both", "两职", "wangchuan-education", Role.HANDLER, Role.REVIEWER);
    Answer replied = rest.act(both, assigned, "reply", Map.of("text", "自拟")).expect(200);
    rest.act(both, replied, "approve-reply", null).expect(403, "SAME_PERSON");
    rest.act(REVIEWER, assigned, "approve-reply", null).expect(412, "STALE_REVISION");
    rest.call(
            org.springframework.http.HttpMethod.POST,
            REVIEWER,
            APPEALS + "/" + assigned.text("number") + "/approve-reply",
            null,
            Map.of())
        .expect(428, "REVISION_REQUIRED");
    rest.act(REVIEWER, replied, "return-reply", Map.of("reason", " ")).expect(422);
    Answer back = rest.act(REVIEWER, replied, "return-reply", Map.of("reason", "再具体些")).expect(200);
    assertThat(back.text("state")).isEqualTo("ASSIGNED");
    assertThat(back.body().path("proposedReply").path("text").asString()).isEqualTo("自拟");
  }

  @Test
  @Capability("P-08")
  void showsPersonalDataToTheHandlerAndLeavesATrace() {
    Answer assigned = rest.assigned(letter());
    String path = APPEALS + "/" + assigned.text("number") + "/case";
    Answer masked = rest.get(REVIEWER, path).expect(200);
    assertThat(masked.text("name")).isEqualTo("王**");
    assertThat(masked.text("phone")).isEqualTo("138****1234");
    assertThat(masked.body().toString()).doesNotContain("王小明", "13800001234", "xm@");
    Answer whole = rest.get(HANDLER, path).expect(200);
    assertThat(whole.text("name")).isEqualTo("王小明");
    assertThat(whole.text("phone")).isEqualTo("13800001234");
    Actor auditor = Examples.person("auditor", "顾明", "wangchuan", Role.AUDITOR);
    Answer trail =
        rest.get(auditor, "/api/feedback/audit?object=appeals/" + assigned.text("number"));
    List<String> readers =
        trail
            .expect(200)
            .body()
            .path("items")
            .valueStream()
            .filter(entry -> entry.path("action").asString().equals("read-personal-data"))
            .map(entry -> entry.path("actor").asString())
            .toList();
    assertThat(readers).contains("handler").doesNotContain("reviewer");
  }

  @Test
  @Capability("P-05")
  void anAuditorGetsAProofOfEachEntryOfTheTrail() {
    Answer assigned = rest.assigned(letter());
    Actor auditor = Examples.person("auditor", "顾明", "wangchuan", Role.AUDITOR);
    String trail = "/api/feedback/audit?object=appeals/" + assigned.text("number");
    await().until(() -> rest.get(auditor, trail).body().path("items").size() >= 2);
    String id = rest.get(auditor, trail).body().path("items").path(0).path("id").asString();
    String path = "/api/feedback/audit/proofs/" + id;
    await().atMost(Duration.ofSeconds(30)).until(() -> rest.get(auditor, path).status() == 200);
    Answer proof = rest.get(auditor, path).expect(200);
    assertThat(proof.text("service")).isEqualTo("feedback");
    assertThat(proof.text("root")).hasSize(64);
    rest.get(OFFICE, path).expect(403, "FORBIDDEN");
    rest.get(CITIZEN, path).expect(401);
    assertThat(
            rest.get(auditor, "/api/feedback/audit/check")
                .expect(200)
                .body()
                .path("sound")
                .asBoolean())
        .isTrue();
  }

  @Test
  void theDeskShowsWhatIsDueFirst() {
    String late = rest.post(letterWith("kind", "SUGGESTION")).expect(201).text("number");
    String soon = rest.post(letterWith("kind", "ERROR")).expect(201).text("number");
    List<String> numbers = numbers(OFFICE, "&state=RECEIVED");
    assertThat(numbers.indexOf(soon)).isLessThan(numbers.indexOf(late));
    Answer first = rest.get(OFFICE, APPEALS + "?limit=1").expect(200);
    Answer second = rest.get(OFFICE, APPEALS + "?limit=1&cursor=" + first.text("next")).expect(200);
    assertThat(second.body().path("items").path(0).path("number"))
        .isNotEqualTo(first.body().path("items").path(0).path("number"));
    assertThat(first.body().toString()).doesNotContain("王小明");
  }

  @Test
  void theSamePostTwiceMakesOneAppeal() {
    Answer first = rest.postOnce("appeal-1", letter()).expect(201);
    Answer second = rest.postOnce("appeal-1", letter()).expect(201);
    assertThat(second.text("number")).isEqualTo(first.text("number"));
    assertThat(second.text("queryCode")).isEqualTo(first.text("queryCode"));
    rest.postOnce("appeal-1", letterWith("title", "别的")).expect(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  @Capability("P-08")
  void nothingThatTheCitizenWroteLiesOpenAnywhere(CapturedOutput output) {
    Answer answered = rest.answered(letter());
    rest.post(letterWith("phone", "13800001234x")).expect(422);
    rest.act(OFFICE, answered, "publish-result", WORDS).expect(200);
    StringBuilder everything = new StringBuilder(output.getAll());
    for (String collection :
        Flux.from(store.database().listCollectionNames()).collectList().block()) {
      Flux.from(store.database().getCollection(collection).find())
          .doOnNext(document -> everything.append(document.toJson()))
          .blockLast();
    }
    assertThat(everything)
        .contains(answered.text("number"), "feedback.appeal.assigned.v1")
        .doesNotContain("王小明", "13800001234", "xm@example.org", "东街七号", "想问孩子", "很急");
  }

  @Test
  void keepsTheCodeOnlyAsAMark() {
    Answer receipt = rest.post(letter()).expect(201);
    Document kept =
        Mono.from(
                store
                    .database()
                    .getCollection("appeals")
                    .find(new Document("_id", receipt.text("number")))
                    .first())
            .block();
    assertThat(kept.toJson()).doesNotContain(receipt.text("queryCode"));
  }

  private Answer follow(Answer receipt) {
    return rest.follow(receipt.text("number"), receipt.text("queryCode"), "10.9.0.1");
  }

  private List<String> numbers(Actor actor, String filter) {
    return rest.get(actor, APPEALS + "?limit=200" + filter)
        .expect(200)
        .body()
        .path("items")
        .findValuesAsString("number");
  }
}
