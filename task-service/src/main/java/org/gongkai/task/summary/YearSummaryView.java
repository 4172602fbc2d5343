package org.gongkai.task.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Role;
import org.gongkai.task.unit.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A summary as staff see it: of the units, only those that the reader may see.
 *
 * @param frozenAt null for figures of today
 */
record YearSummaryView(
    String planId,
    String unit,
    String unitName,
    String title,
    int year,
    LocalDate asOf,
    @Nullable Instant frozenAt,
    @Nullable String frozenBy,
    TaskCount tasks,
    List<Figures.Group> groups,
    List<Figures.OfUnit> units,
    QuotaCount quotas,
    ProblemCount problems,
    @Nullable Integer accountability,
    List<String> narrative,
    long revision,
    List<String> allowedActions) {

  static YearSummaryView of(YearSummaries.Read read) {
    Figures figures = read.figures();
    YearSummary frozen = read.frozen();
    Reach reach = read.reach();
    boolean mine = reach.actor().is(Role.OFFICE) && reach.handles(figures.unit());
    return new YearSummaryView(
        figures.planId(),
        figures.unit(),
        figures.unitName(),
        figures.title(),
        figures.year(),
        figures.asOf(),
        frozen == null ? null : frozen.frozenAt(),
        frozen == null ? null : frozen.frozenBy(),
        figures.tasks(),
        figures.groups(),
        figures.units().stream()
            .filter(unit -> reach.reads(unit.unit()))
            .map(unit -> read.seesCases() ? unit : unit.withoutCases())
            .toList(),
        figures.quotas(),
        figures.problems(),
        read.seesCases() ? figures.accountability() : null,
        new Narrative(read.seesCases() ? figures : figures.withoutCases()).paragraphs(),
        frozen == null ? 0 : frozen.revision(),
        mine ? List.of("freeze") : List.of());
  }
}
