package org.gongkai.task.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.task.assessment.scheme.Method;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has got for one indicator. Public, like every stored record.
 *
 * @param parent code of the line above; null at the top
 * @param weight the indicator's nominal weight
 * @param of what could be got, after the weight of what was left out was shared out
 * @param points at most {@code of}; of a group the sum of the lines below
 * @param method null for a group
 * @param words how the points came about, in Chinese
 * @param facts how many facts are behind it
 * @param leftOut whether it does not count for this unit
 * @param awaited whether a person has yet to score it
 */
public record Line(
    String code,
    String name,
    @Nullable String parent,
    int depth,
    BigDecimal weight,
    BigDecimal of,
    BigDecimal points,
    @Nullable Method method,
    List<String> words,
    int facts,
    boolean leftOut,
    boolean awaited) {

  public Line {
    words = List.copyOf(words);
  }

  public boolean isGroup() {
    return method == null;
  }
}
