package org.gongkai.platform.web;

import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, from the parameters {@code limit} and {@code cursor}. Controllers
 * take it as an argument.
 *
 * @param limit 1 to 200, by default 50
 * @param cursor null for the first page
 */
public record PageRequest(int limit, @Nullable Cursor cursor) {

  private static final int DEFAULT = 50;
  private static final int MOST = 200;

  /** What to ask the store for: one more than shown tells whether a next page exists. */
  public int limitPlusOne() {
    return limit + 1;
  }

  static PageRequest parse(@Nullable String limit, @Nullable String cursor) {
    return new PageRequest(
        limit == null ? DEFAULT : limit(limit), cursor == null ? null : Cursor.parse(cursor));
  }

  private static int limit(String text) {
    if (!text.matches("[0-9]{1,3}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MOST) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "参数 limit 必须是 1 到 " + MOST + " 之间的整数。");
    }
    return Integer.parseInt(text);
  }
}
