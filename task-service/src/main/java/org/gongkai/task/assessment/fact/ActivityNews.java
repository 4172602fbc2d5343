package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.task.assessment.fact.Fact.Source;
import org.jspecify.annotations.Nullable;

/** What counts of {@code task.activity.recorded.v1}; the person who did it does not. */
record ActivityNews(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    String kind,
    @Nullable LocalDate date,
    @Nullable String state) {

  Observation observed() {
    Source source = Observation.source("activity", id, revision, occurredAt);
    boolean gone = state != null && (state.equals("CANCELLED") || state.equals("WITHDRAWN"));
    LocalDate day = date == null ? Observation.day(occurredAt) : date;
    return gone
        ? Observation.of(source)
        : Observation.of(
            source,
            Fact.of(source, unitId, FactKind.ACTIVITY, day)
                .sort(kind)
                .titled("工作活动（" + kind + "）", "/api/tasks/activities/" + id));
  }
}
