package org.gongkai.task.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.task.problem.ProblemExamples.DUE;
import static org.gongkai.task.problem.ProblemExamples.NOW;
import static org.gongkai.task.problem.ProblemExamples.open;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.People;
import org.gongkai.task.unit.UnitTrees;
import org.junit.jupiter.api.Test;

class ProblemTests {

  private static final Instant LATER = NOW.plus(Duration.ofDays(20));

  @Test
  void belongsToTheUnitAndAllAboveIt() {
    assertThat(open().finding().scopes()).containsExactly("wangchuan-office", "wangchuan");
    assertThat(open().finding().issuer()).isEqualTo("wangchuan");
    assertThatThrownBy(() -> Place.of("nowhere", UnitTrees.wangchuan()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void isLateFromTheDayAfterItsLastUntilRectified() {
    Problem problem = open();
    assertThat(problem.isLate(DUE)).isFalse();
    assertThat(problem.isLate(DUE.plusDays(1))).isTrue();

    Problem inTime = problem.rectify("已更新。", List.of(), People.HANDLER, NOW);
    assertThat(inTime.isLate(DUE.plusDays(9))).isFalse();
    Problem tooLate = problem.rectify("已更新。", List.of(), People.HANDLER, LATER);
    assertThat(tooLate.isLate(DUE)).isTrue();
  }

  @Test
  void isVerifiedByAnotherPersonThanTheOneWhoRectified() {
    Problem rectified = open().rectify("已更新。", List.of(), People.HANDLER, NOW);

    assertThatThrownBy(() -> rectified.verify(null, People.HANDLER, NOW))
        .isInstanceOf(Refusal.class);
    Problem verified = rectified.verify("属实。", People.OFFICE, NOW);
    assertThat(verified.state()).isEqualTo(ProblemState.VERIFIED);
    assertThat(verified.history()).extracting(Problem.Step::name).containsExactly("秦简", "温岚", "秦简");
  }

  @Test
  void isOwedAgainWhenReopened() {
    Problem rectified = open().rectify("已更新。", List.of(), People.HANDLER, NOW);
    Problem reopened =
        rectified.reopen("仍未更新。", LastDay.named(DUE.plusDays(10)), People.OFFICE, LATER);

    assertThat(reopened.state()).isEqualTo(ProblemState.REOPENED);
    assertThat(reopened.rectifiedOn()).isNull();
    assertThat(reopened.isLate(DUE.plusDays(10))).isFalse();
    assertThatThrownBy(() -> rectified.reopen("早。", LastDay.named(DUE), People.OFFICE, LATER))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("今天");
  }

  @Test
  void refusesStepsOutOfOrder() {
    assertThatThrownBy(() -> open().verify(null, People.OFFICE, NOW)).hasMessageContaining("待整改");
    assertThatThrownBy(() -> open().reopen("x", LastDay.named(DUE), People.OFFICE, NOW))
        .hasMessageContaining("待整改");
    Problem started = open().start(People.HANDLER, NOW);
    assertThatThrownBy(() -> started.start(People.HANDLER, NOW)).hasMessageContaining("整改中");
  }

  @Test
  void tellsOfEveryStepAsAgreed() {
    Contract contract = Contract.of(Problem.CHANGED);
    Problem verified =
        open().rectify("已更新。", List.of(), People.HANDLER, LATER).verify(null, People.OFFICE, LATER);

    assertThat(verified.pending())
        .hasSize(3)
        .allSatisfy(event -> assertThat(contract.validate(event.data())).isEmpty());
    assertThat(verified.pending().getLast().data()).contains("\"late\":true");
  }
}
