package org.gongkai.task.assignment;

import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.TaskItem;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, in the words of the plan.
 *
 * @param planId null for what a unit has chosen itself
 * @param planUnit whose plan it is; its office checks the work
 * @param taskItemId the content row; null for what a unit has chosen itself
 * @param formerText the words that an amendment of the plan has replaced; null when none has
 * @param row its place in the plan, from 1; 0 outside any plan
 */
public record AssignedTask(
    @Nullable String planId,
    String planUnit,
    int year,
    @Nullable String taskItemId,
    int row,
    @Nullable String group,
    String name,
    String text,
    @Nullable String formerText) {

  /** In the words of a plan that nobody has amended since. */
  AssignedTask(
      @Nullable String planId,
      String planUnit,
      int year,
      @Nullable String taskItemId,
      int row,
      @Nullable String group,
      String name,
      String text) {
    this(planId, planUnit, year, taskItemId, row, group, name, text, null);
  }

  static AssignedTask of(Plan plan, TaskItem item) {
    return new AssignedTask(
        plan.id(),
        plan.unit(),
        plan.head().year(),
        item.id(),
        item.row(),
        item.group(),
        item.name(),
        item.text());
  }

  AssignedTask withText(String other) {
    return new AssignedTask(planId, planUnit, year, taskItemId, row, group, name, other);
  }

  /** In the words that the row has now. */
  AssignedTask amended(TaskItem now) {
    String former = now.text().equals(text) ? formerText : text;
    return new AssignedTask(
        planId, planUnit, year, taskItemId, row, now.group(), now.name(), now.text(), former);
  }
}
