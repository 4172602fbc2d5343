package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import java.time.Instant;

/** The body of {@code task.assessment.published.v1}. */
record AssessmentPublished(
    String id,
    long revision,
    Instant occurredAt,
    String schemeId,
    int year,
    String unitId,
    String unitKind,
    BigDecimal score,
    BigDecimal of,
    int rank) {

  /** Of a sheet that is about to be ranked. */
  static AssessmentPublished of(ScoreSheet sheet, int rank, Instant at) {
    return new AssessmentPublished(
        sheet.id(),
        sheet.revision() + 1,
        at,
        sheet.schemeId(),
        sheet.year(),
        sheet.unit(),
        sheet.unitKind(),
        sheet.score().points(),
        sheet.score().of(),
        rank);
  }
}
