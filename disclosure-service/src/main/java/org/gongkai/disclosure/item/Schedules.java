package org.gongkai.disclosure.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Publishing by the clock what a person has decided; nothing that was checked before is trusted.
 */
public final class Schedules {

  private static final Duration FARTHEST = Duration.ofDays(366);

  private Schedules() {}

  /** Sets the time, at most a year ahead. */
  public static Item set(Item item, Instant when, Actor by, Instant at) {
    Action.SCHEDULE.check(item, by);
    if (!when.isAfter(at) || when.isAfter(at.plus(FARTHEST))) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "定时发布的时间须在现在之后、一年之内。",
          List.of(new FieldProblem("/at", "须在现在之后、一年之内")));
    }
    return new Change(item)
        .step(Action.SCHEDULE, ItemState.APPROVED, by, at, when.toString())
        .schedule(new Schedule(when, Person.of(by)))
        .made();
  }

  /** The item waits for a person again. */
  public static Item unset(Item item, Actor by, Instant at) {
    Action.UNSCHEDULE.check(item, by);
    return new Change(item)
        .step(Action.UNSCHEDULE, ItemState.APPROVED, by, at, null)
        .schedule(null)
        .made();
  }

  /** Publishes when the time has come, with every check of an ordinary publication. */
  static Item publish(Item item, IndexNumber number, @Nullable String unitName, Instant at) {
    return Publication.of(item, number, unitName, who(due(item, at)), at);
  }

  /** Gives the time up because something is in the way; the reason is kept for the office. */
  public static Item failed(Item item, String why, Instant at) {
    Schedule due = due(item, at);
    return new Change(item)
        .step(Action.UNSCHEDULE, ItemState.APPROVED, who(due), at, "定时发布未成功：" + why)
        .schedule(null)
        .made();
  }

  private static Schedule due(Item item, Instant at) {
    Schedule due = item.schedule();
    if (item.state() != ItemState.APPROVED || due == null || at.isBefore(due.at())) {
      throw Refusal.illegalTransition("定时发布", item.state().described());
    }
    return due;
  }

  /** Whoever decided it, in the history, too. */
  private static Actor who(Schedule schedule) {
    return new Actor(schedule.by().id(), schedule.by().name(), "", Set.of());
  }
}
