package org.gongkai.disclosure.validity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongkai.disclosure.item.Endings;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Publishing;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.item.Validity;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends the validity of documents: by decision, and by the clock. */
@Component
class Ending {

  private static final int BATCH = 200;

  private final Items items;
  private final StaffAccess access;
  private final Publishing publishing;
  private final Clock clock;

  Ending(Items items, StaffAccess access, Publishing publishing, Clock clock) {
    this.items = items;
    this.access = access;
    this.publishing = publishing;
    this.clock = clock;
  }

  Mono<Item> end(
      String id, Revision seen, Validity end, @Nullable LocalDate from, String basis, Actor actor) {
    StaffAccess.requireStaff(actor);
    LocalDate day = from == null ? LocalDate.now(clock) : from;
    String verb = end == Validity.REPEALED ? "repeal" : "expire";
    return access
        .open(id, actor)
        .doOnNext(item -> seen.check(item.revision()))
        .map(item -> Endings.end(item, end, day, basis.strip(), actor, now()))
        .flatMap(next -> items.replace(next, new Act(actor, verb, basis)))
        .doOnNext(publishing::tell);
  }

  /** Tells everybody of documents that came into force or ran out since the last sweep. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.validity.sweep:60s}")
  Mono<Void> sweep() {
    return Mono.defer(() -> {
      LocalDate today = LocalDate.now(clock);
      Act act = Act.of(Actor.service("validity"), "validity-turned");
      return items
          .turningUntil(today, BATCH)
          .concatMap(
              item -> items.change(item.id(), act, read -> Endings.turned(read, today, now())))
          .doOnNext(publishing::tell)
          .then();
    });
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
