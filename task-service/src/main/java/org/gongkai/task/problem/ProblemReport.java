package org.gongkai.task.problem;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody or a rule has found. The same source key again is the same problem.
 *
 * @param unit the responsible unit
 * @param rule name of the rule that is broken, in capitals, such as COLUMN_NOT_UPDATED
 * @param sourceKey rule, object and period, such as {@code COLUMN_NOT_UPDATED|education|2021-06}
 * @param rectifyBy last day; ten working days from the day of the report when null
 */
public record ProblemReport(
    String unit,
    Target target,
    String rule,
    Severity severity,
    String facts,
    List<EvidenceRef> evidence,
    ProblemSource source,
    String sourceKey,
    @Nullable LocalDate rectifyBy) {

  public ProblemReport {
    evidence = List.copyOf(evidence);
  }

  /** A report about a unit as a whole, without evidence and with the usual time. */
  public static ProblemReport ofUnit(
      String unit,
      String rule,
      Severity severity,
      String facts,
      ProblemSource source,
      String period) {
    String key = String.join("|", rule, unit, period);
    return new ProblemReport(
        unit, Target.unit(unit), rule, severity, facts, List.of(), source, key, null);
  }
}
