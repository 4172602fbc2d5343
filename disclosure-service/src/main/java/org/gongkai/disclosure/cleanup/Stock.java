package org.gongkai.disclosure.cleanup;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How many documents there are (底数), by validity.
 *
 * @param inForce those that hold unchanged, or state nothing else
 */
public record Stock(int total, int inForce, int amended, int notYet, int ended) {

  static final Stock NONE = new Stock(0, 0, 0, 0, 0);

  static Stock of(Collection<String> validities) {
    Stock stock = NONE;
    for (String validity : validities) {
      stock = stock.with(validity);
    }
    return stock;
  }

  Stock with(@Nullable String validity) {
    return switch (validity == null ? "" : validity) {
      case "AMENDED" -> new Stock(total + 1, inForce, amended + 1, notYet, ended);
      case "NOT_YET" -> new Stock(total + 1, inForce, amended, notYet + 1, ended);
      case "EXPIRED", "REPEALED" -> new Stock(total + 1, inForce, amended, notYet, ended + 1);
      default -> new Stock(total + 1, inForce + 1, amended, notYet, ended);
    };
  }

  static boolean isEnded(@Nullable String validity) {
    return "EXPIRED".equals(validity) || "REPEALED".equals(validity);
  }
}
