package org.gongkai.disclosure.migration;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.migration.Counts.Fate;
import org.gongkai.disclosure.migration.source.RowProblem;

/** What became of some rows in a row. */
record Batch(List<Judged> rows) {

  /** A row with its fate. */
  record Judged(Candidate candidate, Fate fate) {

    static Judged refused(Candidate candidate) {
      return new Judged(candidate, Fate.REFUSED);
    }

    /** Remarks of a row that was left as it is would be said again each time. */
    List<RowProblem> reported() {
      return fate == Fate.UNCHANGED ? List.of() : candidate.problems();
    }
  }

  Counts addedTo(Counts counts) {
    Counts sum = counts;
    for (Judged row : rows) {
      sum = sum.plus(row.fate(), row.reported().size());
    }
    return sum;
  }

  List<RowError> report(String job) {
    List<RowError> report = new ArrayList<>();
    for (Judged row : rows) {
      Candidate candidate = row.candidate();
      report.addAll(RowError.of(job, candidate.row(), candidate.externalId(), row.reported()));
    }
    return report;
  }
}
