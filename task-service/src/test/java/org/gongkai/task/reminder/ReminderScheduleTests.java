package org.gongkai.task.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.AssignmentExamples;
import org.junit.jupiter.api.Test;

@Capability({"T-05", "T-10"})
class ReminderScheduleTests {

  static final ReminderProperties PROPERTIES =
      new ReminderProperties(List.of(1, 15, 5), List.of(7, 30));

  private final Assignment dated = AssignmentExamples.due(LocalDate.of(2021, 9, 30));

  @Test
  void saysNothingLongBeforeAndLooksAgainOnTheFirstDay() {
    assertThat(on("2021-06-15").due(dated, null)).isEmpty();
    assertThat(on("2021-06-15").next(dated).next()).isEqualTo("2021-09-15");
  }

  @Test
  void remindsOnceForEachOfTheDaysBefore() {
    Reminder first = on("2021-09-15").due(dated, null).getFirst();
    assertThat(first.kind()).isEqualTo(ReminderKind.DUE_SOON);
    assertThat(first.text()).contains("还有 15 天");
    assertThat(Contract.of(ReminderSchedule.SOON).validate(first.pending().getFirst().data()))
        .isEmpty();
    assertThat(on("2021-09-15").next(dated).next()).isEqualTo("2021-09-25");
    assertThat(on("2021-09-20").due(dated, null))
        .extracting(Reminder::id)
        .containsExactly(first.id());
    assertThat(on("2021-09-25").due(dated, null).getFirst().id()).isNotEqualTo(first.id());
    assertThat(on("2021-09-29").next(dated).next()).isEqualTo("2021-10-01");
  }

  @Test
  void tellsTheUnitOnTheFirstDayAfterAndLeadersLater() {
    Reminder late = on("2021-10-01").due(dated, null).getFirst();
    assertThat(late.kind()).isEqualTo(ReminderKind.OVERDUE);
    assertThat(late.unitId()).isEqualTo("wangchuan-education");
    assertThat(Contract.of(ReminderSchedule.OVERDUE).validate(late.pending().getFirst().data()))
        .isEmpty();
    assertThat(on("2021-10-01").next(dated).next()).isEqualTo("2021-10-07");

    List<Reminder> all = on("2021-10-30").due(dated, "望川县教育和体育局");
    assertThat(all).extracting(Reminder::level).containsExactly(0, 1, 2);
    assertThat(all.get(1).unitId()).isEqualTo("wangchuan-education");
    assertThat(all.get(1).audience()).isEqualTo(Reminder.Audience.LEADER);
    assertThat(all.get(2).unitId()).isEqualTo("wangchuan");
    assertThat(all.get(2).text()).contains("望川县教育和体育局", "逾期 30 天");
    assertThat(on("2021-10-30").next(dated).next()).isNull();
  }

  @Test
  void givesAUnitTimeThatWasGivenWorkTooLate() {
    Assignment late = AssignmentExamples.due(LocalDate.of(2021, 5, 1));
    assertThat(on("2021-06-15").due(late, null)).hasSize(1);
    assertThat(on("2021-06-15").next(late).next()).isEqualTo("2021-06-22");
  }

  @Test
  void refusesImpossibleDays() {
    assertThatThrownBy(() -> new ReminderProperties(List.of(-1), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReminderProperties(List.of(1), List.of(1, 2, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ReminderSchedule on(String day) {
    return new ReminderSchedule(PROPERTIES, AssignmentExamples.clock(day + "T02:00:00Z"));
  }
}
