package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.task.assessment.fact.Fact.Source;

/** What counts of {@code task.interview.recorded.v1}. */
record InterviewNews(String id, long revision, Instant occurredAt, String unitId, LocalDate date) {

  Observation observed() {
    Source source = Observation.source("interview", id, revision, occurredAt);
    FactKind kind = FactKind.INTERVIEW;
    return Observation.of(
        source,
        Fact.of(source, unitId, kind, date).titled(kind.label(), "/api/tasks/interviews/" + id));
  }
}
