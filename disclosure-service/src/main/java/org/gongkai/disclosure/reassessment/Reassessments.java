package org.gongkai.disclosure.reassessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Reassessing;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is kept from the public, and when it is to be looked at again. */
@Component
class Reassessments {

  private static final int MOST = 2_000;
  private static final int SHOWN = 200;

  private final Items items;
  private final StaffAccess access;
  private final Units units;
  private final Clock clock;

  Reassessments(Items items, StaffAccess access, Units units, Clock clock) {
    this.items = items;
    this.access = access;
    this.units = units;
    this.clock = clock;
  }

  Mono<Item> reassess(String id, Revision seen, ReassessRequest request, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access
        .open(id, actor)
        .doOnNext(item -> seen.check(item.revision()))
        .map(item ->
            Reassessing.reassess(
                item,
                request.result(),
                request.reason().strip(),
                request.ground(),
                request.nextDate(),
                actor,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .flatMap(
            next -> items.replace(next, new Act(actor, Action.REASSESS.verb(), request.reason())));
  }

  /** Of the unit and those below it, to be looked at by that day; null for today. */
  Mono<List<ReassessmentLine>> due(@Nullable String unit, @Nullable LocalDate until, Actor actor) {
    StaffAccess.requireStaff(actor);
    String scope = unit == null ? actor.unit() : unit;
    LocalDate today = LocalDate.now(clock);
    return units
        .requireWithin(scope, actor)
        .flatMap(tree -> {
          Set<String> within = tree.within(scope);
          return waiting(until == null ? today : until)
              .filter(item -> within.contains(item.content().unit()))
              .take(SHOWN)
              .map(item -> ReassessmentLine.of(item, tree, today))
              .collectList();
        });
  }

  /** Of all units, the first due first. */
  Flux<Item> waiting(LocalDate until) {
    return items.reassessableUntil(until, MOST).filter(Reassessing::applies);
  }
}
