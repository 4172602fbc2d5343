package org.gongkai.task.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of {@code task.report.changed.v1}. */
record ReportChanged(
    String id,
    long revision,
    Instant occurredAt,
    String assignmentId,
    @Nullable String planId,
    @Nullable String title,
    String unitId,
    String quarter,
    ReportState state,
    boolean late) {

  /** Of a report that is about to reach a state. */
  static ReportChanged of(ProgressReport report, ReportState to, boolean late, Instant at) {
    return new ReportChanged(
        report.id(),
        report.revision() + 1,
        at,
        report.assignmentId(),
        report.planId(),
        report.taskName(),
        report.unitId(),
        report.quarter(),
        to,
        late);
  }
}
