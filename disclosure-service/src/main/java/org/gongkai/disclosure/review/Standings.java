package org.gongkai.disclosure.review;

import org.gongkai.disclosure.delegation.Delegations;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out in what capacity a person meets an item. */
@Component
class Standings {

  private final Delegations delegations;
  private final Units units;

  Standings(Delegations delegations, Units units) {
    this.delegations = delegations;
    this.units = units;
  }

  Mono<Standing> of(Item item, Actor actor) {
    return Mono.zip(
        delegations.heldBy(actor.id()),
        units.tree(),
        (held, tree) -> Standing.of(item, actor, held, tree));
  }
}
