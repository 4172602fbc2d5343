package org.gongkai.task.unit;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.access.ActorRule;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Nobody writes any more in the name of a unit that is no more. Administrators do: whoever
 * dissolved the own unit by mistake must be able to put it right.
 */
@Component
class DissolvedUnits implements ActorRule {

  private final Units units;
  private final Clock clock;

  DissolvedUnits(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  @Override
  public Mono<Void> check(Actor actor) {
    if (actor.is(Role.ADMIN)) {
      return Mono.empty();
    }
    return units
        .tree()
        .flatMap(tree ->
            tree.find(actor.unit()).filter(this::isDissolved).isPresent()
                ? Mono.error(Refusal.forbidden("您所在单位已撤销，不能再办理业务。"))
                : Mono.empty());
  }

  private boolean isDissolved(Unit unit) {
    return unit.content().isDissolvedOn(LocalDate.now(clock));
  }
}
