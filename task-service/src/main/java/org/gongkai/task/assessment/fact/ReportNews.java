package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.task.assessment.fact.Fact.Source;
import org.jspecify.annotations.Nullable;

/** What counts of {@code task.report.changed.v1}. */
record ReportNews(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    @Nullable String title,
    String quarter,
    String state,
    @Nullable Boolean late) {

  /** Judged once it was handed in, or once its time is over. */
  Observation observed() {
    Source source = Observation.source("report", id, revision, occurredAt);
    Fact fact = fact(source, FactKind.REPORT);
    boolean overdue = Boolean.TRUE.equals(late);
    return Observation.of(
        source,
        switch (state) {
          case "SUBMITTED", "RETURNED", "ACCEPTED" -> fact.judged(!overdue);
          case "LATE" -> fact.judged(false);
          default -> overdue ? fact.judged(false) : fact.open(null);
        });
  }

  boolean isReturned() {
    return state.equals("RETURNED");
  }

  /** A return stays counted when the report is handed in again: it is a subject of its own. */
  Observation returned() {
    Source source = Observation.source("returned", id + "@" + revision, revision, occurredAt);
    return Observation.of(source, fact(source, FactKind.REPORT_RETURNED));
  }

  private Fact fact(Source source, FactKind kind) {
    LocalDate day = Observation.day(occurredAt);
    return Fact.of(source, unitId, kind, day)
        .in(Period.year(quarter, day))
        .titled(quarter + " 季度报送" + (title == null ? "" : "：" + title), "/api/tasks/reports/" + id);
  }
}
