package org.gongkai.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongkai.local.RunningSuite;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the suite refuses, whoever asks and at whichever door. */
@ExtendWith(RunningSuite.Shared.class)
class RefusalsIT {

  /** The office, says somebody, and signs it with nothing. */
  private static final String FORGED = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJvZmZpY2UifQ.";

  private People people;
  private Desk desk;

  @BeforeEach
  void meet(RunningSuite suite) {
    people = new People(suite);
    desk = new Desk(people);
  }

  @ParameterizedTest
  @CsvSource({
    "task, /api/tasks/imports",
    "disclosure, /api/disclosure/items",
    "feedback, /api/feedback/appeals/2021-1/assign"
  })
  @Capability({"P-01", "P-09"})
  void refusesWritesWithoutATokenPastTheGatewayToo(String part, String path) {
    Caller anybody = people.anybody();

    for (Answer answer :
        new Answer[] {
          anybody.post(path, Map.of()), anybody.at(people.doorOf(part)).post(path, Map.of())
        }) {
      assertThat(answer.expect(401).text("code")).isEqualTo("UNAUTHENTICATED");
    }
  }

  @ParameterizedTest
  @CsvSource({"task, 150", "disclosure, 150", "feedback, 8"})
  @Capability({"P-01", "P-09"})
  void noServiceDoesAnythingForAStrangerThatIsNotPublic(String part, int atLeast) {
    Caller anybody = people.anybody().at(people.doorOf(part));
    Caller forger = new Caller(people.doorOf(part), FORGED);
    int closed = 0;
    JsonNode paths = anybody.get("/v3/api-docs").expect(200).json().path("paths");
    for (var path : paths.properties()) {
      String address = path.getKey().replaceAll("\\{[^/}]+}", "1");
      for (var operation : path.getValue().properties()) {
        if (!operation.getValue().path("security").isEmpty()) {
          closed++;
          String method = operation.getKey().toUpperCase(Locale.ROOT);
          anybody.send(method, address, null, null).expect(401);
          forger.send(method, address, null, null).expect(401);
        }
      }
    }
    assertThat(closed).isGreaterThan(atLeast);
  }

  @Test
  void refusesATokenThatNobodySigned() {
    Caller forger = new Caller(people.doorOf("disclosure"), FORGED);

    assertThat(forger.post(Desk.ITEMS, Notices.titled("伪造的通知")).status()).isEqualTo(401);
  }

  @Test
  void repeatedPostMakesOneItem() {
    Map<String, Object> notice = Notices.titled("关于体育场馆开放时间的通知");
    String key = UUID.randomUUID().toString();

    Answer first = people.the("drafter").post(Desk.ITEMS, notice, "Idempotency-Key", key);
    Answer second = people.the("drafter").post(Desk.ITEMS, notice, "Idempotency-Key", key);

    assertThat(second.expect(201).text("id")).isEqualTo(first.expect(201).text("id"));
    assertThat(second.header("Idempotency-Replayed")).contains("true");
    Map<String, Object> other = new HashMap<>(notice);
    other.put("title", "关于另一件事的通知");
    assertThat(
            people
                .the("drafter")
                .post(Desk.ITEMS, other, "Idempotency-Key", key)
                .expect(422)
                .text("code"))
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void ofTwoEditorsOneIsTold() {
    Answer draft = desk.draft(Notices.titled("关于暑期安全的通知"));
    String path = Desk.ITEMS + "/" + draft.text("id");
    Caller drafter = people.the("drafter");

    drafter.put(path, Notices.titled("关于暑期安全工作的通知"), draft.etag()).expect(200);
    Answer late = drafter.put(path, Notices.titled("关于暑期防溺水的通知"), draft.etag());

    assertThat(late.expect(412).text("code")).isEqualTo("STALE_REVISION");
    assertThat(drafter.get("/api/disclosure/desk/" + draft.text("id")).text("title"))
        .isEqualTo("关于暑期安全工作的通知");
  }

  @Test
  @Capability("D-02")
  void nobodyApprovesTwiceOrOutOfTurn() {
    Answer item = desk.submitted(Notices.titled("关于教师资格认定的通知"));

    assertThat(desk.approve(item, "signer").status()).isEqualTo(403);
    Answer reviewed = desk.approve(item, "first-reviewer").expect(200);
    assertThat(desk.approve(reviewed, "first-reviewer").status()).isEqualTo(403);
    assertThat(desk.approve(reviewed, "drafter").status()).isEqualTo(403);
    assertThat(desk.publish(reviewed).status()).isEqualTo(409);
  }

  @Test
  void refusesApprovalOfAnotherContent() {
    Answer item = desk.submitted(Notices.titled("关于学校食堂检查的通知"));

    Answer refused =
        people
            .the("first-reviewer")
            .act(Desk.verb(item, "approve"), item.etag(), Map.of("contentHash", "0".repeat(64)));

    assertThat(refused.expect(409).text("code")).isEqualTo("HASH_CHANGED");
  }

  @Test
  void editVoidsTheApprovalsThatWereGiven() {
    Answer item = desk.submitted(Notices.titled("关于校车安全的通知"));
    Answer reviewed = desk.approve(item, "first-reviewer").expect(200);
    String path = Desk.ITEMS + "/" + item.text("id");

    Answer edited = people.the("drafter").put(path, Notices.titled("关于校车安全检查的通知"), reviewed.etag());

    assertThat(edited.expect(200).text("state")).isEqualTo("DRAFT");
    assertThat(edited.json().path("approvals")).isEmpty();
  }

  @Test
  void namesAnUnknownParameter() {
    Answer refused = people.anybody().get(Desk.ITEMS + "?colour=red").expect(400);

    assertThat(refused.text("code")).isEqualTo("UNKNOWN_PARAMETER");
    assertThat(refused.response().body()).contains("colour");
  }
}
