package org.gongkai.task.unit;

import java.time.Instant;
import org.gongkai.platform.actor.Actor;

/** What a unit was from one change to the next, and who made it so. */
public record UnitEdition(
    long revision, Instant at, String byId, String byName, UnitContent content) {

  static UnitEdition of(long revision, UnitContent content, Actor by, Instant at) {
    return new UnitEdition(revision, at, by.id(), by.name(), content);
  }
}
