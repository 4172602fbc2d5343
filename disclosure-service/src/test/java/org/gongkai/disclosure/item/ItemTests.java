package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.NOW;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;
import static org.gongkai.disclosure.item.Examples.approved;
import static org.gongkai.disclosure.item.Examples.content;
import static org.gongkai.disclosure.item.Examples.draft;
import static org.gongkai.disclosure.item.Examples.published;
import static org.gongkai.disclosure.item.Examples.submitted;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Code;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-02")
class ItemTests {

  private static final IndexNumber NUMBER = IndexNumber.first("WANGCHUAN-EDUCATION/2026");

  @Test
  void passesThreeStagesBeforeItIsPublished() {
    assertThat(draft().state()).isEqualTo(ItemState.DRAFT);
    assertThat(submitted().state()).isEqualTo(ItemState.FIRST_REVIEW);
    assertThat(approved().state()).isEqualTo(ItemState.APPROVED);
    assertThat(approved().approvals())
        .extracting(Approval::stage)
        .containsExactly(ItemState.FIRST_REVIEW, ItemState.REVIEW, ItemState.SIGN_OFF);
    assertThat(published().state()).isEqualTo(ItemState.PUBLISHED);
    assertThat(published().publication().indexNumber()).isEqualTo("WANGCHUAN-EDUCATION/2026-00001");
  }

  @Test
  void countsEachChangeAndKeepsItsHistory() {
    Item item = published();
    assertThat(item.revision()).isEqualTo(6);
    assertThat(item.history())
        .extracting(Step::action)
        .containsExactly("draft", "submit", "approve", "approve", "approve", "publish");
  }

  @Test
  void remembersItsEventWithTheRevisionOfTheChange() {
    Item item = published();
    assertThat(item.pending()).hasSize(1);
    PendingEvent event = item.pending().getFirst();
    assertThat(event.type()).isEqualTo("disclosure.item.published.v1");
    assertThat(event.subject()).isEqualTo("item-1");
    assertThat(event.revision()).isEqualTo(item.revision());
    assertThat(event.data()).contains("\"taskItemId\":\"plan-1.7\"").doesNotContain("陆衡");
  }

  @Test
  void refusesToSubmitWhileElementsAreMissingAndNamesThem() {
    Elements none =
        new Elements(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);
    Item bare = draft(content("通知", "<p> </p>", none, Openness.PROACTIVE));
    assertThatThrownBy(() -> bare.submit(Examples.RULES, DRAFTER, NOW))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(CommonCode.INVALID_CONTENT);
              assertThat(refusal.errors())
                  .extracting(FieldProblem::pointer)
                  .containsExactly("/body", "/issuer", "/signedDate", "/validity");
            });
  }

  @Test
  void refusesAnApprovalOfAnotherContentThanTheCurrent() {
    Item edited = submitted().edit(content("改过的通知"), DRAFTER, NOW);
    Item again = edited.submit(Examples.RULES, DRAFTER, NOW);
    refused(
        ItemCode.HASH_CHANGED,
        () -> again.approve(submitted().contentHash(), null, FIRST_REVIEWER, NOW));
  }

  @Test
  void refusesTheDrafterAsReviewer() {
    Actor both =
        Examples.person(
            DRAFTER.id(), "沈言", "wangchuan-education", Role.DRAFTER, Role.FIRST_REVIEWER);
    Item item = submitted();
    refused(ItemCode.SAME_PERSON, () -> item.approve(item.contentHash(), null, both, NOW));
  }

  @Test
  void refusesWhoeverWroteAnyPartAsReviewer() {
    Actor colleague =
        Examples.person(
            "colleague", "林溪", "wangchuan-education", Role.DRAFTER, Role.FIRST_REVIEWER);
    Item item = draft().edit(content("同事改过"), colleague, NOW).submit(Examples.RULES, DRAFTER, NOW);
    refused(ItemCode.SAME_PERSON, () -> item.approve(item.contentHash(), null, colleague, NOW));
  }

  @Test
  void refusesTheSameReviewerTwice() {
    Actor everything =
        Examples.person(
            "everything", "多面手", "wangchuan", Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER);
    Item once = submitted().approve(submitted().contentHash(), null, everything, NOW);
    refused(ItemCode.SAME_PERSON, () -> once.approve(once.contentHash(), null, everything, NOW));
  }

  @Test
  void refusesTheReviewerOfAnotherStage() {
    Item item = submitted();
    refused(CommonCode.FORBIDDEN, () -> item.approve(item.contentHash(), null, SIGNER, NOW));
    refused(CommonCode.FORBIDDEN, () -> item.returnToDrafter("不是本环节", REVIEWER, NOW));
    refused(CommonCode.FORBIDDEN, () -> item.approve(item.contentHash(), null, OFFICE, NOW));
  }

  @Test
  void anEditVoidsAllApprovals() {
    Item edited = approved().edit(content("又改了一个字"), DRAFTER, NOW);
    assertThat(edited.state()).isEqualTo(ItemState.DRAFT);
    assertThat(edited.approvals()).isEmpty();
    assertThat(edited.contentHash()).isNotEqualTo(approved().contentHash());
    refused(CommonCode.ILLEGAL_TRANSITION, () -> edited.publish(NUMBER, null, OFFICE, NOW));
  }

  @Test
  void theSameContentAgainIsNoEdit() {
    Item item = approved();
    assertThat(item.edit(content("关于招生工作的通知"), DRAFTER, NOW)).isSameAs(item);
  }

  @Test
  void aReturnVoidsApprovalsAndKeepsItsReason() {
    Item once = submitted().approve(submitted().contentHash(), null, FIRST_REVIEWER, NOW);
    Item returned = once.returnToDrafter("缺少附件", REVIEWER, NOW);
    assertThat(returned.state()).isEqualTo(ItemState.DRAFT);
    assertThat(returned.approvals()).isEmpty();
    assertThat(returned.history().getLast().note()).isEqualTo("缺少附件");
  }

  @Test
  void refusesToPublishBeforeTheLastApproval() {
    refused(CommonCode.ILLEGAL_TRANSITION, () -> submitted().publish(NUMBER, null, OFFICE, NOW));
    refused(CommonCode.FORBIDDEN, () -> approved().publish(NUMBER, null, DRAFTER, NOW));
  }

  @Test
  void refusesToPublishWhatWasTamperedWithInTheStore() {
    Item item = approved();
    Item tampered = new Change(item).content(content("偷换的内容")).made();
    refused(ItemCode.NOT_APPROVED, () -> tampered.publish(NUMBER, null, OFFICE, NOW));
    Item oneMissing = new Change(item).approvals(item.approvals().subList(0, 2)).made();
    refused(ItemCode.NOT_APPROVED, () -> oneMissing.publish(NUMBER, null, OFFICE, NOW));
    Approval first = item.approvals().getFirst();
    Item onePerson =
        new Change(item)
            .approvals(
                item.approvals().stream()
                    .map(a ->
                        new Approval(
                            a.stage(), first.person(), a.at(), a.contentHash(), a.remark()))
                    .toList())
            .made();
    refused(ItemCode.NOT_APPROVED, () -> onePerson.publish(NUMBER, null, OFFICE, NOW));
  }

  @Test
  @Capability("D-03")
  void refusesToPublishWhatIsNotOpenToEverybody() {
    Content closed = content("内部通知", "<p>内部</p>", Examples.elements(), Openness.CLOSED);
    Item item = approved(draft(closed).submit(Examples.RULES, DRAFTER, NOW));
    refused(ItemCode.NOT_PROACTIVE, () -> item.publish(NUMBER, null, OFFICE, NOW));
  }

  @Test
  @Capability("D-16")
  void aWithdrawalLeavesANotice() {
    Item gone = published().withdraw(Withdrawal.Kind.IN_ERROR, "数据有误", SIGNER, NOW);
    assertThat(gone.state()).isEqualTo(ItemState.WITHDRAWN);
    assertThat(gone.pending())
        .extracting(PendingEvent::type)
        .containsExactly("disclosure.item.published.v1", "disclosure.item.withdrawn.v1");
    assertThat(gone.pending().getLast().data()).doesNotContain("望川一中");
    WithdrawalNotice notice = WithdrawalNotice.of(gone);
    assertThat(notice.reason()).isEqualTo("数据有误");
    assertThat(notice.title()).isEqualTo("关于招生工作的通知");
  }

  @Test
  void onlyAWithdrawalInErrorFreesTheDocumentNumber() {
    Item item = published();
    assertThat(item.numberKey()).isEqualTo("望教体〔2026〕3号");
    assertThat(item.withdraw(Withdrawal.Kind.CONSOLIDATED, "已并入", SIGNER, NOW).numberKey())
        .isEqualTo(item.numberKey());
    assertThat(item.withdraw(Withdrawal.Kind.IN_ERROR, "有误", SIGNER, NOW).numberKey()).isNull();
  }

  @Test
  void whatIsPublicCanNeitherBeEditedNorPublishedAgain() {
    Item item = published();
    refused(CommonCode.ILLEGAL_TRANSITION, () -> item.edit(content("发布后再改"), DRAFTER, NOW));
    refused(CommonCode.ILLEGAL_TRANSITION, () -> item.publish(NUMBER, null, OFFICE, NOW));
    refused(
        CommonCode.ILLEGAL_TRANSITION,
        () -> draft().withdraw(Withdrawal.Kind.IN_ERROR, "未发布", SIGNER, NOW));
  }

  @Test
  void namesTheStateThatForbidsAnAction() {
    assertThatThrownBy(() -> draft().publish(NUMBER, null, OFFICE, NOW))
        .hasMessageContaining("拟稿")
        .hasMessageNotContaining("DRAFT");
  }

  @Test
  void listsWhatEachPersonMayDoNext() {
    assertThat(Action.allowed(draft(), DRAFTER)).containsExactly(Action.EDIT, Action.SUBMIT);
    assertThat(Action.allowed(submitted(), DRAFTER)).containsExactly(Action.EDIT);
    assertThat(Action.allowed(submitted(), FIRST_REVIEWER))
        .containsExactly(Action.APPROVE, Action.RETURN);
    assertThat(Action.allowed(submitted(), SIGNER)).isEmpty();
    assertThat(Action.allowed(approved(), OFFICE)).containsExactly(Action.PUBLISH, Action.SCHEDULE);
    assertThat(Action.allowed(published(), SIGNER))
        .containsExactly(Action.REPEAL, Action.EXPIRE, Action.WITHDRAW);
    assertThat(Action.allowed(published(), DRAFTER)).containsExactly(Action.CORRECT, Action.VERIFY);
    assertThat(Action.allowed(published(), Actor.anonymous())).isEqualTo(List.of());
  }

  private static void refused(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
