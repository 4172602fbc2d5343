package org.gongkai.disclosure.item;

import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens working items to officials, each within the own unit and those below. */
@Component
public class StaffAccess {

  private static final Role[] STAFF = {
    Role.DRAFTER,
    Role.FIRST_REVIEWER,
    Role.REVIEWER,
    Role.SIGNER,
    Role.OFFICE,
    Role.SUPERVISOR,
    Role.LEADER,
    Role.AUDITOR,
    Role.ADMIN
  };

  private final Items items;
  private final Units units;

  StaffAccess(Items items, Units units) {
    this.items = items;
    this.units = units;
  }

  /** Refuses whoever is no official of this service. */
  public static Actor requireStaff(Actor actor) {
    return actor.require(STAFF);
  }

  /** The item, whatever its state; refuses when it is absent or belongs to other units. */
  public Mono<Item> open(String id, Actor actor) {
    return items
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开事项")))
        .flatMap(item -> units.requireWithin(item.content().unit(), actor).thenReturn(item));
  }
}
