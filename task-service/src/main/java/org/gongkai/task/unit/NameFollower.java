package org.gongkai.task.unit;

import org.gongkai.platform.actor.Actor;
import reactor.core.publisher.Mono;

/** Does what has waited for somebody to say whom a printed name means. */
public interface NameFollower {

  /** May be called again for the same name, and then finds nothing more to do. */
  Mono<Void> follow(UnitMatch confirmed, Actor actor);
}
