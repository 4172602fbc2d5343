package org.gongkai.task.assessment.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one indicator gives before weights are shared out.
 *
 * @param points in nominal weight, not rounded; null if the indicator is left out
 * @param facts how many facts it was computed from
 */
record LeafScore(@Nullable BigDecimal points, String words, int facts, boolean awaited) {

  static LeafScore leftOut(String words) {
    return new LeafScore(null, words, 0, false);
  }
}
