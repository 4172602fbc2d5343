package org.gongkai.task.assessment.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares points out in hundredths by weight so that the parts add up exactly: what rounding down
 * leaves goes to the largest remainders, the first of equal ones first.
 */
final class Apportionment {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private Apportionment() {}

  /** {@code whole} has two decimals at most; the weights are positive. */
  static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<BigDecimal> parts = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    for (BigDecimal weight : weights) {
      // Multiplied by the sum instead of divided by it: nothing is lost.
      BigDecimal exact = whole.multiply(weight);
      BigDecimal part = exact.divide(sum, 2, RoundingMode.DOWN);
      parts.add(part);
      remainders.add(exact.subtract(part.multiply(sum)));
    }
    BigDecimal given = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int cents = whole.subtract(given).divide(CENT, 0, RoundingMode.HALF_UP).intValueExact();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
        .limit(cents)
        .forEach(index -> parts.set(index, parts.get(index).add(CENT)));
    return parts;
  }
}
