package org.gongkai.task.unit;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * What a person has confirmed a printed name to mean in a territory.
 *
 * @param id follows from territory and text
 * @param key the text in the form in which it is looked up
 * @param unfollowedSince set until everything that waited for the name has its unit
 */
public record UnitMatch(
    @BsonId String id,
    long revision,
    State state,
    String territory,
    String text,
    String key,
    String unitId,
    Confirmed by,
    @Nullable Instant unfollowedSince,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Whether it is used. */
  public enum State {
    CONFIRMED,
    WITHDRAWN
  }

  /** Who said so last, and when. */
  public record Confirmed(String actorId, String name, Instant at) {

    static Confirmed by(Actor actor, Instant at) {
      return new Confirmed(actor.id(), actor.name(), at);
    }
  }

  public UnitMatch {
    pending = List.copyOf(pending);
  }

  static String id(String territory, String text) {
    return NewId.derived("unit-match", territory, NameBook.key(text)).value();
  }

  static UnitMatch confirm(String territory, String text, String unitId, Confirmed by) {
    return new UnitMatch(
        id(territory, text),
        1,
        State.CONFIRMED,
        territory,
        text,
        NameBook.key(text),
        unitId,
        by,
        by.at(),
        List.of());
  }

  /** The same answer again is no change. */
  UnitMatch confirmAgain(String unit, Confirmed who) {
    return state == State.CONFIRMED && unitId.equals(unit)
        ? this
        : next(State.CONFIRMED, unit, who);
  }

  /** Whether these are its words, however they are written. */
  public boolean means(String other) {
    return key.equals(NameBook.key(other));
  }

  /** From now on the name is as open as before. */
  UnitMatch withdraw(Confirmed who) {
    return state == State.WITHDRAWN ? this : next(State.WITHDRAWN, unitId, who);
  }

  private UnitMatch next(State to, String unit, Confirmed who) {
    Instant since = to == State.CONFIRMED ? who.at() : null;
    return new UnitMatch(id, revision + 1, to, territory, text, key, unit, who, since, pending);
  }
}
