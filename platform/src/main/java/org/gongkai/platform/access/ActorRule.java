package org.gongkai.platform.access;

import org.gongkai.platform.actor.Actor;
import reactor.core.publisher.Mono;

/** A reason of the service's own to refuse an actor; every bean of it is asked at each write. */
@FunctionalInterface
public interface ActorRule {

  /** Completes when the actor may write; fails with the refusal otherwise. */
  Mono<Void> check(Actor actor);
}
