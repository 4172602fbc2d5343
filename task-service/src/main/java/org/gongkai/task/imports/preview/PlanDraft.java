package org.gongkai.task.imports.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.imports.PlanPreview;
import org.gongkai.task.plan.ItemDeadline;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.Origin;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.PlanHead;
import org.gongkai.task.plan.PlanTask;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** What the plan of an import will be; units are looked up in the directory as it is now. */
record PlanDraft(
    String id, Origin origin, PlanHead head, List<PlanTask> tasks, List<TaskItem> items) {

  /** 422 when the text lacks what a plan cannot be without. */
  static PlanDraft of(PlanImport read, UnitTree units) {
    PlanPreview preview = read.preview();
    List<PlanTask> tasks = new ArrayList<>();
    List<TaskItem> items = new ArrayList<>();
    for (PlanPreview.Task task : preview.tasks()) {
      PlanTask planTask =
          new PlanTask(task.seq(), task.order(), task.group(), task.name(), task.items().size());
      tasks.add(planTask);
      task.items().forEach(item -> items.add(item(read, planTask, item, units)));
    }
    Origin origin = new Origin(read.unit(), read.identity(), preview.fingerprint());
    return new PlanDraft(read.id(), origin, head(preview.plan()), tasks, items);
  }

  /** The plan keeps the id of its import. */
  Plan plan(Instant now) {
    return Plan.issue(id, origin, head, tasks, items, now);
  }

  private static PlanHead head(PlanPreview.Plan plan) {
    return new PlanHead(
        required(plan.title(), "/plan/title", "没有识别出标题，请补充后重新导入"),
        required(plan.year(), "/plan/year", "没有识别出年份，请补充后重新导入"),
        plan.kind().name(),
        plan.documentNumber(),
        plan.issuer(),
        plan.approvedBy(),
        plan.signedDate(),
        plan.publishedDate(),
        plan.addressees(),
        plan.upstream().stream()
            .map(above -> new PlanHead.Upstream(above.title(), above.documentNumber()))
            .toList(),
        plan.noticeClauses());
  }

  private static TaskItem item(
      PlanImport read, PlanTask task, PlanPreview.Item item, UnitTree units) {
    return TaskItem.open(
        read.id(),
        task,
        item.row(),
        item.text(),
        item.units().stream().map(text -> unit(text, item, read.unit(), units)).toList(),
        item.unitsText(),
        new ItemDeadline(
            item.deadlineText(), item.deadlineKind().name(), item.deadlineDate(), item.allYear()));
  }

  private static ItemUnit unit(
      String text, PlanPreview.Item item, String territory, UnitTree units) {
    boolean collective = item.collectiveUnits().contains(text);
    ItemUnit.Part part =
        item.leadUnits().contains(text)
            ? ItemUnit.Part.LEAD
            : item.coUnits().contains(text)
                ? ItemUnit.Part.CO_RESPONSIBLE
                : ItemUnit.Part.RESPONSIBLE;
    String unitId = collective ? null : units.named(text, territory).orElse(null);
    return new ItemUnit(text, part, collective, unitId);
  }

  private static <T> T required(@Nullable T value, String pointer, String reason) {
    if (value == null) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "计划缺少必要的内容，暂不能确认。",
          List.of(new FieldProblem(pointer, reason)));
    }
    return value;
  }
}
