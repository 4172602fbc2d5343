package org.gongkai.disclosure.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** A delegation as its caller sees it on a day. */
record DelegationView(
    String id,
    Person principal,
    Person colleague,
    String unit,
    Role role,
    LocalDate from,
    LocalDate until,
    @Nullable String reason,
    Delegation.State state,
    Delegation.@Nullable Revocation revocation,
    Instant createdAt,
    long revision,
    List<String> allowedActions) {

  static DelegationView of(Delegation delegation, Actor caller, LocalDate today) {
    Delegation.State state = delegation.state(today);
    boolean running = state == Delegation.State.ACTIVE || state == Delegation.State.UPCOMING;
    return new DelegationView(
        delegation.id(),
        delegation.principal(),
        delegation.colleague(),
        delegation.unit(),
        delegation.role(),
        delegation.from(),
        delegation.until(),
        delegation.reason(),
        state,
        delegation.revocation(),
        delegation.createdAt(),
        delegation.revision(),
        running && delegation.mayRevoke(caller) ? List.of("revoke") : List.of());
  }
}
