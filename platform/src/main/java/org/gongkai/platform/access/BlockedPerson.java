package org.gongkai.platform.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose rights were withdrawn while tokens of his are still valid.
 *
 * @param id of the person, the subject of the tokens
 * @param until when no token of his can be valid any more; null until it is lifted
 * @param lifted that it holds no longer
 */
public record BlockedPerson(
    @BsonId String id,
    long revision,
    String reason,
    @Nullable Instant until,
    String blockedBy,
    Instant blockedAt,
    boolean lifted,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  static final String TOPIC = "task.person";
  static final String EVENT = "task.person.changed.v1";

  /** The body of the event; nobody else needs to know why. */
  record Told(
      String id, long revision, Instant occurredAt, boolean blocked, @Nullable Instant until) {}

  static BlockedPerson block(
      String person, String reason, @Nullable Instant until, Actor by, Instant at) {
    return new BlockedPerson(person, 1, reason, until, by.id(), at, false, List.of());
  }

  BlockedPerson again(String why, @Nullable Instant end, Actor by, Instant at) {
    return new BlockedPerson(id, revision + 1, why, end, by.id(), at, false, pending);
  }

  BlockedPerson lift() {
    return lifted
        ? this
        : new BlockedPerson(id, revision + 1, reason, until, blockedBy, blockedAt, true, pending);
  }

  /** With the event by which the other services hear of it. */
  BlockedPerson told(Instant at) {
    PendingEvent event =
        PendingEvent.of(EVENT, id, revision, at, new Told(id, revision, at, !lifted, until));
    List<PendingEvent> more = new ArrayList<>(pending);
    more.add(event);
    return new BlockedPerson(
        id, revision, reason, until, blockedBy, blockedAt, lifted, List.copyOf(more));
  }

  boolean holds(Instant now) {
    return !lifted && (until == null || now.isBefore(until));
  }
}
