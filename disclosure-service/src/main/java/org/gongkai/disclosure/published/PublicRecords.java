package org.gongkai.disclosure.published;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Editions;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.ItemsChanged;
import org.gongkai.disclosure.item.JointReleases;
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
public class PublicRecords {

  /** Should an event be late, nobody reads a withdrawn item for longer than this. */
  private static final Duration AT_MOST = Duration.ofSeconds(30);

  /** What a record weighs beside its texts, in bytes; roughly measured. */
  private static final int OVERHEAD = 2_000;

  private final Items items;
  private final Editions editions;
  private final JointReleases releases;
  private final Clock clock;
  private final Cache<String, PublicRecord> cache;
  private final AtomicLong changes = new AtomicLong();

  PublicRecords(
      Items items,
      Editions editions,
      JointReleases releases,
      Clock clock,
      @Value("${gongkai.disclosure.cache-size}") DataSize size) {
    this.items = items;
    this.editions = editions;
    this.releases = releases;
    this.clock = clock;
    this.cache =
        Caffeine.newBuilder()
            .expireAfterWrite(AT_MOST)
            .maximumWeight(size.toBytes())
            .weigher(PublicRecords::weight)
            .build();
  }

  /** As it stands today; empty when there is no such item or it has never been public. */
  public Mono<PublicRecord> find(String id) {
    return Mono.defer(
            () -> {
              PublicRecord kept = cache.getIfPresent(id);
              return kept == null ? load(id) : Mono.just(kept);
            })
        .map(this::today);
  }

  /** The edition that was public at the end of that day, with the validity of that day. */
  Mono<PublicRecord> find(String id, LocalDate day) {
    return items
        .find(id)
        .filterWhen(releases::isOut)
        .flatMap(item ->
            item.isPublic()
                ? edition(item, day).<PublicRecord>map(then -> PublicItem.of(item, then, day))
                : Mono.justOrEmpty(PublicRecord.of(item)));
  }

  @EventListener
  void on(ItemsChanged event) {
    changes.incrementAndGet();
    cache.invalidateAll(event.ids());
  }

  /** Empty for a day before the first one. */
  private Mono<Edition> edition(Item item, LocalDate day) {
    Edition last = Objects.requireNonNull(item.edition());
    if (!isAfter(last.publishedAt(), day)) {
      return Mono.just(last);
    }
    return Mono.justOrEmpty(
            item.earlier().reversed().stream()
                .filter(line -> !isAfter(line.publishedAt(), day))
                .findFirst())
        .flatMap(line -> editions.find(item.id(), line.number()));
  }

  private boolean isAfter(Instant published, LocalDate day) {
    return LocalDate.ofInstant(published, clock.getZone()).isAfter(day);
  }

  private PublicRecord today(PublicRecord found) {
    return found instanceof PublicItem item ? item.on(LocalDate.now(clock)) : found;
  }

  private Mono<PublicRecord> load(String id) {
    long before = changes.get();
    return items
        .find(id)
        .filterWhen(releases::isOut)
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
