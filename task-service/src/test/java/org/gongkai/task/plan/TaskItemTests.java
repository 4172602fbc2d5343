package org.gongkai.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.task.plan.PlanExamples.TODAY;

import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("T-08")
class TaskItemTests {

  private static final EvidenceCounts ONE_PROPOSED = new EvidenceCounts(1, 0);
  private static final EvidenceCounts ONE_ACCEPTED = new EvidenceCounts(0, 1);

  private final TaskItem dated = PlanExamples.dated(TODAY);
  private final TaskItem allYear = PlanExamples.allYear();

  @Test
  void keepsTheKnownUnitsForQueries() {
    assertThat(dated.id()).isEqualTo("plan-2021.1");
    assertThat(dated.unitIds()).containsExactly("wangchuan-office");
  }

  @Test
  void waitsForTheCheckWhileEvidenceIsProposed() {
    assertThat(dated.shownBy(ONE_PROPOSED).statusOn(TODAY))
        .isEqualTo(ItemStatus.DONE_PENDING_CHECK);
  }

  @Test
  void isCompletedByAcceptedEvidenceWhenItHasADay() {
    TaskItem done = dated.shownBy(ONE_PROPOSED).shownBy(ONE_ACCEPTED);

    assertThat(done.statusOn(TODAY.plusYears(1))).isEqualTo(ItemStatus.COMPLETED);
    assertThat(done.revision()).isEqualTo(3);
  }

  @Test
  void staysInProgressWhenItGoesOnAllYear() {
    assertThat(allYear.shownBy(ONE_PROPOSED).status()).isEqualTo(ItemStatus.IN_PROGRESS);
    assertThat(allYear.shownBy(ONE_ACCEPTED).statusOn(TODAY.plusYears(1)))
        .isEqualTo(ItemStatus.IN_PROGRESS);
  }

  @Test
  void isOpenAgainWhenItsEvidenceIsGone() {
    TaskItem reopened = dated.shownBy(ONE_ACCEPTED).shownBy(EvidenceCounts.NONE);

    assertThat(reopened.statusOn(TODAY)).isEqualTo(ItemStatus.NOT_STARTED);
    assertThat(reopened.statusOn(TODAY.plusDays(1))).isEqualTo(ItemStatus.OVERDUE);
  }

  @Test
  @Capability("T-05")
  void isInTimeOnItsLastDayAndOverdueOnTheNext() {
    assertThat(dated.statusOn(TODAY)).isEqualTo(ItemStatus.NOT_STARTED);
    assertThat(dated.statusOn(TODAY.plusDays(1))).isEqualTo(ItemStatus.OVERDUE);
    assertThat(dated.shownBy(ONE_PROPOSED).statusOn(TODAY.plusDays(1)))
        .isEqualTo(ItemStatus.DONE_PENDING_CHECK);
    assertThat(allYear.statusOn(TODAY.plusYears(1))).isEqualTo(ItemStatus.NOT_STARTED);
  }

  @Test
  void isNotChangedByTheSameCounts() {
    assertThat(dated.shownBy(EvidenceCounts.NONE)).isSameAs(dated);
  }
}
