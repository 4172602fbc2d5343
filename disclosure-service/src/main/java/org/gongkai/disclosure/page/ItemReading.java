package org.gongkai.disclosure.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongkai.disclosure.interpretation.InterpretationReading;
import org.gongkai.disclosure.interpretation.TimelineEntry;
import org.gongkai.disclosure.item.Editions;
import org.gongkai.disclosure.item.Link;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.PublicRecord;
import org.gongkai.disclosure.published.PublicRecords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Pages of items, kept as long as what they show stays the same: whether it does is asked of the
 * public records each time, so that no withdrawn item outlives its withdrawal here.
 */
@Component
class ItemReading {

  private static final Duration AT_MOST = Duration.ofMinutes(10);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final PublicRecords records;
  private final Editions editions;
  private final ItemPages pages;
  private final InterpretationReading interpretations;
  private final Templates templates;
  private final Clock clock;
  private final Cache<Key, Kept> cache;

  ItemReading(
      PublicRecords records,
      Editions editions,
      ItemPages pages,
      InterpretationReading interpretations,
      Templates templates,
      Clock clock,
      @Value("${gongkai.disclosure.page-cache}") DataSize size) {
    this.records = records;
    this.editions = editions;
    this.pages = pages;
    this.interpretations = interpretations;
    this.templates = templates;
    this.clock = clock;
    this.cache =
        Caffeine.newBuilder()
            .expireAfterWrite(AT_MOST)
            .maximumWeight(size.toBytes())
            .weigher((Key key, Kept kept) -> kept.page().bytes().length)
            .build();
  }

  /** Empty for what has never been public. */
  Mono<PublicRecord> find(String id) {
    return records.find(id);
  }

  Mono<Rendered> page(PublicItem item, View view) {
    Key key = new Key(item.id(), view);
    return Mono.defer(() -> {
      Kept kept = cache.getIfPresent(key);
      // The large texts are the same objects as long as nothing has changed: this is quick.
      if (kept != null && kept.item().equals(item)) {
        return Mono.just(kept.page());
      }
      return render(Shown.current(item), view)
          .doOnNext(page -> cache.put(key, new Kept(item, page)));
    });
  }

  /** Empty when there is no such edition. */
  Mono<Rendered> edition(PublicItem item, int number, View view) {
    if (number == item.edition()) {
      return page(item, view);
    }
    return editions
        .find(item.id(), number)
        .filter(found -> item.editions().stream().anyMatch(line -> line.number() == number))
        .flatMap(found -> render(Shown.earlier(item, found), view));
  }

  private Mono<Rendered> render(Shown shown, View view) {
    return timeline(shown)
        .publishOn(Schedulers.parallel())
        .map(timeline ->
            templates.render("item", pages.page(shown, timeline, view), changed(shown.item())));
  }

  /** The link back is part of the item: a new interpretation is a new page, without asking. */
  private Mono<List<TimelineEntry>> timeline(Shown shown) {
    boolean interpreted =
        shown.item().content().links().stream()
            .anyMatch(link -> link.kind() == Link.Kind.INTERPRETED_BY);
    return interpreted && shown.isCurrent()
        ? interpretations.timeline(shown.item())
        : Mono.just(List.of());
  }

  /** Validity may change by a date alone: then the day is what is new. */
  private Instant changed(PublicItem item) {
    if (item.content().elements().validity() == item.statedValidity()) {
      return item.occurredAt();
    }
    Instant today = LocalDate.now(clock).atStartOfDay(CHINA).toInstant();
    return today.isAfter(item.occurredAt()) ? today : item.occurredAt();
  }

  private record Key(String id, View view) {}

  private record Kept(PublicItem item, Rendered page) {}
}
