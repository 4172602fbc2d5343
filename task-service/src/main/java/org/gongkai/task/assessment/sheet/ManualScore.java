package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import java.util.List;

/** Points that an assessor gave for a line. */
public record ManualScore(
    String code, BigDecimal points, List<EvidenceLink> evidence, Judgement judgement) {

  public ManualScore {
    evidence = List.copyOf(evidence);
  }
}
