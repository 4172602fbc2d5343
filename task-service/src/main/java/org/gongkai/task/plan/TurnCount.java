package org.gongkai.task.plan;

/**
 * How far a turn of a fulfilment has come.
 *
 * @param name such as 2021Q3
 * @param done accepted by the office
 * @param proposed waiting for the office
 */
public record TurnCount(String name, DateRange days, int required, int done, int proposed) {

  /** How many are missing. */
  public int gap() {
    return Math.max(0, required - done);
  }

  boolean isShown() {
    return done + proposed >= required;
  }
}
