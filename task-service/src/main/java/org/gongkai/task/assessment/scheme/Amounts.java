package org.gongkai.task.assessment.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Points and weights: exact decimals, written plainly. */
public final class Amounts {

  static final BigDecimal MOST = new BigDecimal("10000");

  private Amounts() {}

  /** With two decimals at least: 4 as 4.00. */
  public static String plain(BigDecimal amount) {
    return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString();
  }

  /** How many decimals it needs. */
  static int decimals(BigDecimal amount) {
    return Math.max(0, amount.stripTrailingZeros().scale());
  }

  /**
   * Whether it has at most two decimals and is no larger than any points are; a number like
   * 1e-99999 must not even be added up.
   */
  public static boolean isPoints(@Nullable BigDecimal amount) {
    return amount != null && decimals(amount) <= 2 && amount.abs().compareTo(MOST) <= 0;
  }
}
