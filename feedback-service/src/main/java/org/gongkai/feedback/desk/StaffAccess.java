package org.gongkai.feedback.desk;

import org.gongkai.feedback.appeal.Appeal;
import org.gongkai.feedback.appeal.Appeals;
import org.gongkai.feedback.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens appeals to officials, each within the own unit and those below. */
@Component
public class StaffAccess {

  private static final Role[] STAFF = {
    Role.HANDLER, Role.OFFICE, Role.REVIEWER, Role.SIGNER, Role.SUPERVISOR, Role.LEADER
  };

  private final Appeals appeals;
  private final Units units;

  StaffAccess(Appeals appeals, Units units) {
    this.appeals = appeals;
    this.units = units;
  }

  /** Refuses whoever has nothing to do with appeals. */
  public static Actor requireStaff(Actor actor) {
    return actor.require(STAFF);
  }

  /** The appeal; refuses when it is absent or belongs to other units. */
  public Mono<Appeal> open(String number, Actor actor) {
    requireStaff(actor);
    return appeals
        .get(number)
        .flatMap(appeal -> units.requireWithin(appeal.unit(), actor).thenReturn(appeal));
  }
}
