package org.gongkai.task.problem;

import java.util.List;

/**
 * What was found: the part of a problem that never changes.
 *
 * @param scopes the unit and all above it on the day of the report
 * @param issuer the authority that verifies
 */
public record Finding(
    String unit,
    List<String> scopes,
    String issuer,
    Target target,
    String rule,
    Severity severity,
    String facts,
    List<EvidenceRef> evidence,
    ProblemSource source,
    String sourceKey) {

  public Finding {
    scopes = List.copyOf(scopes);
    evidence = List.copyOf(evidence);
  }

  /** Of the unit of the report, or of who has taken over from it. */
  static Finding of(ProblemReport report, String unit, Place place) {
    return new Finding(
        unit,
        place.scopes(),
        place.issuer(),
        report.target(),
        report.rule(),
        report.severity(),
        report.facts(),
        report.evidence(),
        report.source(),
        report.sourceKey());
  }
}
