package org.gongkai.task.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.task.evidence.EvidenceExamples.HASH;
import static org.gongkai.task.evidence.EvidenceExamples.NOW;
import static org.gongkai.task.evidence.EvidenceExamples.published;

import java.util.List;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.People;
import org.junit.jupiter.api.Test;

@Capability("T-08")
class EvidenceTests {

  private final Evidence proposed = EvidenceExamples.proposed();

  @Test
  void hasOneIdPerTaskItemAndPublishedItem() {
    assertThat(proposed.id()).isEqualTo(Evidence.id("plan-2021.12", "item-1"));
    assertThat(proposed.id()).isNotEqualTo(Evidence.id("plan-2021.1", "item-1"));
  }

  @Test
  void isAcceptedByAPersonAndTellsIt() {
    Evidence accepted = proposed.accept(People.OFFICE, NOW);

    assertThat(accepted.state()).isEqualTo(EvidenceState.ACCEPTED);
    assertThat(accepted.decision().name()).isEqualTo("秦简");
    assertThat(accepted.uncountedSince()).isEqualTo(NOW);
    String told = accepted.pending().getFirst().data();
    assertThat(Contract.of(Evidence.ACCEPTED).validate(told)).isEmpty();
    assertThat(told).contains("\"revision\":2", "/items/item-1", "plan-2021.12");
  }

  @Test
  void isRejectedWithAReasonAndTellsNobody() {
    Evidence rejected = proposed.reject("与任务无关。", People.OFFICE, NOW);

    assertThat(rejected.decision().reason()).isEqualTo("与任务无关。");
    assertThat(rejected.pending()).isEmpty();
  }

  @Test
  void isDecidedOnOnlyOnce() {
    Evidence accepted = proposed.accept(People.OFFICE, NOW);
    Evidence rejected = proposed.reject("与任务无关。", People.OFFICE, NOW);
    Evidence gone = proposed.withdrawn(7, null, People.OFFICE, NOW);

    for (Evidence decided : List.of(accepted, rejected, gone)) {
      assertThatThrownBy(() -> decided.accept(People.OFFICE, NOW))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.code()).isEqualTo(CommonCode.ILLEGAL_TRANSITION))
          .hasMessageContaining(decided.state().label());
      assertThatThrownBy(() -> decided.reject("再想想", People.OFFICE, NOW))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void ignoresNewsThatIsNotNewer() {
    Evidence accepted = proposed.accept(People.OFFICE, NOW);

    assertThat(accepted.published(published(6, "other"), NOW)).isSameAs(accepted);
    assertThat(accepted.withdrawn(6, null, People.OFFICE, NOW)).isSameAs(accepted);
    assertThat(accepted.published(published(5, HASH), NOW)).isSameAs(accepted);
  }

  @Test
  void keepsTheDecisionWhileTheContentStaysTheSame() {
    Evidence again = proposed.accept(People.OFFICE, NOW).published(published(8, HASH), NOW);

    assertThat(again.state()).isEqualTo(EvidenceState.ACCEPTED);
    assertThat(again.published().revision()).isEqualTo(8);
  }

  @Test
  void isLookedAtAgainWhenTheContentHasChanged() {
    Evidence rejected = proposed.reject("内容不全。", People.OFFICE, NOW);
    Evidence again = rejected.published(published(8, "corrected"), NOW);

    assertThat(again.state()).isEqualTo(EvidenceState.PROPOSED);
    assertThat(again.decision()).isNull();
  }

  @Test
  void provesNothingAnyMoreOnceWithdrawnAndAsksAgainWhenItIsBack() {
    Evidence gone = proposed.accept(People.OFFICE, NOW).withdrawn(8, "有误。", People.OFFICE, NOW);

    assertThat(gone.state()).isEqualTo(EvidenceState.WITHDRAWN);
    assertThat(gone.decision().reason()).isEqualTo("有误。");
    assertThat(gone.withdrawn(8, "有误。", People.OFFICE, NOW)).isSameAs(gone);
    assertThat(gone.published(published(9, HASH), NOW).state()).isEqualTo(EvidenceState.PROPOSED);
  }

  @Test
  void offersItsActionsToTheOfficeOnly() {
    assertThat(EvidenceView.of(proposed, People.OFFICE).allowedActions())
        .containsExactly("accept", "reject");
    assertThat(EvidenceView.of(proposed, People.HANDLER).allowedActions()).isEmpty();
    Evidence accepted = proposed.accept(People.OFFICE, NOW);
    assertThat(EvidenceView.of(accepted, People.OFFICE).allowedActions()).isEmpty();
  }
}
