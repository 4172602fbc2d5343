package org.gongkai.disclosure.delegation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Giving, revoking and looking up delegations. */
@Component
class DelegationDesk {

  private static final Role[] OVERSIGHT = {Role.OFFICE, Role.AUDITOR, Role.ADMIN};

  private final Delegations delegations;
  private final Units units;
  private final Clock clock;

  DelegationDesk(Delegations delegations, Units units, Clock clock) {
    this.delegations = delegations;
    this.units = units;
    this.clock = clock;
  }

  /** Whose delegations a list shows. */
  enum Direction {
    GIVEN,
    RECEIVED,
    UNIT
  }

  Mono<Delegation> give(NewId id, DelegationRequest request, Actor actor) {
    Delegation fresh = Delegation.give(id.value(), request, actor, today(), now());
    return units
        .requireWithin(actor.unit(), actor)
        .then(
            Mono.defer(
                () -> delegations.documents().insertOnce(fresh, Act.of(actor, "delegation.give"))));
  }

  Mono<Delegation> revoke(String id, Revision seen, @Nullable String why, Actor actor) {
    return read(id, actor)
        .doOnNext(delegation -> seen.check(delegation.revision()))
        .map(delegation -> delegation.revoke(why, actor, today(), now()))
        .flatMap(next ->
            delegations.documents().replace(next, new Act(actor, "delegation.revoke", why)));
  }

  Mono<Delegation> read(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return delegations
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("委托")))
        .delayUntil(delegation ->
            isParty(delegation, actor)
                ? Mono.empty()
                : units.requireWithin(delegation.unit(), actor.require(OVERSIGHT)));
  }

  Flux<Delegation> list(Direction direction, PageRequest page, Actor actor) {
    StaffAccess.requireStaff(actor);
    return switch (direction) {
      case GIVEN -> delegations.ofPrincipal(actor.id(), page.cursor(), page.limitPlusOne());
      case RECEIVED -> delegations.ofColleague(actor.id(), page.cursor(), page.limitPlusOne());
      case UNIT -> {
        actor.require(OVERSIGHT);
        yield units
            .tree()
            .flatMapMany(tree ->
                delegations.ofUnits(tree.within(actor.unit()), page.cursor(), page.limitPlusOne()));
      }
    };
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private static boolean isParty(Delegation delegation, Actor actor) {
    return delegation.principal().id().equals(actor.id())
        || delegation.colleague().id().equals(actor.id());
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
