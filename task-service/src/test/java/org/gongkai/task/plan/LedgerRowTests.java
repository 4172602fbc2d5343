package org.gongkai.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

class LedgerRowTests {

  private static final LocalDate DAY = LocalDate.of(2021, 7, 1);
  private static final Actor SUPERVISOR = Actor.service("supervisor");

  @Test
  void isDueWhenItsYearEndsIfItNamesNoDay() {
    assertThat(due(PlanExamples.allYear())).isEqualTo(LocalDate.of(2021, 12, 31));
    assertThat(due(PlanExamples.dated(DAY))).isEqualTo(DAY);
  }

  @Test
  @Capability("T-05")
  void takesTheDayThatAPersonReadsOutOfAFuzzyDeadline() {
    TaskItem fuzzy = item("AFTER_EVENT", null).within("wangchuan", 2021);
    TaskItem set = fuzzy.dueOn(DAY);

    assertThat(set.deadline().text()).isEqualTo("印发后");
    assertThat(due(set)).isEqualTo(DAY);
    assertThat(set.statusOn(DAY.plusDays(1))).isEqualTo(ItemStatus.OVERDUE);
    assertThat(set.dueOn(null).deadline().date()).isNull();
    assertThat(set.dueOn(DAY)).isSameAs(set);
  }

  @Test
  @Capability("T-05")
  void takesAnotherDayForOneThatTheCalendarDoesNotHave() {
    TaskItem set = item("FIXED_DATE", null).dueOn(DAY);

    assertThat(set.dueOn(DAY.plusDays(1)).deadline().date()).isEqualTo(DAY.plusDays(1));
  }

  @Test
  void keepsTheDayThatThePlanNames() {
    assertThatThrownBy(() -> PlanExamples.dated(DAY).dueOn(DAY.plusDays(1)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> PlanExamples.allYear().dueOn(DAY)).isInstanceOf(Refusal.class);
  }

  @Test
  void keepsARemarkOnce() {
    Remark remark = Remark.of("r1", "请抓紧。", SUPERVISOR, PlanExamples.NOW);
    TaskItem remarked = PlanExamples.allYear().remarked(remark);

    assertThat(remarked.remarks()).containsExactly(remark);
    assertThat(remarked.remarked(remark)).isSameAs(remarked);
  }

  private static LocalDate due(TaskItem item) {
    TaskItem placed = item.scope() == null ? item.within("wangchuan", 2021) : item;
    return Objects.requireNonNull(placed.scope()).due();
  }

  private static TaskItem item(String kind, LocalDate date) {
    return PlanExamples.item(1, new ItemDeadline("印发后", kind, date, false));
  }
}
