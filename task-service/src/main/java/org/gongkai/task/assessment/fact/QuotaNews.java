package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.task.assessment.fact.Fact.Source;
import org.jspecify.annotations.Nullable;

/** What counts of {@code task.quota.judged.v1}. */
record QuotaNews(
    String id,
    long revision,
    Instant occurredAt,
    String unitId,
    String quota,
    @Nullable String name,
    @Nullable String period,
    int required,
    int done,
    boolean met) {

  Observation observed() {
    Source source = Observation.source("quota", id, revision, occurredAt);
    LocalDate day = Observation.day(occurredAt);
    String called = name == null ? quota : name;
    String words =
        "%s %s：应 %d 次，实 %d 次".formatted(period == null ? "" : period, called, required, done);
    return Observation.of(
        source,
        Fact.of(source, unitId, FactKind.QUOTA, day)
            .in(Period.year(period, day))
            .sort(called)
            .judged(met)
            .titled(words.strip(), "/api/tasks/quotas"));
  }
}
