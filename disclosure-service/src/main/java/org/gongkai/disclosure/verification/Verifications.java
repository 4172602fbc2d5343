package org.gongkai.disclosure.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.item.Verifying;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was verified, and what is to be. */
@Component
class Verifications {

  private static final int MOST = 200;
  private static final int MOST_WATCHED = 2_000;

  private final Items items;
  private final StaffAccess access;
  private final Units units;
  private final Clock clock;

  Verifications(Items items, StaffAccess access, Units units, Clock clock) {
    this.items = items;
    this.access = access;
    this.units = units;
    this.clock = clock;
  }

  Mono<Item> verify(String id, Revision seen, VerifyRequest request, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access
        .open(id, actor)
        .doOnNext(item -> seen.check(item.revision()))
        .map(item ->
            Verifying.verify(
                item,
                request.result(),
                request.note(),
                request.nextDate(),
                actor,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .flatMap(next -> items.replace(next, new Act(actor, Action.VERIFY.verb(), request.note())));
  }

  Mono<List<DueLine>> due(@Nullable LocalDate until, Actor actor) {
    StaffAccess.requireStaff(actor);
    LocalDate day = until == null ? LocalDate.now(clock) : until;
    return units
        .tree()
        .flatMapMany(tree -> items.verifiableUntil(day, tree.within(actor.unit()), MOST))
        .filter(Verifications::isWatched)
        .map(DueLine::of)
        .collectList();
  }

  /** Of all units, the first due first. */
  Flux<Item> waiting(LocalDate until) {
    return items.verifiableUntil(until, MOST_WATCHED).filter(Verifications::isWatched);
  }

  /** Whether anybody still has to see that it is right. */
  static boolean isWatched(Item item) {
    return item.isPublic() && item.state() != ItemState.ARCHIVED;
  }
}
