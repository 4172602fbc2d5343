package org.gongkai.disclosure.published;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.ItemsChanged;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.PublicRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/**
 * Public items by id, from a small cache in front of the store. A change is forgotten at once by
 * the instance that made it and by the others when its event arrives.
 */
@Component
class PublicRecords {

  /** Should an event be late, nobody reads a withdrawn item for longer than this. */
  private static final Duration AT_MOST = Duration.ofSeconds(30);

  /** What a record weighs beside its texts, in bytes; roughly measured. */
  private static final int OVERHEAD = 2_000;

  private final Items items;
  private final Clock clock;
  private final Cache<String, PublicRecord> cache;
  private final AtomicLong changes = new AtomicLong();

  PublicRecords(
      Items items, Clock clock, @Value("${gongkai.disclosure.cache-size}") DataSize size) {
    this.items = items;
    this.clock = clock;
    this.cache =
        Caffeine.newBuilder()
            .expireAfterWrite(AT_MOST)
            .maximumWeight(size.toBytes())
            .weigher(PublicRecords::weight)
            .build();
  }

  /** As it stands today; empty when there is no such item or it has never been public. */
  Mono<PublicRecord> find(String id) {
    return Mono.defer(
            () -> {
              PublicRecord kept = cache.getIfPresent(id);
              return kept == null ? load(id) : Mono.just(kept);
            })
        .map(this::today);
  }

  @EventListener
  void on(ItemsChanged event) {
    changes.incrementAndGet();
    cache.invalidateAll(event.ids());
  }

  private PublicRecord today(PublicRecord found) {
    return found instanceof PublicItem item ? item.on(LocalDate.now(clock)) : found;
  }

  private Mono<PublicRecord> load(String id) {
    long before = changes.get();
    return items
        .find(id)
        .mapNotNull(item -> PublicRecord.of(item).orElse(null))
        .doOnNext(loaded -> {
          // What was read before a change must not outlive it in the cache.
          if (changes.get() == before) {
            cache.put(id, loaded);
          }
        });
  }

  private static int weight(String id, PublicRecord kept) {
    return kept instanceof PublicItem item
        ? OVERHEAD + 2 * (item.content().body().length() + item.bodyText().length())
        : OVERHEAD;
  }
}
