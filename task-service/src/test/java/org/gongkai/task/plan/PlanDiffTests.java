package org.gongkai.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.People;
import org.junit.jupiter.api.Test;

@Capability({"T-01", "T-02"})
class PlanDiffTests {

  private static final Instant NOW = Instant.parse("2021-08-02T02:00:00Z");

  private final List<TaskItem> before =
      List.of(
          row(1, "规划公开", "系统梳理本地历史规划并集中公开。", "县政府办", "9月30日前"),
          row(2, "教育信息公开", "公开义务教育招生范围、条件和办法。", "县教体局", "全年"),
          row(3, "预算公开", "公开全县预算和决算。", "县财政局", "5月底前"));
  private final Plan plan = PlanExamples.plan(before);

  @Test
  void findsRowsByWhatTheySayAndNotByTheirNumbers() {
    List<TaskItem> after =
        List.of(
            row(1, "预算公开", "公开全县预算和决算情况。", "县财政局、县审计局", "6月底前"),
            row(2, "规划公开", "系统梳理本地历史规划并集中公开。", "县政府办", "9月30日前"),
            row(3, "解读公开", "重大政策同步解读。", "县政府办", "全年"));
    PlanDiff diff = PlanDiff.of(plan.head(), before, plan.head(), after);

    assertThat(diff.counts()).isEqualTo(new PlanDiff.Counts(1, 1, 1, 1));
    RowDiff changed = diff.rows().getFirst();
    assertThat(changed.itemId()).isEqualTo("plan-2021.3");
    assertThat(changed.changed())
        .extracting(FieldDiff::field)
        .containsExactly("text", "units", "deadline");
    assertThat(diff.changes().getLast().kind()).isEqualTo(RowDiff.Kind.REMOVED);
    assertThat(diff.changes().getLast().itemId()).isEqualTo("plan-2021.2");
  }

  @Test
  void isEmptyForTheSameRowsAndIgnoresCancelledOnes() {
    List<TaskItem> rows = new ArrayList<>(before);
    rows.add(RowAmendment.cancelled(row(4, "旧", "旧的内容已经删除。", "县政府办", "全年")));

    assertThat(PlanDiff.of(plan.head(), rows, plan.head(), before).isEmpty()).isTrue();
  }

  @Test
  void leavesADayAloneThatAPersonHasSet() {
    TaskItem fuzzy = row(1, "规划公开", "公开规划。", "县政府办", "年初");
    TaskItem set = fuzzy.dueOn(LocalDate.of(2021, 3, 1));

    assertThat(PlanDiff.of(plan.head(), List.of(set), plan.head(), List.of(fuzzy)).isEmpty())
        .isTrue();
    assertThat(RowAmendment.amended(set, fuzzy)).isSameAs(set);
  }

  @Test
  void givesNewRowsNumbersThatNoRowEverHad() {
    List<TaskItem> after = List.of(before.get(0), row(2, "新", "全新的一项具体工作内容。", "县政府办", "全年"));
    PlanDiff diff = PlanDiff.of(plan.head(), before, plan.head(), after);
    Amendment amendment = Amendment.of(plan, diff, "import-2", "调整", People.OFFICE, NOW);
    Plan amended = plan.amended(amendment, revised(after), NOW);

    assertThat(amendment.itemIds(RowDiff.Kind.ADDED)).containsExactly("plan-2021.4");
    assertThat(amended.highestRow()).isEqualTo(4);
    assertThat(amended.nextAmendment()).isEqualTo(2);
    assertThat(amended.amended(amendment, revised(after), NOW)).isSameAs(amended);
    String told = amended.pending().getLast().data();
    assertThat(Contract.of(Plan.AMENDED).validate(told)).isEmpty();
    assertThat(told).contains("plan-2021.4", "plan-2021.2", "\"number\":1");
  }

  @Test
  void placesANewRowBehindTheOneBeforeIt() {
    TaskItem first = before.get(0).within("wangchuan", 2021);
    TaskItem second = before.get(1).within("wangchuan", 2021);
    TaskItem fresh = RowAmendment.numbered(before.get(2), plan, "plan-2021.9", 2021);
    TaskItem behind = RowAmendment.placedAfter(fresh, first.scope());
    TaskItem top = RowAmendment.placedAfter(fresh, null);

    assertThat(behind.id()).isEqualTo("plan-2021.9");
    assertThat(behind.scope().place())
        .isBetween(first.scope().place() + ".", second.scope().place());
    assertThat(top.scope().place()).isLessThan(first.scope().place());
  }

  @Test
  void keepsTheWorkOfAnAmendedRowAndOfACancelledOne() {
    TaskItem worked = before.get(0).workedOn(new WorkCounts(1, 1, 0, 0, 1, 0), List.of("u"));
    TaskItem other = row(1, "规划公开", "系统梳理本地历史规划。", "县政府办", "9月30日前");

    assertThat(RowAmendment.amended(worked, other).status()).isEqualTo(ItemStatus.COMPLETED);
    TaskItem cancelled = RowAmendment.cancelled(worked);
    assertThat(cancelled.status()).isEqualTo(ItemStatus.CANCELLED);
    assertThat(cancelled.workedOn(WorkCounts.NONE, List.of()).status())
        .isEqualTo(ItemStatus.CANCELLED);
    assertThat(RowAmendment.cancelled(cancelled)).isSameAs(cancelled);
    assertThat(cancelled.statusOn(LocalDate.of(2022, 1, 1))).isEqualTo(ItemStatus.CANCELLED);
  }

  @Test
  void alignsTenThousandRowsInTime() {
    List<TaskItem> many =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(n -> row(n, "任务" + n, "第" + n + "项公开工作的具体内容。", "县政府办", "全年"))
            .toList();
    List<TaskItem> other =
        many.stream()
            .map(row -> row(row.row(), row.name(), row.text() + "新增要求。", "县政府办", "全年"))
            .toList();

    long start = System.nanoTime();
    PlanDiff diff = PlanDiff.of(plan.head(), many, plan.head(), other);
    assertThat(diff.counts().changed()).isEqualTo(10_000);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  private Plan.Revised revised(List<TaskItem> rows) {
    return new Plan.Revised(
        plan.head(), plan.tasks(), new Plan.Counts(1, rows.size(), rows.size()), "f2");
  }

  private static TaskItem row(int row, String name, String text, String units, String deadline) {
    PlanTask task = new PlanTask(row, row, "主动公开", name, 1);
    List<ItemUnit> named =
        List.of(units.split("、")).stream()
            .map(unit -> new ItemUnit(unit, ItemUnit.Part.RESPONSIBLE, false, null))
            .toList();
    ItemDeadline due = new ItemDeadline(deadline, "UNSPECIFIED", null, deadline.equals("全年"));
    return TaskItem.open("plan-2021", task, row, text, named, units, due);
  }
}
