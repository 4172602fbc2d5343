package org.gongkai.task.circular;

import org.jspecify.annotations.Nullable;

/**
 * The data that a circular was drafted from.
 *
 * @param reference id of the inspection; absent for the others
 */
public record CircularOrigin(From from, @Nullable String reference) {

  /** Kinds of data. */
  public enum From {
    INSPECTION,
    ORDERS,
    RANKING
  }
}
