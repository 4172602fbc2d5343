package org.gongkai.disclosure.item;

import org.gongkai.platform.actor.Actor;

/** Who did something, as the record keeps it: the id, and the name of that day. */
public record Person(String id, String name) {

  static Person of(Actor actor) {
    return new Person(actor.id(), actor.name());
  }
}
