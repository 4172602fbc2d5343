package org.gongkai.disclosure.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongkai.disclosure.item.Emergencies;
import org.gongkai.disclosure.item.Emergency;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Watches the clock of emergency publications; each one that is late is told once. */
@Component
class Retrospection {

  private static final int MOST = 1_000;
  private static final LocalDate FAR = LocalDate.of(9999, 1, 1);
  private static final Actor CLOCK = Actor.service("disclosure-service");

  private final Items items;
  private final Clock clock;
  private volatile Standing standing = new Standing(0, 0);

  Retrospection(Items items, Clock clock) {
    this.items = items;
    this.clock = clock;
  }

  /** How many wait for their approvals, and how many of them too long. */
  record Standing(int open, int overdue) {}

  /** Emits those found late for the first time. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.review.sweep:30s}")
  Flux<Item> sweep() {
    return items
        .inRetrospect(FAR, MOST)
        .collectList()
        .doOnNext(open -> standing = new Standing(open.size(), late(open)))
        .flatMapIterable(open -> open)
        .concatMap(this::check);
  }

  Standing standing() {
    return standing;
  }

  private Mono<Item> check(Item item) {
    return overdue(item) == item
        ? Mono.empty()
        : items
            .change(item.id(), Act.of(CLOCK, "overdue"), this::overdue)
            .filter(late -> late.revision() > item.revision());
  }

  /** The same once it was found late, and when somebody has approved meanwhile. */
  private Item overdue(Item item) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Emergencies.overdue(item, LocalDate.now(clock), CLOCK, now);
  }

  private int late(List<Item> open) {
    LocalDate today = LocalDate.now(clock);
    return (int)
        open.stream()
            .filter(item -> {
              Emergency emergency = item.review().emergency();
              return emergency != null
                  && emergency.openUntil() != null
                  && today.isAfter(emergency.openUntil());
            })
            .count();
  }
}
