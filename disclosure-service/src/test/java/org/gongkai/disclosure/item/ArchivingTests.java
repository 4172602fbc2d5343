package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.NOW;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-02")
class ArchivingTests {

  @Test
  void aClosedRecordStaysPublicAndIsNotWorkedOn() {
    Item archived = Corrections.archive(Examples.published(), "历史文件", OFFICE, NOW);
    assertThat(archived.state()).isEqualTo(ItemState.ARCHIVED);
    assertThat(archived.isPublic()).isTrue();
    assertThat(archived.isCorrection()).isFalse();
    assertThat(archived.history().getLast().note()).isEqualTo("历史文件");
    assertThat(Action.allowed(archived, OFFICE)).containsExactly(Action.RESTORE, Action.WITHDRAW);
    assertThat(Action.allowed(archived, DRAFTER)).isEmpty();
    assertThat(archived.withdraw(Withdrawal.Kind.IN_ERROR, "涉密", SIGNER, NOW).state())
        .isEqualTo(ItemState.WITHDRAWN);
  }

  @Test
  void aRestoredRecordMayBeCorrectedAgain() {
    Item archived = Corrections.archive(Examples.published(), "历史文件", OFFICE, NOW);
    Item restored = Corrections.restore(archived, "仍需更新", OFFICE, NOW);
    assertThat(restored.state()).isEqualTo(ItemState.PUBLISHED);
    assertThat(Action.allowed(restored, DRAFTER)).contains(Action.CORRECT);
  }

  @Test
  void refusesWhatIsNotPublicAndWhoIsNotTheOffice() {
    assertThatThrownBy(() -> Corrections.archive(Examples.approved(), "早", OFFICE, NOW))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Corrections.archive(Examples.published(), "归档", SIGNER, NOW))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Corrections.restore(Examples.published(), "恢复", OFFICE, NOW))
        .isInstanceOf(Refusal.class);
  }
}
