package org.gongkai.task.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an amendment does to rows. */
final class RowAmendment {

  private RowAmendment() {}

  /** The words of a text as a new row of a plan under a number of that plan. */
  static TaskItem numbered(TaskItem words, Plan plan, String id, int year) {
    int row = Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
    PlanTask task = new PlanTask(words.seq(), words.order(), words.group(), words.name(), 1);
    return TaskItem.open(
            plan.id(), task, row, words.text(), words.units(), words.unitsText(), words.deadline())
        .within(plan.unit(), year);
  }

  /** The row as the amendment wants it; its work and evidence stay, and so does its place. */
  static TaskItem amended(TaskItem row, TaskItem wanted) {
    RowChange change = new RowChange(row);
    change.seq = wanted.seq();
    change.order = wanted.order();
    change.group = wanted.group();
    change.name = wanted.name();
    change.text = wanted.text();
    change.unitsText = wanted.unitsText();
    if (!row.unitTexts().equals(wanted.unitTexts())) {
      change.units = wanted.units();
      change.unitIds = wanted.unitIds();
    }
    if (!row.deadline().saysSame(wanted.deadline())) {
      change.deadline = wanted.deadline();
    }
    TaskItem next = change.next();
    return saysSame(row, next) ? row : next;
  }

  /** Taken out of its plan. */
  static TaskItem cancelled(TaskItem row) {
    RowChange change = new RowChange(row);
    change.cancelled = true;
    return row.status() == ItemStatus.CANCELLED ? row : change.next();
  }

  /** A new row that stands behind another one of the plan, or before all of them. */
  static TaskItem placedAfter(TaskItem fresh, @Nullable LedgerScope previous) {
    RowChange change = new RowChange(fresh);
    change.scope = Objects.requireNonNull(fresh.scope()).after(previous, fresh.row());
    return change.at(fresh.revision());
  }

  private static boolean saysSame(TaskItem row, TaskItem other) {
    return Objects.equals(row.seq(), other.seq())
        && row.order() == other.order()
        && Objects.equals(row.group(), other.group())
        && row.name().equals(other.name())
        && row.text().equals(other.text())
        && Objects.equals(row.unitsText(), other.unitsText())
        && row.units().equals(other.units())
        && row.deadline().equals(other.deadline());
  }
}
