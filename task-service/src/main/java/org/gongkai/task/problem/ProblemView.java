package org.gongkai.task.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/** A problem as staff see it. */
record ProblemView(
    String id,
    String unit,
    @Nullable String unitName,
    String issuer,
    Target target,
    String rule,
    Severity severity,
    String facts,
    List<EvidenceRef> evidence,
    ProblemSource source,
    String sourceKey,
    LocalDate rectifyBy,
    boolean late,
    ProblemState state,
    Instant reportedAt,
    @Nullable LocalDate rectifiedOn,
    @Nullable Deadline deadline,
    List<Problem.Step> history,
    long revision,
    List<String> allowedActions) {

  static ProblemView of(Problem problem, Oversight oversight, LocalDate today) {
    Finding finding = problem.finding();
    return new ProblemView(
        problem.id(),
        finding.unit(),
        oversight.tree().name(finding.unit()),
        finding.issuer(),
        finding.target(),
        finding.rule(),
        finding.severity(),
        finding.facts(),
        finding.evidence(),
        finding.source(),
        finding.sourceKey(),
        problem.rectifyBy(),
        problem.isLate(today),
        problem.state(),
        problem.reportedAt(),
        problem.rectifiedOn(),
        problem.deadline(),
        problem.history(),
        problem.revision(),
        actions(problem, oversight));
  }

  private static List<String> actions(Problem problem, Oversight oversight) {
    List<String> actions = new ArrayList<>();
    boolean owed = ProblemState.OWED.contains(problem.state());
    if (owed && oversight.answersFor(problem.finding().unit())) {
      if (problem.state() != ProblemState.RECTIFYING) {
        actions.add("start");
      }
      actions.add("rectify");
    }
    if (!owed && oversight.oversees(problem.finding().issuer())) {
      boolean other = !oversight.actor().id().equals(problem.rectifiedBy());
      if (problem.state() == ProblemState.RECTIFIED && other) {
        actions.add("verify");
      }
      actions.add("reopen");
    }
    return List.copyOf(actions);
  }
}
