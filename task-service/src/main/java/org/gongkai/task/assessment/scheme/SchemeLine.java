package org.gongkai.task.assessment.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A scheme in a list. */
record SchemeLine(
    String id,
    String territory,
    int year,
    SchemeKind kind,
    String title,
    @Nullable BigDecimal weightInGovernmentPerformance,
    BigDecimal total,
    Scheme.State state,
    @Nullable LocalDate contestUntil,
    long revision) {

  static SchemeLine of(Scheme scheme) {
    SchemeHead head = scheme.head();
    return new SchemeLine(
        scheme.id(),
        scheme.territory(),
        head.year(),
        head.kind(),
        head.title(),
        head.weightInGovernmentPerformance(),
        head.total(),
        scheme.state(),
        scheme.contestUntil(),
        scheme.revision());
  }
}
