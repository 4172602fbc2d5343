package org.gongkai.feedback.appeal;

import org.gongkai.platform.actor.Actor;

/** The official who did something, as the record keeps it: the id, and the name of that day. */
public record Person(String id, String name) {

  static Person of(Actor actor) {
    return new Person(actor.id(), actor.name());
  }
}
