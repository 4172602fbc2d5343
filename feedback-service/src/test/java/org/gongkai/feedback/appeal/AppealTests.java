package org.gongkai.feedback.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.feedback.appeal.Examples.FINANCE;
import static org.gongkai.feedback.appeal.Examples.HANDLER;
import static org.gongkai.feedback.appeal.Examples.NOW;
import static org.gongkai.feedback.appeal.Examples.OFFICE;
import static org.gongkai.feedback.appeal.Examples.REVIEWER;
import static org.gongkai.feedback.appeal.Examples.WORDS;
import static org.gongkai.feedback.appeal.Examples.answered;
import static org.gongkai.feedback.appeal.Examples.assigned;
import static org.gongkai.feedback.appeal.Examples.received;
import static org.gongkai.feedback.appeal.Examples.replied;
import static org.gongkai.feedback.appeal.Examples.sealed;

import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Code;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability({"F-02", "F-04"})
class AppealTests {

  @Test
  void goesFromReceiptToAPublishedResult() {
    Appeal published = answered(true).publishResult(WORDS, OFFICE, NOW);
    assertThat(published.state()).isEqualTo(AppealState.ANSWERED);
    assertThat(published.revision()).isEqualTo(5);
    assertThat(published.history())
        .extracting(Step::action)
        .containsExactly(
            Action.RECEIVE,
            Action.ASSIGN,
            Action.REPLY,
            Action.APPROVE_REPLY,
            Action.PUBLISH_RESULT);
    assertThat(Action.allowed(published, OFFICE)).isEmpty();
    refused(CommonCode.ILLEGAL_TRANSITION, () -> published.publishResult(WORDS, OFFICE, NOW));
  }

  @Test
  void offersEachPersonTheNextStepOnly() {
    assertThat(Action.allowed(received(true), OFFICE)).containsExactly(Action.ASSIGN);
    assertThat(Action.allowed(received(true), HANDLER)).isEmpty();
    assertThat(Action.allowed(assigned(true), HANDLER)).containsExactly(Action.REPLY);
    assertThat(Action.allowed(replied(true), REVIEWER))
        .containsExactly(Action.APPROVE_REPLY, Action.RETURN_REPLY);
    assertThat(Action.allowed(answered(true), OFFICE)).containsExactly(Action.PUBLISH_RESULT);
    assertThat(Action.allowed(answered(false), OFFICE)).isEmpty();
    assertThat(Action.APPROVE_REPLY.verb()).isEqualTo("approve-reply");
  }

  @Test
  void refusesAReplyByAnotherUnitsHandler() {
    refused(CommonCode.FORBIDDEN, () -> assigned(true).reply(sealed("不归我管"), FINANCE, NOW));
    refused(CommonCode.FORBIDDEN, () -> assigned(true).reply(sealed("不归我管"), OFFICE, NOW));
  }

  @Test
  void refusesApprovingTheOwnReply() {
    Actor both = Examples.person("both", "两职", "wangchuan-education", Role.HANDLER, Role.REVIEWER);
    Appeal own = assigned(true).reply(sealed("自拟"), both, NOW);
    refused(AppealCode.SAME_PERSON, () -> own.approveReply(both, NOW));
    refused(AppealCode.SAME_PERSON, () -> own.returnReply(sealed("退"), both, NOW));
    assertThat(own.approveReply(REVIEWER, NOW).state()).isEqualTo(AppealState.ANSWERED);
  }

  @Test
  void aReturnedReplyGoesBackToTheUnitWithItsText() {
    Appeal returned = replied(true).returnReply(sealed("再具体些"), REVIEWER, NOW);
    assertThat(returned.state()).isEqualTo(AppealState.ASSIGNED);
    assertThat(returned.reply()).isNotNull();
    assertThat(Action.allowed(returned, HANDLER)).containsExactly(Action.REPLY);
  }

  @Test
  void refusesToPublishWithoutConsent() {
    refused(AppealCode.NO_CONSENT, () -> answered(false).publishResult(WORDS, OFFICE, NOW));
  }

  @Test
  void refusesStepsOutOfOrderAndNamesTheState() {
    assertThatThrownBy(() -> received(true).reply(sealed("早了"), HANDLER, NOW))
        .hasMessageContaining("待交办");
    refused(CommonCode.ILLEGAL_TRANSITION, () -> received(true).approveReply(REVIEWER, NOW));
    refused(
        CommonCode.ILLEGAL_TRANSITION,
        () -> assigned(true).assign("wangchuan-finance", null, OFFICE, NOW));
  }

  @Test
  @Capability("P-08")
  void opensPersonalDataToTheHandlingUnitAndTheOfficeOnly() {
    assertThat(received(true).opensTo(HANDLER)).isFalse();
    assertThat(assigned(true).opensTo(HANDLER)).isTrue();
    assertThat(assigned(true).opensTo(OFFICE)).isTrue();
    assertThat(assigned(true).opensTo(FINANCE)).isFalse();
    assertThat(assigned(true).opensTo(REVIEWER)).isFalse();
  }

  @Test
  void printsNothingThatTheCitizenWrote() {
    assertThat(answered(true).publishResult(WORDS, OFFICE, NOW).toString() + Examples.LETTER)
        .doesNotContain("王小明", "13800001234", "xm@example.org", "想问学区");
  }

  private static void refused(Code code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
