package org.gongkai.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of {@code task.assignment.changed.v1}. */
record AssignmentChanged(
    String id,
    long revision,
    Instant occurredAt,
    @Nullable String planId,
    @Nullable String taskItemId,
    String title,
    String unitId,
    AssignmentState state,
    @Nullable AssignmentState previousState,
    @Nullable LocalDate deadlineDate,
    boolean onTime) {

  static AssignmentChanged of(
      Assignment assignment, @Nullable AssignmentState previous, Instant at, LocalDate today) {
    return new AssignmentChanged(
        assignment.id(),
        assignment.revision(),
        at,
        assignment.planId(),
        assignment.taskItemId(),
        assignment.name(),
        assignment.unitId(),
        assignment.state(),
        previous,
        assignment.dueOn(),
        assignment.isOnTime(today));
  }
}
