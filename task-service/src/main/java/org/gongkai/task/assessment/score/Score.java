package org.gongkai.task.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a unit has got by a scheme.
 *
 * @param lines each parent before those below it
 * @param of full points; 0 when nothing counts for the unit
 */
public record Score(List<Line> lines, BigDecimal points, BigDecimal of) {

  public Score {
    lines = List.copyOf(lines);
  }

  public Optional<Line> line(String code) {
    return lines.stream().filter(line -> line.code().equals(code)).findFirst();
  }
}
