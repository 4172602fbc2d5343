package org.gongkai.task.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;

/** A unit of the directory (单位). It is never deleted; it stops being active. */
public record Unit(
    @BsonId String id, long revision, UnitContent content, List<PendingEvent> pending)
    implements Aggregate {

  static final String CHANGED = "task.unit.changed.v1";

  public Unit {
    pending = List.copyOf(pending);
  }

  static Unit create(String id, UnitContent content, Instant now) {
    return new Unit(id, 0, content, List.of()).with(content, now);
  }

  /** The same content again is no change. */
  Unit change(UnitContent next, Instant now) {
    return next.equals(content) ? this : with(next, now);
  }

  private Unit with(UnitContent next, Instant now) {
    long number = revision + 1;
    List<PendingEvent> events = new ArrayList<>(pending);
    events.add(PendingEvent.of(CHANGED, id, number, now, UnitChanged.of(id, number, next, now)));
    return new Unit(id, number, next, events);
  }
}
