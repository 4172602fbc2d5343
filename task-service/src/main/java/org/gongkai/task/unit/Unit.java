package org.gongkai.task.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the directory (单位). It is never deleted; it stops being active.
 *
 * @param editions all that it was and is, the latest last; those from before they were kept are
 *     missing
 */
public record Unit(
    @BsonId String id,
    long revision,
    UnitContent content,
    @Nullable List<UnitEdition> editions,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String CHANGED = "task.unit.changed.v1";

  public Unit {
    editions = editions == null ? List.of() : List.copyOf(editions);
    pending = List.copyOf(pending);
  }

  static Unit create(String id, UnitContent content, Actor by, Instant now) {
    return new Unit(id, 0, content, List.of(), List.of()).with(content, by, now);
  }

  /**
   * The same content again is no change; a name that it once had stays one of its names, and a
   * contact that is not spoken of stays as it is.
   */
  Unit change(UnitContent wanted, Actor by, Instant now) {
    UnitContent next =
        wanted.rememberingNames(earlierNames(wanted.name())).keepingContact(content.contact());
    return next.equals(content) ? this : with(next, by, now);
  }

  /** The last edition that began before a moment. */
  Optional<UnitEdition> before(Instant moment) {
    return history().filter(edition -> edition.at().isBefore(moment)).reduce((a, b) -> b);
  }

  /** The editions, the oldest first. */
  Stream<UnitEdition> history() {
    return Optional.ofNullable(editions).stream().flatMap(List::stream);
  }

  private List<String> earlierNames(String name) {
    return Stream.concat(
            history().map(edition -> edition.content().name()), Stream.of(content.name()))
        .filter(earlier -> !earlier.equals(name))
        .distinct()
        .toList();
  }

  private Unit with(UnitContent next, Actor by, Instant now) {
    long number = revision + 1;
    List<PendingEvent> events = new ArrayList<>(pending);
    events.add(PendingEvent.of(CHANGED, id, number, now, UnitChanged.of(id, number, next, now)));
    List<UnitEdition> all = new ArrayList<>(history().toList());
    all.add(UnitEdition.of(number, next, by, now));
    return new Unit(id, number, next, all, events);
  }
}
