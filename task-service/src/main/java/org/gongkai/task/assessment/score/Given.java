package org.gongkai.task.assessment.score;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Points that people have given.
 *
 * @param manual by code, in nominal weight
 * @param changed by code, in the points of the sheet: decided after a unit contested the line
 * @param previewing whether what people have not scored is left out instead of counting nothing
 */
public record Given(
    Map<String, BigDecimal> manual, Map<String, BigDecimal> changed, boolean previewing) {

  /** Nobody has given anything yet. */
  public static final Given NOTHING = new Given(Map.of(), Map.of(), false);

  /** Nobody scores in a preview. */
  public static final Given PREVIEW = new Given(Map.of(), Map.of(), true);

  public Given {
    manual = Map.copyOf(manual);
    changed = Map.copyOf(changed);
  }
}
