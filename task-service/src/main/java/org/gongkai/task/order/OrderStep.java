package org.gongkai.task.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One step of the way of an order.
 *
 * @param action what was done, such as urge
 */
public record OrderStep(Instant at, String by, String name, String action, @Nullable String text) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** The day that people write beside it. */
  static LocalDate day(Instant at) {
    return at.atZone(CHINA).toLocalDate();
  }

  static OrderStep of(Actor actor, String action, @Nullable String text, Instant at) {
    return new OrderStep(at, actor.id(), actor.name(), action, text);
  }
}
