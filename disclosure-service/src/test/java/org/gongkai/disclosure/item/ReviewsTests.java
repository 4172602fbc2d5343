package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.NOW;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.RULES;
import static org.gongkai.disclosure.item.Examples.SIGNER;
import static org.gongkai.disclosure.item.Examples.content;
import static org.gongkai.disclosure.item.Examples.submitted;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Code;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability({"D-02", "D-03", "P-12"})
class ReviewsTests {

  private static final IndexNumber NUMBER = IndexNumber.first("WANGCHUAN-EDUCATION/2026");
  private static final Actor COLLEAGUE =
      Examples.person("colleague", "林溪", "wangchuan-education", Role.FIRST_REVIEWER);
  private static final Actor LEADER = Examples.person("leader", "程川", "wangchuan", Role.LEADER);
  private static final Actor SUPERVISOR =
      Examples.person("supervisor", "方度", "wangchuan", Role.SUPERVISOR);

  @Test
  void aColleagueActsForAReviewerAndTheApprovalSaysSo() {
    Approval given =
        Reviews.approve(submitted(), lent(COLLEAGUE, FIRST_REVIEWER), COLLEAGUE, NOW)
            .approvals()
            .getFirst();
    assertThat(given.person().id()).isEqualTo("colleague");
    assertThat(given.onBehalfOf().id()).isEqualTo(FIRST_REVIEWER.id());
    assertThat(given.delegation()).isEqualTo("d-1");
  }

  @Test
  void nobodyTakesTwoStagesThroughDelegations() {
    Item once = Reviews.approve(submitted(), lent(COLLEAGUE, FIRST_REVIEWER), COLLEAGUE, NOW);
    Actor again = with(COLLEAGUE, Role.REVIEWER);
    refused(ItemCode.SAME_PERSON, () -> Reviews.approve(once, lent(again, REVIEWER), again, NOW));
    Actor principal = with(FIRST_REVIEWER, Role.REVIEWER);
    refused(ItemCode.SAME_PERSON, () -> once.approve(once.contentHash(), null, principal, NOW));
    Actor third = Examples.person("third", "某", "wangchuan", Role.REVIEWER);
    refused(
        ItemCode.SAME_PERSON, () -> Reviews.approve(once, lent(third, FIRST_REVIEWER), third, NOW));
  }

  @Test
  void neitherAnAuthorNorWhoAnAuthorLetsActMayApprove() {
    Actor drafterToo = with(DRAFTER, Role.FIRST_REVIEWER);
    refused(
        ItemCode.SAME_PERSON,
        () -> Reviews.approve(submitted(), lent(drafterToo, FIRST_REVIEWER), drafterToo, NOW));
    refused(
        ItemCode.SAME_PERSON,
        () -> Reviews.approve(submitted(), lent(COLLEAGUE, DRAFTER), COLLEAGUE, NOW));
    Passing ownRight =
        new Passing(submitted().contentHash(), null, null, null, Set.of(DRAFTER.id()));
    refused(ItemCode.SAME_PERSON, () -> Reviews.approve(submitted(), ownRight, COLLEAGUE, NOW));
  }

  @Test
  void theFlowOfTheSubmissionSaysWhoPassesAStageAndHow() {
    ReviewFlow strict =
        new ReviewFlow(
            2,
            List.of(
                new ReviewFlow.Stage(
                    ItemState.FIRST_REVIEW, "初审", List.of(Role.OFFICE), true, false),
                ReviewFlow.INITIAL.stage(ItemState.REVIEW),
                ReviewFlow.INITIAL.stage(ItemState.SIGN_OFF)),
            3,
            2,
            null);
    Item item = Examples.draft().submit(RULES, strict, DRAFTER, NOW);
    refused(
        CommonCode.FORBIDDEN, () -> item.approve(item.contentHash(), "同意", FIRST_REVIEWER, NOW));
    refused(CommonCode.INVALID_CONTENT, () -> item.approve(item.contentHash(), " ", OFFICE, NOW));
    refused(
        CommonCode.FORBIDDEN,
        () ->
            Reviews.approve(
                item,
                new Passing(
                    item.contentHash(), "同意", null, new Mandate("d", person(SIGNER)), Set.of()),
                OFFICE,
                NOW));
    assertThat(item.approve(item.contentHash(), "同意", OFFICE, NOW).state())
        .isEqualTo(ItemState.REVIEW);
    assertThat(Action.allowed(item, OFFICE)).contains(Action.APPROVE);
  }

  @Test
  void aFlowWithoutAStageOrItsPeopleIsRefused() {
    assertThatThrownBy(
            () -> new ReviewFlow(1, ReviewFlow.INITIAL.stages().subList(0, 2), 2, 1, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReviewFlows(List.of(ReviewFlow.INITIAL, ReviewFlow.INITIAL)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new ReviewFlows(List.of()).current()).isEqualTo(ReviewFlow.INITIAL);
  }

  @Test
  void anImportantItemWaitsForItsCoReadersAndItsGatekeeper() {
    Item item = atReview(important(submitted()));
    assertThatThrownBy(() -> item.approve(item.contentHash(), null, REVIEWER, NOW))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ItemCode.GATE_CLOSED);
              assertThat(refusal.errors())
                  .extracting(FieldProblem::pointer)
                  .containsExactly("/coReadings", "/gatekeeping");
            });
    Item read = read(read(item, OFFICE, true), SUPERVISOR, true);
    refused(ItemCode.GATE_CLOSED, () -> read.approve(read.contentHash(), null, REVIEWER, NOW));
    Item kept =
        Reviews.read(read, ReviewAction.GATEKEEP, read.contentHash(), "放行", true, LEADER, NOW);
    assertThat(kept.approve(kept.contentHash(), null, REVIEWER, NOW).state())
        .isEqualTo(ItemState.SIGN_OFF);
  }

  @Test
  void aCoReaderWhoDisagreesDoesNotCountUntilHeAgrees() {
    Item item = read(read(atReview(important(submitted())), OFFICE, true), SUPERVISOR, false);
    assertThat(Reviews.missingReadings(item)).hasSize(2);
    assertThat(Reviews.missingReadings(read(item, SUPERVISOR, true))).hasSize(1);
    assertThat(Reviews.missingReadings(read(item, OFFICE, true))).hasSize(2);
  }

  @Test
  void anEditVoidsCoReadingsAndTheGatekeepersWord() {
    Item item = read(read(atReview(important(submitted())), OFFICE, true), SUPERVISOR, true);
    Item edited = item.edit(content("改过的"), DRAFTER, NOW);
    assertThat(Reviews.missingReadings(edited)).hasSize(2);
    refused(
        ItemCode.HASH_CHANGED,
        () ->
            Reviews.read(
                atReview(edited.submit(RULES, DRAFTER, NOW)),
                ReviewAction.CO_READ,
                item.contentHash(),
                "旧稿",
                true,
                OFFICE,
                NOW));
  }

  @Test
  void coReadersAreNeitherAuthorsNorReviewersNorTheGatekeeper() {
    Item item = atReview(important(submitted()));
    Actor drafterToo = with(DRAFTER, Role.OFFICE);
    refused(ItemCode.SAME_PERSON, () -> read(item, drafterToo, true));
    refused(ItemCode.SAME_PERSON, () -> read(item, FIRST_REVIEWER, true));
    refused(ItemCode.SAME_PERSON, () -> read(item, LEADER, true));
    refused(
        CommonCode.FORBIDDEN,
        () ->
            Reviews.read(item, ReviewAction.GATEKEEP, item.contentHash(), "放行", true, OFFICE, NOW));
    Item read = read(item, REVIEWER, true);
    refused(ItemCode.SAME_PERSON, () -> read.approve(read.contentHash(), null, REVIEWER, NOW));
  }

  @Test
  void onlyAReviewerTakesTheMarkOff() {
    Item item = important(submitted());
    Importance off = new Importance(false, "不再重要", List.of(), null);
    refused(CommonCode.FORBIDDEN, () -> Reviews.mark(item, off, DRAFTER, NOW));
    assertThat(Reviews.mark(item, off, REVIEWER, NOW).review().important()).isFalse();
    refused(
        CommonCode.INVALID_CONTENT,
        () -> Reviews.mark(item, new Importance(true, "重要", List.of(), null), DRAFTER, NOW));
  }

  @Test
  void theSecondApprovalIsTheSecrecyStatement() {
    Secrecy stated = Examples.approved().review().secrecy();
    assertThat(stated.result()).isEqualTo(Secrecy.Result.CLEAR);
    assertThat(stated.by().id()).isEqualTo(REVIEWER.id());
    assertThat(stated.contentHash()).isEqualTo(Examples.approved().contentHash());
  }

  @Test
  void whatIsNotOpenIsClosedAndCanNeverBePublished() {
    Item closed = stated(atReview(submitted()), Secrecy.Result.NOT_OPEN, Secrecy.Ground.PRIVACY);
    assertThat(closed.state()).isEqualTo(ItemState.DRAFT);
    assertThat(closed.content().openness()).isEqualTo(Openness.CLOSED);
    assertThat(closed.content().opennessGround()).contains("第十五条");
    assertThat(closed.approvals()).isEmpty();
    Item again =
        stated(
            atReview(closed.submit(RULES, DRAFTER, NOW)),
            Secrecy.Result.NOT_OPEN,
            Secrecy.Ground.PRIVACY);
    Item approved = again.approve(again.contentHash(), null, SIGNER, NOW);
    assertThat(approved.state()).isEqualTo(ItemState.APPROVED);
    refused(ItemCode.NOT_PROACTIVE, () -> approved.publish(NUMBER, null, OFFICE, NOW));
  }

  @Test
  void aStatementAgainstOpennessNeedsItsGround() {
    refused(
        CommonCode.INVALID_CONTENT,
        () -> stated(atReview(submitted()), Secrecy.Result.NOT_OPEN, null));
    refused(
        CommonCode.INVALID_CONTENT,
        () -> stated(atReview(submitted()), Secrecy.Result.PARTIAL, null));
  }

  @Test
  void aPartialDisclosureKeepsTheFullTextInside() {
    Item full = Examples.draft(content("通知", "<p>张三，身份证号略。名额12个。</p>"));
    Item redact =
        stated(
            atReview(full.submit(RULES, DRAFTER, NOW)),
            Secrecy.Result.PARTIAL,
            Secrecy.Ground.PRIVACY);
    assertThat(redact.state()).isEqualTo(ItemState.DRAFT);
    assertThat(redact.review().closed().content().bodyText()).contains("张三");
    Item unchanged = atReview(redact.submit(RULES, DRAFTER, NOW));
    refused(
        ItemCode.GATE_CLOSED,
        () -> unchanged.approve(unchanged.contentHash(), null, REVIEWER, NOW));

    Item redacted = redact.edit(content("通知", "<p>名额12个。</p>"), DRAFTER, NOW);
    Item passed =
        stated(
            atReview(redacted.submit(RULES, DRAFTER, NOW)),
            Secrecy.Result.PARTIAL,
            Secrecy.Ground.PRIVACY);
    Item published =
        passed.approve(passed.contentHash(), null, SIGNER, NOW).publish(NUMBER, null, OFFICE, NOW);
    assertThat(published.pending().getLast().data()).doesNotContain("张三");
    assertThat(PublicItem.of(published).bodyText()).doesNotContain("张三");
    assertThat(published.review().closed().content().bodyText()).contains("张三");
  }

  private static Item important(Item item) {
    return Reviews.mark(
        item, new Importance(true, "社会关注", List.of(), person(LEADER)), DRAFTER, NOW);
  }

  private static Item atReview(Item submitted) {
    return submitted.approve(submitted.contentHash(), null, FIRST_REVIEWER, NOW);
  }

  private static Item read(Item item, Actor by, boolean agrees) {
    return Reviews.read(item, ReviewAction.CO_READ, item.contentHash(), "已阅", agrees, by, NOW);
  }

  private static Item stated(Item item, Secrecy.Result result, Secrecy.Ground ground) {
    return Reviews.approve(
        item,
        new Passing(
            item.contentHash(), null, new Secrecy.Statement(result, ground, "经审查"), null, Set.of()),
        REVIEWER,
        NOW);
  }

  private static Passing lent(Actor by, Actor principal) {
    return new Passing(
        submitted().contentHash(),
        null,
        null,
        new Mandate("d-1", person(principal)),
        Set.of(principal.id()));
  }

  private static Person person(Actor actor) {
    return Person.of(actor);
  }

  private static Actor with(Actor actor, Role more) {
    Set<Role> roles = new java.util.HashSet<>(actor.roles());
    roles.add(more);
    return new Actor(actor.id(), actor.name(), actor.unit(), roles);
  }

  private static void refused(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
