package org.gongkai.disclosure.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.file.PublicFiles;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.PublicRecord;
import org.gongkai.disclosure.item.WithdrawalNotice;
import org.gongkai.disclosure.link.Destination.Kind;
import org.gongkai.disclosure.published.PublicRecords;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.search.Mentions;
import org.gongkai.disclosure.search.Mentions.Mention;
import org.gongkai.disclosure.search.PublicFacts;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Finds the links of public pages that lead nowhere. Within this site they are compared with what
 * is public now; what the index does not show is asked for in the store, so that nothing is called
 * broken that has only not been heard of yet.
 */
@Component
public class BrokenLinks {

  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int AT_ONCE = 8;

  private final Destinations destinations;
  private final Columns columns;
  private final PublicRecords records;
  private final PublicFiles files;
  private final Mono<List<BrokenLink>> now;
  private final PublicFacts facts;

  BrokenLinks(
      PublicFacts facts,
      Destinations destinations,
      LinkChecks checks,
      Columns columns,
      Units units,
      PublicRecords records,
      PublicFiles files,
      Scheduler searchThreads) {
    this.facts = facts;
    this.destinations = destinations;
    this.columns = columns;
    this.records = records;
    this.files = files;
    this.now =
        Mono.zip(facts.all(), facts.mentions(), units.tree(), checks.dead())
            .publishOn(searchThreads)
            .flatMap(known ->
                broken(
                    known.getT2(),
                    new Known(
                        ids(known.getT1()), attached(known.getT2()), known.getT3(), known.getT4())))
            .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** All that leads nowhere, some seconds old at most, item by item. */
  public Mono<List<BrokenLink>> now() {
    return now;
  }

  /** The same; an error until the index has taken in all that is public. */
  Mono<List<BrokenLink>> whenComplete() {
    return facts.whenComplete().then(now);
  }

  /**
   * What is there.
   *
   * @param items ids of all public items
   * @param files that current public editions name
   * @param dead found out by asking elsewhere, by target
   */
  private record Known(
      Set<String> items, Set<String> files, UnitTree units, Map<String, LinkCheck> dead) {}

  private record Suspect(Mentions item, Mention link, Destination to) {}

  private Mono<List<BrokenLink>> broken(List<Mentions> all, Known known) {
    List<Suspect> suspects = new ArrayList<>();
    for (Mentions item : all) {
      for (Mention link : item.links()) {
        Destination to = destinations.of(link.target(), item.id());
        if (!isThere(to, known)) {
          suspects.add(new Suspect(item, link, to));
        }
      }
    }
    return Flux.fromStream(suspects.stream().map(Suspect::to).distinct())
        .flatMap(to -> fault(to, known).map(fault -> Map.entry(to, fault)), AT_ONCE)
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(faults ->
            suspects.stream()
                .filter(one -> faults.containsKey(one.to()))
                .map(one -> broken(one, faults.get(one.to()), known))
                .toList());
  }

  private boolean isThere(Destination to, Known known) {
    return switch (to.kind()) {
      case ITEM -> known.items().contains(to.value());
      case FILE -> known.files().contains(to.value()) && !known.dead().containsKey(to.value());
      case COLUMN -> columns.find(to.value()).filter(column -> !column.isClosed()).isPresent();
      case UNIT -> known.units().find(to.value()) != null;
      case OUTER -> !known.dead().containsKey(to.value());
      case NO_PAGE, UNUSABLE -> false;
      case NOT_FOLLOWED -> true;
    };
  }

  /** Empty when it is there after all. */
  private Mono<Fault> fault(Destination to, Known known) {
    return switch (to.kind()) {
      case ITEM ->
          records
              .find(to.value())
              .map(BrokenLinks::fault)
              .defaultIfEmpty(Optional.of(Fault.ITEM_UNKNOWN))
              .flatMap(Mono::justOrEmpty);
      case FILE -> files.has(to.value()).filter(there -> !there).map(missing -> Fault.FILE_GONE);
      case COLUMN -> Mono.just(Fault.COLUMN_UNKNOWN);
      case UNIT -> Mono.just(Fault.UNIT_UNKNOWN);
      case OUTER -> Mono.justOrEmpty(known.dead().get(to.value())).map(LinkCheck::fault);
      case NO_PAGE -> Mono.just(Fault.NO_PAGE);
      case UNUSABLE -> Mono.just(Fault.UNUSABLE);
      case NOT_FOLLOWED -> Mono.empty();
    };
  }

  /** What lives on elsewhere leads there. */
  private static Optional<Fault> fault(PublicRecord found) {
    return switch (found) {
      case PublicItem item -> Optional.empty();
      case WithdrawalNotice notice ->
          notice.redirectTo() == null ? Optional.of(Fault.ITEM_WITHDRAWN) : Optional.empty();
    };
  }

  private static BrokenLink broken(Suspect one, @Nullable Fault fault, Known known) {
    LinkCheck check = one.to().kind() == Kind.OUTER ? known.dead().get(one.to().value()) : null;
    return new BrokenLink(
        one.item(),
        one.link(),
        Objects.requireNonNull(fault),
        check == null ? null : check.said(),
        check == null ? null : check.checkedAt());
  }

  private static Set<String> ids(List<Fact> all) {
    return all.stream().map(Fact::id).collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> attached(List<Mentions> all) {
    return all.stream()
        .flatMap(item ->
            item.links().stream()
                .filter(link -> link.place() == Mentions.Place.ATTACHMENT)
                .map(link -> destinations.of(link.target(), item.id())))
        .filter(to -> to.kind() == Kind.FILE)
        .map(Destination::value)
        .collect(Collectors.toUnmodifiableSet());
  }
}
