package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.gongkai.task.assessment.fact.Fact.Source;
import org.jspecify.annotations.Nullable;

/** What counts of {@code task.problem.changed.v1}; it counts in the year of its due day. */
record ProblemNews(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    @Nullable String title,
    @Nullable String rule,
    @Nullable String severity,
    String state,
    @Nullable LocalDate rectifyBy,
    @Nullable Boolean late) {

  private static final Set<String> RECTIFIED = Set.of("RECTIFIED", "VERIFIED", "CLOSED");
  private static final Set<String> VOID = Set.of("CANCELLED", "DISMISSED", "WITHDRAWN");

  Observation observed() {
    Source source = Observation.source("problem", id, revision, occurredAt);
    if (VOID.contains(state)) {
      return Observation.of(source);
    }
    LocalDate day = Observation.day(occurredAt);
    Fact fact =
        Fact.of(source, unitId, FactKind.PROBLEM, rectifyBy == null ? day : rectifyBy)
            .sort(severity)
            .titled(
                title != null ? title : "问题 " + (rule == null ? id : rule),
                "/api/tasks/problems/" + id);
    Boolean inTime = late == null ? null : !late;
    return Observation.of(
        source, RECTIFIED.contains(state) ? fact.done(day, rectifyBy, inTime) : open(fact));
  }

  private Fact open(Fact fact) {
    return Boolean.TRUE.equals(late) ? fact.judged(false) : fact.open(rectifyBy);
  }
}
