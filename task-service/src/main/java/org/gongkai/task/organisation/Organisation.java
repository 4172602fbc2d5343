package org.gongkai.task.organisation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;

/**
 * A unit's organisation in a year. It tells no event: what it holds is for staff only.
 *
 * @param id the unit, a dot and the year
 * @param within the unit and all above it
 * @param earlier what it said before, oldest first
 */
public record Organisation(
    @BsonId String id,
    long revision,
    String unit,
    List<String> within,
    int year,
    OrganisationContent content,
    Change change,
    List<Earlier> earlier,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Who filled it in, and when. */
  public record Change(String by, String name, Instant at) {

    static Change of(Actor actor, Instant at) {
      return new Change(actor.id(), actor.name(), at);
    }
  }

  /** A content that another has replaced. */
  public record Earlier(long revision, OrganisationContent content, Change change) {}

  public Organisation {
    within = List.copyOf(within);
    earlier = List.copyOf(earlier);
    pending = List.copyOf(pending);
  }

  static String id(String unit, int year) {
    return unit + "." + year;
  }

  static Organisation open(
      String unit,
      List<String> within,
      int year,
      OrganisationContent content,
      Actor actor,
      Instant now) {
    return new Organisation(
        id(unit, year),
        1,
        unit,
        within,
        year,
        content,
        Change.of(actor, now),
        List.of(),
        List.of());
  }

  /** The same content again is no change. */
  Organisation change(OrganisationContent next, Actor actor, Instant now) {
    if (next.equals(content)) {
      return this;
    }
    Earlier replaced = new Earlier(revision, content, change);
    List<Earlier> all = Stream.concat(earlier.stream(), Stream.of(replaced)).toList();
    return new Organisation(
        id, revision + 1, unit, within, year, next, Change.of(actor, now), all, pending);
  }
}
