package org.gongkai.disclosure.notice;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.Items;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks what items have moved and tells those who come next. What a crash kept it from is found
 * again, since it looks back; what it did before is not done twice, since notices have derived ids.
 */
@Component
class NoticeSweep {

  private static final int BATCH = 200;

  /** Clocks of instances may differ by this much. */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  /** How far to look back after a start. */
  private static final Duration FIRST_LOOK = Duration.ofDays(7);

  private static final int REMEMBERED = 20_000;

  private final Items items;
  private final Notices notices;
  private final Clock clock;

  /** Item to the revision that was looked at last. */
  private final Cache<String, Long> seen = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private volatile Instant from;

  NoticeSweep(Items items, Notices notices, Clock clock) {
    this.items = items;
    this.notices = notices;
    this.clock = clock;
    this.from = clock.instant().minus(FIRST_LOOK);
  }

  /** Emits the items that had moved. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.notices.sweep:1s}")
  Flux<Item> sweep() {
    return Flux.defer(() -> {
      Instant begun = clock.instant();
      return Flux.concat(
              moved(inProgress(), from, begun.plus(OVERLAP)),
              moved(inRetrospect(), from, begun.plus(OVERLAP)))
          .filter(item -> !Long.valueOf(item.revision()).equals(seen.getIfPresent(item.id())))
          .concatMap(this::tell)
          .doOnComplete(() -> from = begun.minus(OVERLAP));
    });
  }

  /** Nothing waits any more once an item is public or gone. */
  Mono<Void> settle(String item) {
    return items
        .find(item)
        .filter(found -> !found.state().isInProgress())
        .flatMap(found -> tell(found).then());
  }

  /** The latest come first; older ones of the time follow page by page. */
  private Flux<Item> moved(Bson where, Instant since, Instant until) {
    return items
        .find(and(where, gte("updatedAt", since), lte("updatedAt", until)), BATCH)
        .collectList()
        .flatMapMany(page ->
            page.size() < BATCH
                ? Flux.fromIterable(page)
                : Flux.concat(
                    Flux.fromIterable(page),
                    Flux.defer(
                        () -> moved(where, since, page.getLast().updatedAt().minusMillis(1)))));
  }

  private Mono<Item> tell(Item item) {
    List<Notice> now = NoticeRules.of(item);
    return notices
        .give(now)
        .then(notices.settle(item.id(), now.stream().map(Notice::id).toList()))
        .then(
            Mono.fromCallable(() -> {
              seen.put(item.id(), item.revision());
              return item;
            }));
  }

  private static Bson inProgress() {
    return in(
        "state",
        Stream.of(ItemState.values())
            .filter(ItemState::isInProgress)
            .map(ItemState::name)
            .toList());
  }

  private static Bson inRetrospect() {
    return and(eq("state", ItemState.PUBLISHED.name()), exists("review.emergency.openUntil"));
  }
}
