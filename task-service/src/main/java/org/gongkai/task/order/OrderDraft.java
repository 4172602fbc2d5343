package org.gongkai.task.order;

import org.jspecify.annotations.Nullable;

/**
 * An order that is about to be issued.
 *
 * @param key the same key again is the same order, such as {@code LOOK_BACK|line-3}
 * @param workingDays time for the response; the usual one when null
 */
public record OrderDraft(
    String key,
    String unit,
    Cause cause,
    @Nullable String legalBasis,
    String demand,
    @Nullable Integer workingDays) {

  /** An order that follows from its cause alone: one for each unit and cause. */
  public static OrderDraft following(
      String unit, Cause cause, @Nullable String legalBasis, String demand) {
    String key = String.join("|", cause.kind().name(), cause.reference(), unit);
    return new OrderDraft(key, unit, cause, legalBasis, demand, null);
  }

  /** The same for a cause that has come back; an empty occasion changes nothing. */
  public OrderDraft on(String occasion) {
    return new OrderDraft(key + occasion, unit, cause, legalBasis, demand, workingDays);
  }
}
