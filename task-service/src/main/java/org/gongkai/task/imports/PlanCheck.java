package org.gongkai.task.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.task.imports.PlanPreview.Item;
import org.gongkai.task.imports.PlanPreview.Plan;
import org.gongkai.task.imports.PlanPreview.Task;
import org.jspecify.annotations.Nullable;

/** Says what is missing or unusual about a plan that has been read. */
final class PlanCheck {

  private PlanCheck() {}

  static void check(Plan plan, List<Task> tasks, Notes notes) {
    if (plan.title() == null) {
      notes.warn(WarningCode.TITLE_MISSING, "没有找到标题，请补充。", 1);
    }
    if (plan.year() == null) {
      notes.warn(WarningCode.YEAR_MISSING, "没有找到年份，无法换算完成时限，请补充。", 1);
    }
    if (plan.documentNumber() == null) {
      notes.warn(WarningCode.NUMBER_MISSING, "没有找到发文字号，无法识别重复导入，请补充。", 1);
    }
    numbering(tasks, notes);
    overdue(plan.signedDate(), tasks, notes);
  }

  private static void numbering(List<Task> tasks, Notes notes) {
    int last = 0;
    String group = null;
    for (Task task : tasks) {
      int line = task.items().getFirst().line();
      Integer seq = task.seq();
      if (seq == null) {
        notes.warn(WarningCode.IRREGULAR_NUMBERING, "任务“" + task.name() + "”没有序号。", line);
      } else {
        boolean restarts = seq == 1 && !Objects.equals(group, task.group());
        if (seq != last + 1 && !restarts) {
          notes.warn(WarningCode.IRREGULAR_NUMBERING, "序号不连续：" + last + " 之后是 " + seq + "。", line);
        }
        last = seq;
      }
      group = task.group();
    }
  }

  private static void overdue(@Nullable LocalDate signed, List<Task> tasks, Notes notes) {
    for (Task task : tasks) {
      for (Item item : task.items()) {
        LocalDate due = item.deadlineDate();
        if (signed != null && due != null && due.isBefore(signed)) {
          notes.warn(
              WarningCode.DEADLINE_BEFORE_ISSUE,
              "完成时限“" + item.deadlineText() + "”早于成文日期，导入后即为逾期。",
              item.line());
        }
      }
    }
  }
}
