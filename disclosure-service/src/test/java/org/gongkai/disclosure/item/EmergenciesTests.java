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

import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.problem.Code;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;

@Capability("D-02")
class EmergenciesTests {

  private static final IndexNumber NUMBER = IndexNumber.first("WANGCHUAN-EDUCATION/2026");
  private static final LocalDate DUE = LocalDate.of(2026, 3, 3);
  private static final Actor CLOCK = Actor.service("disclosure-service");

  @Test
  void twoPeoplePublishAheadOfTheApprovals() {
    Item asked = asked(Examples.draft());
    assertThat(asked.isPublic()).isFalse();
    Item published = second(asked, SIGNER);
    assertThat(published.isPublic()).isTrue();
    assertThat(published.review().emergency().people()).hasSize(2);
    assertThat(published.review().emergency().openUntil()).isEqualTo(DUE);
    assertThat(published.stage()).isEqualTo(ItemState.FIRST_REVIEW);
    assertThat(published.pending().getLast().type()).isEqualTo("disclosure.item.published.v1");
    assertThat(published.pending().getLast().data()).contains("\"approvalDueOn\":\"" + DUE + "\"");
    assertThat(PublicItem.of(approvedByAll(published)).approvalDueOn()).isNull();
  }

  @Test
  void onePersonTwiceAnAuthorOrTwoWithoutASignerAreNotEnough() {
    Item asked = asked(Examples.draft());
    refused(ItemCode.SAME_PERSON, () -> second(asked, OFFICE));
    refused(CommonCode.FORBIDDEN, () -> second(asked, REVIEWER));
    refused(CommonCode.FORBIDDEN, () -> second(asked, FIRST_REVIEWER));
    Actor author = new Actor(DRAFTER.id(), "沈言", "wangchuan-education", Set.of(Role.SIGNER));
    refused(ItemCode.SAME_PERSON, () -> second(asked, author));
    refused(ItemCode.SAME_PERSON, () -> ask(Examples.draft(), author));
  }

  @Test
  void anEditBetweenTheTwoStartsAnew() {
    Item edited = asked(Examples.draft()).edit(Examples.content("改过"), DRAFTER, NOW);
    assertThat(Emergencies.isSecond(edited, SIGNER)).isFalse();
    refused(ItemCode.SAME_PERSON, () -> second(edited, SIGNER));
    refused(
        ItemCode.HASH_CHANGED,
        () -> Emergencies.ask(edited, RULES, Examples.draft().contentHash(), "急", SIGNER, NOW));
  }

  @Test
  void theSameWordsAgainDoNotBringBackWhatWasAskedBefore() {
    Item asked = asked(Examples.draft());
    Item edited = asked.edit(Examples.content("改过"), DRAFTER, NOW);
    Item restored = edited.edit(asked.content(), DRAFTER, NOW);
    assertThat(restored.contentHash()).isEqualTo(asked.contentHash());
    assertThat(restored.review().emergency()).isNull();
    assertThat(Emergencies.isSecond(restored, SIGNER)).isFalse();
    refused(ItemCode.SAME_PERSON, () -> second(restored, SIGNER));
  }

  @Test
  void whatIsNotForEverybodyOrIncompleteStaysInside() {
    Item closed =
        Examples.draft(Examples.content("内部", "<p>文</p>", Examples.elements(), Openness.CLOSED));
    refused(ItemCode.NOT_PROACTIVE, () -> ask(closed, OFFICE));
    Elements none =
        new Elements(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);
    Item bare = Examples.draft(Examples.content("题", "<p>文</p>", none, Openness.PROACTIVE));
    refused(CommonCode.INVALID_CONTENT, () -> ask(bare, OFFICE));
  }

  @Test
  void threePeopleApproveThatVeryContentInRetrospect() {
    Item item = second(asked(Examples.submitted()), SIGNER);
    refused(CommonCode.FORBIDDEN, () -> item.approve(item.contentHash(), null, REVIEWER, NOW));
    refused(ItemCode.HASH_CHANGED, () -> item.approve("0".repeat(64), null, FIRST_REVIEWER, NOW));
    Item settled = approvedByAll(item);
    assertThat(settled.state()).isEqualTo(ItemState.PUBLISHED);
    assertThat(settled.stage()).isNull();
    assertThat(settled.review().emergency().isOpen()).isFalse();
    assertThat(settled.review().emergency().openUntil()).isNull();
    assertThat(settled.edition().approvals()).hasSize(3);
    assertThat(Approval.cover(settled.contentHash(), settled.approvals(), settled.authors()))
        .isTrue();
  }

  @Test
  void whatWasApprovedBeforeNeedNotBeApprovedAgain() {
    Item once =
        Examples.submitted().approve(Examples.submitted().contentHash(), null, FIRST_REVIEWER, NOW);
    Item item = second(asked(once), SIGNER);
    assertThat(item.stage()).isEqualTo(ItemState.REVIEW);
  }

  @Test
  void nothingIsCorrectedBeforeItIsApproved() {
    Item item = second(asked(Examples.draft()), SIGNER);
    refused(
        CommonCode.ILLEGAL_TRANSITION,
        () -> Corrections.open(item, new ChangeNote(Edition.Kind.MINOR, "改字"), DRAFTER, NOW));
    assertThat(Action.allowed(item, DRAFTER)).doesNotContain(Action.CORRECT);
    assertThat(Action.allowed(approvedByAll(item), DRAFTER)).contains(Action.CORRECT);
  }

  @Test
  void aCorrectionThatCorrectsNothingIsNoEmergency() {
    Item item = approvedByAll(second(asked(Examples.draft()), SIGNER));
    ChangeNote note = new ChangeNote(Edition.Kind.MINOR, "改字");
    Item idle = Corrections.open(item, note, DRAFTER, NOW);
    refused(CommonCode.INVALID_CONTENT, () -> ask(idle, OFFICE));
    Item changed = idle.edit(Examples.content("关于延期招生的通知"), DRAFTER, NOW);
    assertThat(ask(changed, OFFICE).review().emergency().publishedAt()).isNull();
  }

  @Test
  void aRefusalInRetrospectWithdrawsInError() {
    Item item = second(asked(Examples.draft()), SIGNER);
    Item gone = item.returnToDrafter("内容失实", FIRST_REVIEWER, NOW);
    assertThat(gone.state()).isEqualTo(ItemState.WITHDRAWN);
    assertThat(gone.isPublic()).isFalse();
    assertThat(gone.withdrawal().kind()).isEqualTo(Withdrawal.Kind.IN_ERROR);
    assertThat(gone.pending().getLast().type()).isEqualTo("disclosure.item.withdrawn.v1");
  }

  @Test
  void secrecyFoundInRetrospectWithdrawsWithoutSayingWhat() {
    Item item = second(asked(Examples.draft()), SIGNER);
    Item once = item.approve(item.contentHash(), null, FIRST_REVIEWER, NOW);
    Item gone =
        Reviews.approve(
            once,
            new Passing(
                once.contentHash(),
                null,
                new Secrecy.Statement(
                    Secrecy.Result.NOT_OPEN, Secrecy.Ground.STATE_SECRET, "第三段涉密"),
                null,
                Set.of()),
            REVIEWER,
            NOW);
    assertThat(gone.state()).isEqualTo(ItemState.WITHDRAWN);
    assertThat(gone.withdrawal().reason()).doesNotContain("第三段");
  }

  @Test
  void isFoundLateOnceAndSaysSo() {
    Item item = second(asked(Examples.draft()), SIGNER);
    assertThat(Emergencies.overdue(item, DUE, CLOCK, NOW)).isSameAs(item);
    Item late = Emergencies.overdue(item, DUE.plusDays(1), CLOCK, NOW);
    assertThat(late.review().emergency().overdueAt()).isEqualTo(NOW);
    assertThat(late.pending().getLast().type()).isEqualTo("disclosure.review.overdue.v1");
    assertThat(Contract.of(OverdueReview.EVENT).validate(late.pending().getLast().data()))
        .isEmpty();
    assertThat(Emergencies.overdue(late, DUE.plusDays(2), CLOCK, NOW)).isSameAs(late);
    assertThat(approvedByAll(late).review().emergency().isOpen()).isFalse();
  }

  @Test
  @Capability({"D-02", "P-06"})
  void isCountedAgainWhenTheCalendarChangesUnlessItIsLateAlready() {
    Item item = second(asked(Examples.draft()), SIGNER);
    LocalDate later = DUE.plusDays(1);
    Item again = Emergencies.recounted(item, later, "2026年工作日历调整", CLOCK, NOW);
    assertThat(again.review().emergency().openUntil()).isEqualTo(later);
    assertThat(again.review().emergency().dueOn()).isEqualTo(later);
    assertThat(Emergencies.recounted(again, later, "再次", CLOCK, NOW)).isSameAs(again);

    Item late = Emergencies.overdue(item, later, CLOCK, NOW);
    assertThat(Emergencies.recounted(late, later, "调整", CLOCK, NOW)).isSameAs(late);
    Item approved = approvedByAll(item);
    assertThat(Emergencies.recounted(approved, later, "调整", CLOCK, NOW)).isSameAs(approved);
  }

  @Test
  void theClockRunsOverTheTurnOfTheYear() {
    WorkingDays calendar = WorkingDays.builtIn();
    assertThat(calendar.deadline(LocalDate.of(2025, 12, 31), Limit.ofWorkingDays(1)).dueOn())
        .isEqualTo(LocalDate.of(2026, 1, 4));
    assertThat(calendar.deadline(LocalDate.of(2026, 12, 31), Limit.ofWorkingDays(1)).complete())
        .isFalse();
  }

  private static Item asked(Item item) {
    return ask(item, OFFICE);
  }

  private static Item ask(Item item, Actor by) {
    return Emergencies.ask(item, RULES, item.contentHash(), "暴雨红色预警", by, NOW);
  }

  private static Item second(Item item, Actor by) {
    return Emergencies.publish(item, RULES, item.contentHash(), NUMBER, "望川县教育和体育局", DUE, by, NOW);
  }

  private static Item approvedByAll(Item item) {
    String hash = item.contentHash();
    return item.approve(hash, null, FIRST_REVIEWER, NOW)
        .approve(hash, null, REVIEWER, NOW)
        .approve(hash, null, SIGNER, NOW);
  }

  private static void refused(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
