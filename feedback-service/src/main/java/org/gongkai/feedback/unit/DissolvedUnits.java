package org.gongkai.feedback.unit;

import org.gongkai.platform.access.ActorRule;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Nobody writes any more in the name of a unit that is no more. */
@Component
class DissolvedUnits implements ActorRule {

  private final Units units;

  DissolvedUnits(Units units) {
    this.units = units;
  }

  @Override
  public Mono<Void> check(Actor actor) {
    return units
        .tree()
        .flatMap(tree ->
            tree.isDissolved(actor.unit())
                ? Mono.error(Refusal.forbidden("您所在单位已撤销，不能再办理业务。"))
                : Mono.empty());
  }
}
