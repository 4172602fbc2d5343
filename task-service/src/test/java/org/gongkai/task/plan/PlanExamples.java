package org.gongkai.task.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A plan of the demo county and its rows. */
public final class PlanExamples {

  public static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2021, 6, 15);

  private static final PlanTask TASK = new PlanTask(1, 1, "主动公开", "规划公开", 2);

  private PlanExamples() {}

  public static TaskItem dated(LocalDate date) {
    return item(1, new ItemDeadline("9月30日前", "FIXED_DATE", date, false));
  }

  public static TaskItem allYear() {
    return item(2, new ItemDeadline("全年", "ALL_YEAR", null, true));
  }

  static TaskItem item(int row, ItemDeadline deadline) {
    List<ItemUnit> units =
        List.of(
            new ItemUnit("县政府办", ItemUnit.Part.RESPONSIBLE, false, "wangchuan-office"),
            new ItemUnit("各乡镇人民政府", ItemUnit.Part.RESPONSIBLE, true, null));
    return TaskItem.open("plan-2021", TASK, row, "集中公开规划。", units, "县政府办，各乡镇人民政府", deadline);
  }

  public static Plan plan(List<TaskItem> items) {
    PlanHead head =
        new PlanHead(
            "望川县2021年政务公开工作要点任务分解表",
            2021,
            "TASK_BREAKDOWN",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            List.of());
    Origin origin = new Origin("wangchuan", "wangchuan/1", "f");
    return Plan.issue("plan-2021", origin, head, List.of(TASK), items, NOW);
  }
}
