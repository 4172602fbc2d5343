package org.gongkai.task.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code task.plan.year-summary.v1}. */
record SummaryFrozen(
    String id,
    long revision,
    Instant occurredAt,
    String planId,
    String unitId,
    String title,
    int year,
    LocalDate asOf,
    TaskCount tasks,
    List<Figures.Group> groups,
    List<OfUnit> units,
    QuotaCount quotas,
    ProblemCount problems,
    @Nullable Integer accountability) {

  record OfUnit(
      String unitId,
      TaskCount tasks,
      QuotaCount quotas,
      ProblemCount problems,
      @Nullable Integer accountability,
      @Nullable Double score) {

    static OfUnit of(Figures.OfUnit unit) {
      Figures.Score result = unit.assessment();
      return new OfUnit(
          unit.unit(),
          unit.tasks(),
          unit.quotas(),
          unit.problems(),
          unit.accountability(),
          result == null ? null : result.score());
    }
  }

  static SummaryFrozen of(String id, long revision, Figures figures, Instant at) {
    return new SummaryFrozen(
        id,
        revision,
        at,
        figures.planId(),
        figures.unit(),
        figures.title(),
        figures.year(),
        figures.asOf(),
        figures.tasks(),
        figures.groups(),
        figures.units().stream().map(OfUnit::of).toList(),
        figures.quotas(),
        figures.problems(),
        figures.accountability());
  }
}
