package org.gongkai.task.assignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.plan.ItemDeadline;
import org.jspecify.annotations.Nullable;

/** An assignment as staff see it today. */
public record AssignmentView(
    String id,
    @Nullable String planId,
    String planUnit,
    int year,
    @Nullable String taskItemId,
    int row,
    @Nullable String group,
    String name,
    String text,
    @Nullable String formerText,
    String unitId,
    @Nullable String unitName,
    String supervisor,
    AssignmentPart part,
    boolean leadSuggested,
    AssignmentOrigin origin,
    ItemDeadline deadline,
    @Nullable SetDay setDay,
    @Nullable LocalDate dueOn,
    boolean needsDeadline,
    boolean overdue,
    @Nullable Long daysLeft,
    AssignmentState state,
    @Nullable String person,
    @Nullable LocalDate dueDate,
    List<Measure> measures,
    @Nullable String result,
    @Nullable WorkProgress progress,
    Parts children,
    LocalDate openedOn,
    @Nullable LocalDate doneOn,
    @Nullable LocalDate closedOn,
    List<Decision> history,
    long revision,
    List<String> allowedActions) {

  /** How far the parts are that were passed on. */
  public record Parts(int total, int reported, int completed, int open) {}

  public static AssignmentView of(Assignment a, Standing standing, LocalDate today) {
    LocalDate due = a.dueOn();
    ChildCounts parts = a.children();
    return new AssignmentView(
        a.id(),
        a.planId(),
        a.planUnit(),
        a.year(),
        a.taskItemId(),
        a.row(),
        a.task().group(),
        a.name(),
        a.text(),
        a.task().formerText(),
        a.unitId(),
        standing.tree().name(a.unitId()),
        a.supervisor(),
        a.part(),
        a.leadSuggested(),
        a.origin(),
        a.deadline(),
        a.setDay(),
        due,
        a.needsDeadline(),
        a.isOverdue(today),
        due == null ? null : ChronoUnit.DAYS.between(today, due),
        a.state(),
        a.person(),
        a.dueDate(),
        a.measures(),
        a.work().result(),
        a.work().progress(),
        new Parts(parts.total(), parts.reported(), parts.completed(), parts.open()),
        a.openedOn(),
        a.doneOn(),
        a.closedOn(),
        a.history(),
        a.revision(),
        AllowedActions.of(a, standing));
  }

  static void requireSees(Standing standing, Assignment assignment) {
    if (!standing.sees(assignment)) {
      throw Refusal.forbidden("该任务不在您可以查看的范围内。");
    }
  }
}
