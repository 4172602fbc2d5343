package org.gongkai.task.quota;

import java.util.List;
import org.gongkai.task.problem.ProblemReport;
import org.gongkai.task.problem.ProblemSource;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.problem.Severity;
import org.gongkai.task.problem.Target;
import reactor.core.publisher.Mono;

/** Makes a problem of each judgement that falls short; the register keeps one for each. */
class Shortfalls {

  static final String RULE = "QUOTA_NOT_MET";

  private final Problems problems;
  private final Judgements judgements;

  Shortfalls(Problems problems, Judgements judgements) {
    this.problems = problems;
    this.judgements = judgements;
  }

  /** Emits the judgement once its shortfall, if it has one, is in the register. */
  Mono<Judgement> report(Judgement judgement) {
    return judgement.unreportedSince() == null
        ? Mono.just(judgement)
        : problems
            .report(problem(judgement))
            .then(Mono.defer(() -> judgements.reported(judgement)))
            .thenReturn(judgement);
  }

  private static ProblemReport problem(Judgement judgement) {
    String period = judgement.period();
    String facts =
        Period.of(period).label()
            + "“"
            + judgement.name()
            + "”应完成"
            + judgement.required()
            + "次，实际完成"
            + judgement.done()
            + "次。";
    return new ProblemReport(
        judgement.unit(),
        Target.unit(judgement.unit()),
        RULE,
        Severity.MAJOR,
        facts,
        List.of(),
        ProblemSource.QUOTA,
        String.join("|", RULE, judgement.quota(), judgement.unit(), period),
        null);
  }
}
