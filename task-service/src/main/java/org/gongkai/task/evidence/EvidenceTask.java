package org.gongkai.task.evidence;

import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.TaskItem;

/**
 * The work that evidence is for.
 *
 * @param planUnit whose plan it is
 * @param name of the task
 * @param text of the task item
 */
public record EvidenceTask(
    String planId, String planUnit, String taskItemId, String name, String text) {

  static EvidenceTask of(Plan plan, TaskItem item) {
    return new EvidenceTask(plan.id(), plan.unit(), item.id(), item.name(), item.text());
  }
}
