package org.gongkai.task.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.People;
import org.gongkai.task.unit.UnitTrees;

/** A problem of the demo county's education office. */
final class ProblemExamples {

  static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");
  static final LocalDate DUE = LocalDate.of(2021, 6, 29);

  private ProblemExamples() {}

  static ProblemReport stale(String period) {
    return new ProblemReport(
        "wangchuan-office",
        new Target(Target.Kind.COLUMN, "education", "教育信息"),
        "COLUMN_NOT_UPDATED",
        Severity.MAJOR,
        "栏目自3月起未更新。",
        List.of(new EvidenceRef("/items/1", null)),
        ProblemSource.MONITOR,
        "COLUMN_NOT_UPDATED|education|" + period,
        DUE);
  }

  static Problem open() {
    Place place = Place.of("wangchuan-office", UnitTrees.wangchuan());
    return Problem.open(
        Finding.of(stale("2021-06"), "wangchuan-office", place),
        LastDay.named(DUE),
        People.OFFICE,
        NOW);
  }
}
