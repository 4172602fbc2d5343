package org.gongkai.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.task.order.OrderExamples.DUE;
import static org.gongkai.task.order.OrderExamples.NOW;
import static org.gongkai.task.order.OrderExamples.SCHEDULE;
import static org.gongkai.task.order.OrderExamples.TIMES;
import static org.gongkai.task.order.OrderExamples.TODAY;
import static org.gongkai.task.order.OrderExamples.issued;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.People;
import org.gongkai.task.order.Escalation.Level;
import org.junit.jupiter.api.Test;

class RectificationOrderTests {

  private static final Actor CLOCK = Actor.service("task-service");

  @Test
  void countsItsTimeInWorkingDaysAndSaysHow() {
    RectificationOrder order = issued();

    assertThat(order.dueDate()).isEqualTo(DUE);
    assertThat(order.deadline().days()).hasSize(15).anyMatch(day -> day.reason().equals("周末"));
    assertThat(order.isLate(DUE)).isFalse();
    assertThat(order.isLate(DUE.plusDays(1))).isTrue();
  }

  @Test
  void goesFromIssueToClosure() {
    RectificationOrder submitted = submitted();
    assertThat(submitted.state()).isEqualTo(OrderState.SUBMITTED);
    assertThat(submitted.escalateOn()).isNull();
    RectificationOrder closed = submitted.close("属实。", People.OFFICE, NOW);

    assertThat(closed.state()).isEqualTo(OrderState.CLOSED);
    assertThat(closed.isLate(DUE.plusDays(30))).isFalse();
    assertThat(closed.history())
        .extracting(OrderStep::action)
        .containsExactly("issue", "acknowledge", "start", "submit", "close");
  }

  @Test
  void isCheckedByAnotherPersonThanTheOneWhoAnswered() {
    assertThatThrownBy(() -> submitted().close(null, People.HANDLER, NOW))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void startsItsTimeAgainWhenReopened() {
    LocalDate later = LocalDate.of(2021, 7, 1);
    var again = TIMES.from(later, 5);
    RectificationOrder reopened =
        submitted().reopen("材料不全。", again, TIMES.lookOn(again, later), People.OFFICE, at(later));

    assertThat(reopened.state()).isEqualTo(OrderState.REOPENED);
    assertThat(reopened.dueDate()).isEqualTo(LocalDate.of(2021, 7, 8));
    assertThat(reopened.response()).isNull();
    assertThat(reopened.escalateOn()).isNotNull();
  }

  @Test
  void reachesEachLevelOnItsDayAndOnce() {
    assertThat(SCHEDULE.day(Level.DUE_SOON, DUE)).isEqualTo("2021-06-24");
    assertThat(SCHEDULE.day(Level.CIRCULAR, DUE)).isEqualTo("2021-07-06");
    assertThat(SCHEDULE.day(Level.INTERVIEW, DUE)).isEqualTo("2021-07-13");

    RectificationOrder order = issued();
    for (LocalDate day = TODAY; day.isBefore(DUE.plusDays(40)); day = day.plusDays(1)) {
      order = order.escalate(SCHEDULE, CLOCK, at(day));
      order = order.escalate(SCHEDULE, CLOCK, at(day));
    }
    assertThat(order.escalations())
        .extracting(Escalation::level)
        .containsExactly(Level.DUE_SOON, Level.OVERDUE, Level.CIRCULAR, Level.INTERVIEW);
    assertThat(order.level()).isEqualTo(Level.INTERVIEW);
    assertThat(order.escalateOn()).isNull();
  }

  @Test
  void catchesUpAfterAnOutageWithoutTellingThatTheDayIsNear() {
    RectificationOrder order = issued().escalate(SCHEDULE, CLOCK, at(DUE.plusDays(8)));

    assertThat(order.escalations())
        .extracting(Escalation::level)
        .containsExactly(Level.OVERDUE, Level.CIRCULAR);
    assertThat(order.escalateOn()).isEqualTo("2021-07-13");
  }

  @Test
  void stepsBackToNoLevelWhenExtended() {
    RectificationOrder overdue = issued().escalate(SCHEDULE, CLOCK, at(DUE.plusDays(1)));
    var longer = TIMES.longer(overdue.deadline(), 5);
    LocalDate lookOn = TIMES.lookOn(longer, DUE.plusDays(1));
    RectificationOrder extended =
        overdue.extend("汛期。", longer, lookOn, People.OFFICE, at(DUE.plusDays(1)));

    assertThat(overdue.level()).isEqualTo(Level.OVERDUE);
    assertThat(extended.level()).isNull();
    assertThat(extended.dueDate()).isEqualTo("2021-07-06");
    assertThat(extended.escalate(SCHEDULE, CLOCK, at(LocalDate.of(2021, 7, 7))).level())
        .isEqualTo(Level.OVERDUE);
    assertThatThrownBy(() -> TIMES.longer(extended.deadline(), 300)).isInstanceOf(Refusal.class);
  }

  @Test
  void countsHowOftenItIsUrged() {
    RectificationOrder urged =
        issued().urge("请抓紧。", People.OFFICE, NOW).urge(null, People.SUPERVISOR, NOW);

    assertThat(urged.urged()).isEqualTo(2);
    assertThatThrownBy(() -> submitted().urge(null, People.OFFICE, NOW))
        .hasMessageContaining("待复查");
  }

  @Test
  void refusesStepsOutOfOrder() {
    assertThatThrownBy(() -> issued().submit("x", List.of(), People.HANDLER, NOW))
        .hasMessageContaining("已下达");
    assertThatThrownBy(() -> issued().close(null, People.OFFICE, NOW)).isInstanceOf(Refusal.class);
    RectificationOrder known = issued().acknowledge(People.HANDLER, NOW);
    assertThatThrownBy(() -> known.acknowledge(People.HANDLER, NOW)).hasMessageContaining("已签收");
  }

  @Test
  void tellsOfEveryStepAsAgreed() {
    RectificationOrder order =
        issued().urge(null, People.OFFICE, NOW).escalate(SCHEDULE, CLOCK, at(DUE.plusDays(1)));

    assertThat(Contract.of(RectificationOrder.ISSUED).validate(order.pending().get(0).data()))
        .isEmpty();
    assertThat(order.pending().subList(1, 3))
        .allSatisfy(event ->
            assertThat(Contract.of(RectificationOrder.CHANGED).validate(event.data())).isEmpty());
  }

  private static RectificationOrder submitted() {
    return issued()
        .acknowledge(People.HANDLER, NOW)
        .start("立即补充。", People.HANDLER, NOW)
        .submit("已公开。", List.of(), People.HANDLER, NOW);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
