package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A unit's objection (异议) to one line of its sheet.
 *
 * @param pointsThen what the line had when it was contested
 * @param decision null while the office has not decided
 */
public record Contest(
    String code,
    BigDecimal pointsThen,
    List<EvidenceLink> evidence,
    Judgement objection,
    @Nullable Decision decision) {

  /** What the office makes of it. */
  public enum Outcome {
    /** 维持 */
    UPHELD,
    /** 更改 */
    CHANGED
  }

  /** {@code points} are those of the line from then on. */
  public record Decision(Outcome outcome, BigDecimal points, Judgement judgement) {}

  /** How far it has come, for lists. */
  public enum Stage {
    NONE,
    OPEN,
    DECIDED
  }

  public Contest {
    evidence = List.copyOf(evidence);
  }

  boolean isOpen() {
    return decision == null;
  }

  Contest decided(Decision made) {
    if (!isOpen()) {
      throw Refusal.illegalTransition("处理异议", "异议已处理");
    }
    return new Contest(code, pointsThen, evidence, objection, made);
  }
}
