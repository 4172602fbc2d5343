package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.task.assessment.fact.Fact.Source;
import org.jspecify.annotations.Nullable;

/** What counts of {@code task.assignment.changed.v1}; it counts in the year of its deadline. */
record AssignmentNews(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    String state,
    @Nullable String taskItemId,
    @Nullable String title,
    @Nullable LocalDate deadlineDate,
    @Nullable Boolean onTime) {

  Observation observed() {
    Source source = Observation.source("assignment", id, revision, occurredAt);
    if (state.equals("CANCELLED") || state.equals("CARRIED_OVER")) {
      return Observation.of(source);
    }
    LocalDate today = Observation.day(occurredAt);
    LocalDate due = deadlineDate == null ? today.withMonth(12).withDayOfMonth(31) : deadlineDate;
    Fact fact =
        Fact.of(source, unitId, FactKind.ASSIGNMENT, due)
            .titled(words(), "/api/tasks/assignments/" + id);
    return Observation.of(
        source,
        switch (state) {
          case "COMPLETED" -> fact.done(today, due, onTime);
          // The unit has done its part: what waits for the office's check is nobody's delay.
          case "DONE_PENDING_CHECK" ->
              Boolean.FALSE.equals(onTime) ? fact.open(due) : fact.open(null);
          default -> fact.open(due);
        });
  }

  private String words() {
    return title != null ? title : "任务 " + (taskItemId == null ? id : taskItemId);
  }
}
