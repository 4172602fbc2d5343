package org.gongkai.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.task.plan.PlanExamples.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;

@Capability("T-01")
class PlanTests {

  private final List<TaskItem> rows =
      List.of(PlanExamples.dated(LocalDate.of(2021, 9, 30)), PlanExamples.allYear());

  @Test
  void countsPairsOfRowsAndUnits() {
    Plan plan = PlanExamples.plan(rows);

    assertThat(plan.counts()).isEqualTo(new Plan.Counts(1, 2, 4));
    assertThat(plan.groups()).containsExactly("主动公开");
  }

  @Test
  void tellsThatItBindsItsUnits() {
    String told = PlanExamples.plan(rows).pending().getFirst().data();

    assertThat(Contract.of(Plan.ISSUED).validate(told)).isEmpty();
    assertThat(Contract.of(Plan.ISSUED).topic()).isEqualTo(Plan.TOPIC);
    assertThat(told).contains("\"plan-2021.2\"", "2021-09-30", "wangchuan-office");
  }

  @Test
  void tellsARowWithoutTextByItsName() {
    PlanTask bare = new PlanTask(null, 1, null, "", 1);
    ItemDeadline none = new ItemDeadline(null, "UNSPECIFIED", null, false);
    TaskItem row = TaskItem.open("plan-2021", bare, 1, "各部门加强领导。", List.of(), null, none);

    String told = PlanExamples.plan(List.of(row)).pending().getFirst().data();
    assertThat(Contract.of(Plan.ISSUED).validate(told)).isEmpty();
  }

  @Test
  @Capability("T-01")
  void namesNoRowsWhereTheEventLogWouldNotTakeThem() {
    ItemDeadline none = new ItemDeadline(null, "UNSPECIFIED", null, false);
    List<TaskItem> many =
        IntStream.rangeClosed(1, 10_000).mapToObj(row -> PlanExamples.item(row, none)).toList();
    Plan plan = PlanExamples.plan(many);

    String told = plan.pending().getFirst().data();
    assertThat(told).contains("\"itemsOmitted\":true", "\"itemCount\":10000");
    assertThat(Contract.of(Plan.ISSUED).validate(told)).isEmpty();
    assertThat(plan.highestRow()).isEqualTo(10_000);
  }

  @Test
  @Capability("T-01")
  void isClosedAndThenArchived() {
    Plan plan = PlanExamples.plan(rows);

    assertThat(plan.close().archive().state()).isEqualTo(Plan.State.ARCHIVED);
    assertThatThrownBy(plan::archive).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> plan.close().close()).isInstanceOf(Refusal.class);
  }

  @Test
  @Capability("T-08")
  void countsProgressByGroupAndDay() {
    List<ItemOutline> outlines =
        rows.stream()
            .map(row -> new ItemOutline(row.group(), row.unitIds(), row.status(), row.deadline()))
            .toList();

    Progress inJune = PlanProgress.Counted.of(outlines, TODAY).group("主动公开");
    Progress inOctober = PlanProgress.Counted.of(outlines, LocalDate.of(2021, 10, 1)).whole();
    assertThat(inJune.named()).containsEntry("total", 2).containsEntry("NOT_STARTED", 2);
    assertThat(inOctober.named()).containsEntry("OVERDUE", 1).containsEntry("NOT_STARTED", 1);
  }
}
