package org.gongkai.disclosure.normative;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.NumberKey;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.platform.text.TextForm;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All public normative documents, those published elsewhere before included. */
class PublicRegister {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Comparator<Fact> LATEST_FIRST =
      Comparator.comparing(Fact::publishedAt).reversed().thenComparing(Fact::id);

  private final Mono<List<Fact>> facts;
  private final Registrations registrations;
  private final Items items;
  private final Clock clock;

  /**
   * @param facts of everything that is public
   */
  PublicRegister(Mono<List<Fact>> facts, Registrations registrations, Items items, Clock clock) {
    this.facts = facts;
    this.registrations = registrations;
    this.items = items;
    this.clock = clock;
  }

  /** What a reader asks for; what is null does not matter. */
  record Wanted(
      @Nullable String unit,
      @Nullable String validity,
      @Nullable String number,
      @Nullable Integer year,
      @Nullable String q) {

    boolean fits(Fact fact, Set<String> numbered) {
      return (unit == null || unit.equals(fact.unit()))
          && (validity == null || validity.equals(fact.validity()))
          && (number == null || numbered.contains(fact.id()) || isNumber(fact, number))
          && (year == null || year == fact.publishedAt().atZone(CHINA).getYear())
          && (q == null || TextForm.of(fact.title()).contains(TextForm.of(q)));
    }

    private static boolean isNumber(Fact fact, String wanted) {
      return fact.documentNumber() != null
          && NumberKey.of(fact.documentNumber()).equals(NumberKey.of(wanted));
    }
  }

  /** How many there are, by validity; those that state none are under {@code UNKNOWN}. */
  record Summary(int total, Map<String, Long> byValidity) {}

  Mono<Page<NormativeLine>> list(Wanted wanted, PageRequest page) {
    return numbered(wanted)
        .flatMap(numbered ->
            documents()
                .map(all ->
                    all.filter(fact -> wanted.fits(fact, numbered))
                        .filter(fact -> page.cursor() == null || isAfter(fact, page.cursor()))
                        .sorted(LATEST_FIRST)
                        .limit(page.limitPlusOne())
                        .toList()))
        .flatMapMany(Flux::fromIterable)
        .concatMap(fact -> line(fact))
        .collectList()
        .map(found ->
            Page.of(found, page, line -> line, last -> Cursor.of(last.publishedAt(), last.id())));
  }

  Mono<Summary> summary() {
    return documents()
        .map(all ->
            all.collect(
                Collectors.groupingBy(
                    fact -> fact.validity() == null ? "UNKNOWN" : fact.validity(),
                    TreeMap::new,
                    Collectors.counting())))
        .map(counts ->
            new Summary(
                counts.values().stream().mapToInt(Math::toIntExact).sum(), Map.copyOf(counts)));
  }

  private Mono<Stream<Fact>> documents() {
    return facts.map(
        all -> all.stream().filter(fact -> fact.type().equals(ItemType.NORMATIVE_DOCUMENT.name())));
  }

  /** Items that have the number in the register; unknown numbers are nobody's. */
  private Mono<Set<String>> numbered(Wanted wanted) {
    return wanted.number() == null
        ? Mono.just(Set.of())
        : registrations
            .numbered(wanted.number().strip())
            .map(Registration::id)
            .collect(Collectors.toSet());
  }

  /** Empty for what has been withdrawn since the facts were read. */
  private Mono<NormativeLine> line(Fact fact) {
    return items
        .find(fact.id())
        .filter(Item::isPublic)
        .flatMap(item -> {
          PublicItem shown = PublicItem.of(item).on(LocalDate.now(clock));
          return registrations
              .find(item.id())
              .mapNotNull(Registration::decidedAt)
              .map(at -> NormativeLine.of(shown, at))
              .defaultIfEmpty(NormativeLine.of(shown, null));
        });
  }

  private static boolean isAfter(Fact fact, Cursor cursor) {
    Instant at = cursor.instant(0);
    int order = fact.publishedAt().compareTo(at);
    return order < 0 || order == 0 && fact.id().compareTo(cursor.text(1)) > 0;
  }
}
