package org.gongkai.task.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class EvidenceRestTests {

  private static final Instant AT = Instant.parse("2021-06-18T02:30:00Z");
  private static final String INBOX = "/api/tasks/evidence";

  private final RestClient http;
  private final EvidenceProposals proposals;
  private final EvidenceFile file;
  private final EvidenceCounting counting;
  private final String item = "item-" + NewId.random().value();
  private String plan;

  EvidenceRestTests(
      @Autowired RestClient http,
      @Autowired EvidenceProposals proposals,
      @Autowired EvidenceFile file,
      @Autowired EvidenceCounting counting) {
    this.http = http;
    this.proposals = proposals;
    this.file = file;
    this.counting = counting;
  }

  @BeforeEach
  void issue() {
    http.units();
    plan = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
  }

  @Test
  @Capability("T-08")
  void showsAProposalInTheInboxAndInTheLedger() {
    proposals.published(published(6, plan + ".1")).block();
    proposals.published(published(6, plan + ".1")).block();

    JsonNode evidence = onlyOne();
    assertThat(evidence.path("title").asString()).isEqualTo("招生工作的通知");
    assertThat(evidence.path("taskName").asString()).isEqualTo("规划公开");
    assertThat(evidence.path("url").asString()).isEqualTo("/items/" + item);
    assertThat(evidence.path("allowedActions")).hasSize(2);
    assertThat(status(1)).isEqualTo("DONE_PENDING_CHECK");
    assertThat(taskItem(1).body().path("evidence")).hasSize(1);
    assertThat(taskItem(1).headers().getETag()).isEqualTo("\"3\"");
  }

  @Test
  @Capability("T-08")
  void completesADatedItemOnceAccepted() {
    proposals.published(published(6, plan + ".1")).block();
    Answer accepted = decide(People.OFFICE, onlyOne(), "accept", "").expect(200);

    assertThat(accepted.text("state")).isEqualTo("ACCEPTED");
    assertThat(accepted.text("decidedBy")).isEqualTo("秦简");
    assertThat(accepted.headers().getETag()).isEqualTo("\"2\"");
    assertThat(status(1)).isEqualTo("COMPLETED");
    assertThat(inbox()).isEmpty();
    assertThat(http.get(People.OFFICE, INBOX + "?state=ACCEPTED&plan=" + plan).items()).hasSize(1);
  }

  @Test
  @Capability("T-08")
  void reopensWhatAWithdrawnItemHadProved() {
    proposals.published(published(6, plan + ".1")).block();
    decide(People.OFFICE, onlyOne(), "accept", "").expect(200);
    proposals.withdrawn(withdrawn(8, plan + ".1")).block();

    assertThat(status(1)).isEqualTo("NOT_STARTED");
    JsonNode evidence = taskItem(1).body().path("evidence").path(0);
    assertThat(evidence.path("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(evidence.path("reason").asString()).isEqualTo("有误。");

    proposals.published(published(6, plan + ".1")).block();
    assertThat(status(1)).isEqualTo("NOT_STARTED");
  }

  @Test
  @Capability("T-08")
  void keepsAnAllYearItemInProgress() {
    proposals.published(published(6, plan + ".2")).block();
    decide(People.OFFICE, onlyOne(), "accept", "").expect(200);

    assertThat(status(2)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void rejectsWithAReason() {
    proposals.published(published(6, plan + ".3")).block();
    JsonNode evidence = onlyOne();

    decide(People.OFFICE, evidence, "reject", Map.of("reason", " ")).expect(422, "INVALID_CONTENT");
    decide(People.OFFICE, evidence, "reject", Map.of("reason", "不是预算。")).expect(200);
    assertThat(status(3)).isEqualTo("OVERDUE");
  }

  @Test
  void refusesAStaleOrMissingRevisionAndASecondDecision() {
    proposals.published(published(6, plan + ".1")).block();
    JsonNode evidence = onlyOne();
    String accept = INBOX + "/" + evidence.path("id").asString() + "/accept";

    http.act(People.OFFICE, accept, 7, "").expect(412, "STALE_REVISION");
    http.post(People.OFFICE, accept).expect(428, "REVISION_REQUIRED");
    http.act(People.OFFICE, accept, 1, "").expect(200);
    http.act(People.OFFICE, accept, 1, "").expect(412, "STALE_REVISION");
    assertThat(
            http.act(People.OFFICE, accept, 2, "").expect(409, "ILLEGAL_TRANSITION").text("detail"))
        .contains("已认定");
  }

  @Test
  void refusesOtherRolesAndCounties() {
    proposals.published(published(6, plan + ".1")).block();
    JsonNode evidence = onlyOne();

    decide(People.NEIGHBOUR, evidence, "accept", "").expect(403, "FORBIDDEN");
    decide(People.HANDLER, evidence, "accept", "").expect(403, "FORBIDDEN");
    http.get(People.HANDLER, INBOX).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, INBOX + "?plan=" + plan).expect(403, "FORBIDDEN");
    http.get(Actor.anonymous(), INBOX).expect(401, "UNAUTHENTICATED");
    assertThat(http.get(People.NEIGHBOUR, INBOX).expect(200).items()).isEmpty();
    http.act(People.OFFICE, INBOX + "/unheard-of/accept", 1, "").expect(404, "NOT_FOUND");
    http.get(People.OFFICE, INBOX + "?state=LOST").expect(400, "INVALID_PARAMETER");
  }

  @Test
  void passesOverAReferenceThatLeadsNowhere() {
    proposals.published(published(6, "no-plan.1")).block();
    proposals.published(published(6, plan + ".99")).block();
    PublicItem.TaskRef crossed = new PublicItem.TaskRef("another-plan", plan + ".1");
    proposals.published(item(6, crossed, null)).block();
    proposals.published(item(6, null, null)).block();
    proposals.withdrawn(withdrawn(7, plan + ".1")).block();

    assertThat(inbox()).isEmpty();
    assertThat(status(1)).isEqualTo("NOT_STARTED");
  }

  @Test
  void followsAnItemToAnotherTask() {
    proposals.published(published(6, plan + ".1")).block();
    proposals.published(published(9, plan + ".4")).block();

    assertThat(onlyOne().path("taskItemId").asString()).isEqualTo(plan + ".4");
    assertThat(status(1)).isEqualTo("NOT_STARTED");
    assertThat(status(4)).isEqualTo("DONE_PENDING_CHECK");
  }

  @Test
  @Capability("T-08")
  void countsWhatACrashKeptFromTheLedger() {
    proposals.published(published(6, plan + ".1")).block();
    Evidence proposed = file.ofTaskItem(plan + ".1").blockFirst();
    Instant before = Instant.parse("2021-06-15T01:00:00Z");
    file.documents()
        .replace(proposed.accept(People.OFFICE, before), Act.of(People.OFFICE, "evidence.accept"))
        .block();
    assertThat(status(1)).isEqualTo("DONE_PENDING_CHECK");

    counting.sweep().collectList().block();
    assertThat(status(1)).isEqualTo("COMPLETED");
    assertThat(file.uncounted(AT, 10).collectList().block()).isEmpty();
  }

  private PublicItem published(long revision, String taskItemId) {
    String planId = taskItemId.substring(0, taskItemId.lastIndexOf('.'));
    return item(revision, new PublicItem.TaskRef(planId, taskItemId), null);
  }

  private PublicItem withdrawn(long revision, String taskItemId) {
    PublicItem.TaskRef ref = new PublicItem.TaskRef(plan, taskItemId);
    return item(revision, ref, new PublicItem.Withdrawal("有误。"));
  }

  private PublicItem item(long revision, PublicItem.TaskRef ref, PublicItem.Withdrawal withdrawal) {
    return new PublicItem(
        item,
        revision,
        AT,
        "招生工作的通知",
        "wangchuan-education",
        "education",
        "NOTICE",
        AT,
        "9f2b6c1d",
        ref,
        withdrawal);
  }

  private JsonNode inbox() {
    return http.get(People.OFFICE, INBOX + "?plan=" + plan).expect(200).items();
  }

  private JsonNode onlyOne() {
    assertThat(inbox()).hasSize(1);
    return inbox().path(0);
  }

  private Answer decide(Actor actor, JsonNode evidence, String verb, Object body) {
    String path = INBOX + "/" + evidence.path("id").asString() + "/" + verb;
    return http.act(actor, path, evidence.path("revision").asLong(), body);
  }

  private Answer taskItem(int row) {
    return http.get(People.HANDLER, "/api/tasks/plans/" + plan + "/items/" + plan + "." + row)
        .expect(200);
  }

  private String status(int row) {
    return taskItem(row).text("status");
  }
}
