package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.assessment.fact.Fact.Source;
import org.jspecify.annotations.Nullable;

/** What counts of {@code task.circular.issued.v1}: who was criticised or praised. */
record CircularNews(
    String id,
    long revision,
    Instant occurredAt,
    String kind,
    @Nullable String period,
    @Nullable List<String> unitIds) {

  Observation observed() {
    Source source = Observation.source("circular", id, revision, occurredAt);
    return switch (kind) {
      case "CRITICISM" -> about(source, FactKind.CRITICISM);
      case "PRAISE" -> about(source, FactKind.PRAISE);
      default -> Observation.of(source);
    };
  }

  private Observation about(Source source, FactKind what) {
    LocalDate day = Observation.day(occurredAt);
    List<String> units = unitIds == null ? List.of() : unitIds;
    return new Observation(
        source,
        units.stream()
            .distinct()
            .map(unit ->
                Fact.of(source, unit, what, day)
                    .in(Period.year(period, day))
                    .titled(what.label(), "/api/tasks/circulars/" + id))
            .toList());
  }
}
