package org.gongkai.task.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;

/**
 * Something that a unit or its leader is told.
 *
 * @param id follows from object, kind and day, so that the clock says it once
 * @param unitId whose staff is told
 * @param level 0 to the unit, 1 to its leader, 2 to the leader of the territory
 * @param seen whether anybody has seen it
 */
public record Reminder(
    @BsonId String id,
    long revision,
    String unitId,
    ReminderKind kind,
    int level,
    Audience audience,
    ReminderObject object,
    String text,
    Instant at,
    List<SeenBy> seenBy,
    boolean seen,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Whose eyes it is for. */
  public enum Audience {
    UNIT,
    LEADER
  }

  /** Who has seen it, and when. */
  public record SeenBy(String by, String name, Instant at) {}

  public Reminder {
    seenBy = List.copyOf(seenBy);
    pending = List.copyOf(pending);
  }

  static Reminder of(
      String id,
      String unitId,
      ReminderKind kind,
      int level,
      ReminderObject object,
      String text,
      Instant at,
      List<PendingEvent> events) {
    Audience audience = level == 0 ? Audience.UNIT : Audience.LEADER;
    return new Reminder(
        id, 1, unitId, kind, level, audience, object, text, at, List.of(), false, events);
  }

  /** Again by the same person changes nothing. */
  Reminder seen(Actor actor, Instant now) {
    if (seenBy.stream().anyMatch(one -> one.by().equals(actor.id()))) {
      return this;
    }
    List<SeenBy> all = new ArrayList<>(seenBy);
    all.add(new SeenBy(actor.id(), actor.name(), now));
    return new Reminder(
        id, revision + 1, unitId, kind, level, audience, object, text, at, all, true, pending);
  }
}
