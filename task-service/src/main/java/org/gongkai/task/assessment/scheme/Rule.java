package org.gongkai.task.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.task.assessment.fact.FactSelection;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator is scored; each method reads only its own fields. Points are in the indicator's
 * nominal weight.
 *
 * @param counting which of the facts count as occurrences
 * @param each points per occurrence, of DEDUCT and BONUS
 * @param floor the least of DEDUCT, 0 if null
 * @param cap the most of BONUS, the weight if null
 * @param required occurrences for the full points, of COUNT
 * @param measure what the steps are about, of THRESHOLD
 * @param steps ascending, of THRESHOLD
 * @param among what RATIO and the RATE of THRESHOLD compare with; without it, what is in time is
 *     compared with what is judged
 */
public record Rule(
    Method method,
    Counting counting,
    @Nullable BigDecimal each,
    @Nullable BigDecimal floor,
    @Nullable BigDecimal cap,
    @Nullable Integer required,
    Measure measure,
    List<Step> steps,
    List<FactSelection> among,
    NoFacts noFacts) {

  /** Which facts are occurrences. */
  public enum Counting {
    ALL,
    ON_TIME,
    LATE
  }

  /** What steps are about. */
  public enum Measure {
    COUNT,
    /** In percent. */
    RATE
  }

  /** Points from a number or percentage on. */
  public record Step(BigDecimal atLeast, BigDecimal points) {}

  public Rule {
    steps = List.copyOf(steps);
    among = List.copyOf(among);
  }
}
