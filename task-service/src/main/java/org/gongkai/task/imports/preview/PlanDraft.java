package org.gongkai.task.imports.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.plan.ItemDeadline;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.Origin;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.PlanHead;
import org.gongkai.task.plan.PlanTask;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.unit.NameBook;

/** What the plan of an import will be; names mean the units that they mean now. */
record PlanDraft(
    String id, Origin origin, PlanHead head, List<PlanTask> tasks, List<TaskItem> items) {

  /** 422 when the preview lacks what a plan cannot be without. */
  static PlanDraft of(PlanImport read, NameBook names) {
    List<FieldProblem> missing = missing(read.sheet());
    if (!missing.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "计划缺少必要的内容，请在预览中补充。", missing);
    }
    List<PlanTask> tasks = new ArrayList<>();
    List<TaskItem> items = new ArrayList<>();
    for (SheetTask task : read.sheet().tasks()) {
      PlanTask planTask =
          new PlanTask(
              task.seq(), tasks.size() + 1, task.group(), task.name(), task.items().size());
      tasks.add(planTask);
      for (SheetItem item : task.items()) {
        items.add(item(read.id(), planTask, items.size() + 1, item, names));
      }
    }
    Origin origin = new Origin(read.unit(), read.identity(), read.fingerprint());
    return new PlanDraft(read.id(), origin, head(read.sheet().head()), tasks, items);
  }

  /** What a person has to fill in before there can be a plan. */
  static List<FieldProblem> missing(PlanSheet sheet) {
    List<FieldProblem> missing = new ArrayList<>();
    String title = sheet.head().title();
    if (title == null || title.isBlank()) {
      missing.add(new FieldProblem("/plan/title", "没有识别出标题，请补充"));
    }
    if (sheet.head().year() == null) {
      missing.add(new FieldProblem("/plan/year", "没有识别出年份，请补充"));
    }
    return missing;
  }

  /** The plan keeps the id of its import. */
  Plan plan(Instant now) {
    return Plan.issue(id, origin, head, tasks, items, now);
  }

  Plan.Revised revised() {
    int pairs = items.stream().mapToInt(item -> item.units().size()).sum();
    Plan.Counts counts = new Plan.Counts(tasks.size(), items.size(), pairs);
    return new Plan.Revised(head, tasks, counts, origin.fingerprint());
  }

  private static PlanHead head(SheetHead head) {
    return new PlanHead(
        Objects.requireNonNull(head.title()),
        Objects.requireNonNull(head.year()),
        head.kind().name(),
        head.documentNumber(),
        head.issuer(),
        head.approvedBy(),
        head.signedDate(),
        head.publishedDate(),
        head.addressees(),
        head.upstream(),
        head.overallRequirement(),
        head.noticeClauses());
  }

  private static TaskItem item(
      String planId, PlanTask task, int row, SheetItem item, NameBook names) {
    SheetItem.SheetDeadline deadline = item.deadline();
    return TaskItem.open(
        planId,
        task,
        row,
        item.text(),
        item.units().stream().map(unit -> known(unit, names)).toList(),
        item.unitsText(),
        new ItemDeadline(
            deadline.text(), deadline.kind().name(), deadline.date(), deadline.allYear()));
  }

  private static ItemUnit known(ItemUnit unit, NameBook names) {
    return unit.collective() || unit.unitId() != null
        ? unit
        : new ItemUnit(unit.text(), unit.part(), false, names.match(unit.text()).unitId());
  }
}
