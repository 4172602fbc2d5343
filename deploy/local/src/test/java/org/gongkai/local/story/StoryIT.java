package org.gongkai.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongkai.local.RunningSuite;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From the county's plan to the citizen's answer, step by step. */
@ExtendWith({RunningSuite.Shared.class, Chain.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {

  private static final String TITLE = "关于做好2021年秋季小学入学报名工作的通知";
  private static final String APPEALS = "/api/feedback/appeals";
  private static final SourcePlan SOURCE = SourcePlan.available();

  private People people;
  private Desk desk;
  private Answer preview;
  private String planId;
  private JsonNode task;
  private Answer item;
  private Answer receipt;

  @BeforeAll
  void meet(RunningSuite suite) {
    people = new People(suite);
    desk = new Desk(people);
  }

  @Test
  @Order(1)
  @Capability({"T-01", "T-02"})
  void officeImportsThePlanOfTheYear() {
    preview = people.the("office").postText("/api/tasks/imports", SOURCE.text()).expect(200, 201);

    JsonNode counts = preview.json().path("counts");
    assertThat(counts.path("tasks").asInt()).isEqualTo(SOURCE.tasks());
    assertThat(counts.path("items").asInt()).isEqualTo(SOURCE.items());
    assertThat(counts.path("pairs").asInt()).isEqualTo(SOURCE.pairs());
    assertThat(preview.json().path("plan").path("year").asInt()).isEqualTo(2021);
  }

  @Test
  @Order(2)
  @Capability("T-08")
  void confirmationMakesTheLedger() {
    String confirm = "/api/tasks/imports/" + preview.text("id") + "/confirm";
    planId = people.the("office").post(confirm).expect(200, 201).text("planId");

    JsonNode lines = ledger();
    assertThat(lines).hasSize(SOURCE.items());
    task = lines.get(1);
    assertThat(task.path("units").size()).isPositive();
    assertThat(people.anybody().get("/api/tasks/plans/" + planId).expect(200).text("id"))
        .isEqualTo(planId);
  }

  @Test
  @Order(3)
  void drafterSubmitsANoticeThatFulfilsATask() {
    item = desk.submitted(Notices.fulfilling(TITLE, planId, task.path("id").asString()));

    assertThat(item.text("state")).isEqualTo("FIRST_REVIEW");
    assertThat(item.text("contentHash")).isNotEmpty();
  }

  @Test
  @Order(4)
  @Capability("D-02")
  void threePeopleApproveTheSameContent() {
    String hash = item.text("contentHash");
    for (String reviewer : Desk.REVIEWERS) {
      item = desk.approve(item, reviewer).expect(200);
    }

    assertThat(item.text("state")).isEqualTo("APPROVED");
    assertThat(item.json().path("approvals").findValuesAsString("contentHash"))
        .hasSize(3)
        .containsOnly(hash);
  }

  @Test
  @Order(5)
  @Capability({"D-01", "D-15", "P-11"})
  void whatIsPublishedIsReadListedAndFoundWithinSeconds() {
    item = desk.publish(item).expect(200);
    String id = item.text("id");

    Answer read = people.anybody().get(Desk.ITEMS + "/" + id).expect(200);
    assertThat(read.text("title")).isEqualTo(TITLE);
    assertThat(read.text("indexNumber")).isNotEmpty();
    assertThat(read.text("documentNumber")).isEqualTo(item.text("documentNumber"));
    assertThat(read.json().has("approvals")).isFalse();
    Eventually.withinSeconds(() -> assertThat(ids(Desk.ITEMS + "?limit=20")).contains(id));
    Eventually.withinSeconds(
        () -> assertThat(ids("/api/disclosure/search?q=" + encoded("小學入学报名"))).contains(id));
  }

  @Test
  @Order(6)
  @Capability("P-03")
  void publicationIsProposedAsEvidenceAndAccepted() {
    Eventually.withinSeconds(() -> assertThat(evidence()).isNotNull());
    JsonNode evidence = evidence();
    String accept = "/api/tasks/evidence/" + evidence.path("id").asString() + "/accept";
    String etag = "\"" + evidence.path("revision").asLong() + "\"";
    assertThat(people.the("office").act(accept, etag, null).expect(200).text("state"))
        .isEqualTo("ACCEPTED");

    Eventually.withinSeconds(() -> {
      JsonNode line =
          ledger().valueStream().filter(each -> sameId(each, task)).findFirst().orElseThrow();
      assertThat(line.path("evidence").path("accepted").asInt()).isEqualTo(1);
      assertThat(line.path("evidence").path("proposed").asInt()).isZero();
    });
  }

  @Test
  @Order(7)
  @Capability("F-01")
  void citizenWritesWithoutLoginAndFollowsByCode() {
    receipt =
        people
            .anybody()
            .post(APPEALS, Appeals.about(item.text("id")), "Idempotency-Key", "story-appeal-1")
            .expect(201);

    assertThat(receipt.text("queryCode")).isNotEmpty();
    assertThat(receipt.text("dueOn")).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(followed().expect(200).text("state")).isEqualTo("RECEIVED");
    assertThat(people.anybody().get(number(""), "X-Query-Code", "0000000000").status())
        .isEqualTo(404);
  }

  @Test
  @Order(8)
  @Capability("F-02")
  void officeAssignsHandlerRepliesReviewerApprovesCitizenReads() {
    act("office", "assign", Map.of("unit", "wangchuan-education", "note", "请于五日内答复"));
    act("handler", "reply", Map.of("text", Appeals.REPLY));
    assertThat(followed().json().path("reply").path("text").asString("")).isEmpty();
    act("reviewer", "approve-reply", null);

    Answer answered = followed().expect(200);
    assertThat(answered.text("state")).isEqualTo("ANSWERED");
    assertThat(answered.json().path("reply").path("text").asString()).isEqualTo(Appeals.REPLY);
    assertThat(answered.response().body()).doesNotContain(Appeals.PHONE);
  }

  @Test
  @Order(9)
  @Capability("F-04")
  void resultWithoutPersonalDataBecomesPublic() {
    Map<String, String> result =
        Map.of("title", "随迁子女报名需要哪些材料", "question", "随迁子女报名需要哪些材料？", "reply", Appeals.REPLY);
    act("office", "publish-result", result);

    String number = receipt.text("number");
    Answer read = people.anybody().get("/api/feedback/results/" + number).expect(200);
    assertThat(read.text("reply")).isEqualTo(Appeals.REPLY);
    assertThat(read.response().body()).doesNotContain(Appeals.PHONE, Appeals.NAME);
    assertThat(
            people
                .anybody()
                .get("/api/feedback/results")
                .json()
                .path("items")
                .findValuesAsString("number"))
        .contains(number);
  }

  private void act(String person, String verb, Map<String, String> words) {
    Answer one = people.the(person).get(number("/case")).expect(200);
    people.the(person).act(number("/" + verb), one.etag(), words).expect(200);
  }

  private Answer followed() {
    return people.anybody().get(number(""), "X-Query-Code", receipt.text("queryCode"));
  }

  private String number(String rest) {
    return APPEALS + "/" + receipt.text("number") + rest;
  }

  private JsonNode ledger() {
    String path = "/api/tasks/plans/" + planId + "/ledger?limit=200";
    return people.the("office").get(path).expect(200).json().path("items");
  }

  private JsonNode evidence() {
    return people
        .the("office")
        .get("/api/tasks/evidence?limit=200&plan=" + planId)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(each -> each.path("disclosureItemId").asString().equals(item.text("id")))
        .findFirst()
        .orElse(null);
  }

  private List<String> ids(String path) {
    return people
        .anybody()
        .get(path)
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(each -> each.path("id").asString())
        .toList();
  }

  private static boolean sameId(JsonNode one, JsonNode other) {
    return one.path("id").asString().equals(other.path("id").asString());
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
