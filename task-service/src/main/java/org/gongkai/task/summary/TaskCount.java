package org.gongkai.task.summary;

import java.time.LocalDate;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.plan.ItemStatus;

/**
 * Content rows by what became of them; the parts add up to the total.
 *
 * @param inProgress under way, or done and not yet checked
 * @param overdue not done by its day
 * @param open not begun, its day not yet past
 */
public record TaskCount(int total, int completed, int inProgress, int overdue, int open) {

  static final TaskCount NONE = new TaskCount(0, 0, 0, 0, 0);

  /** What was taken out of the plan counts for nothing. */
  static TaskCount of(ItemStatus status) {
    return switch (status) {
      case COMPLETED -> new TaskCount(1, 1, 0, 0, 0);
      case IN_PROGRESS, DONE_PENDING_CHECK -> new TaskCount(1, 0, 1, 0, 0);
      case OVERDUE -> new TaskCount(1, 0, 0, 1, 0);
      case NOT_STARTED -> new TaskCount(1, 0, 0, 0, 1);
      case CANCELLED -> NONE;
    };
  }

  /** What was taken out of the plan counts for nothing. */
  static TaskCount of(Assignment assignment, LocalDate asOf) {
    if (assignment.isOverdue(asOf)) {
      return of(ItemStatus.OVERDUE);
    }
    return switch (assignment.state()) {
      case COMPLETED -> of(ItemStatus.COMPLETED);
      case ACCEPTED, IN_PROGRESS, SENT_BACK, DONE_PENDING_CHECK -> of(ItemStatus.IN_PROGRESS);
      case ASSIGNED, DISPUTED, CARRIED_OVER -> of(ItemStatus.NOT_STARTED);
      case CANCELLED -> NONE;
    };
  }

  TaskCount plus(TaskCount other) {
    return new TaskCount(
        total + other.total,
        completed + other.completed,
        inProgress + other.inProgress,
        overdue + other.overdue,
        open + other.open);
  }
}
