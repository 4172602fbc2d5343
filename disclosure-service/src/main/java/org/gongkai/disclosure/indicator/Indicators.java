package org.gongkai.disclosure.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.item.ElementRules;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.link.BrokenLinks;
import org.gongkai.disclosure.section.PublicTallies;
import org.gongkai.disclosure.section.Terms;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.event.EventSubscription;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Measures at any time, and keeps what was measured once a day. */
@Component
class Indicators {

  private final PublicTallies tallies;
  private final Columns columns;
  private final Units units;
  private final Items items;
  private final IndicatorDays days;
  private final Explanations explanations;
  private final BrokenLinks links;
  private final Terms terms;
  private final IndicatorLimits limits;
  private final ElementRules elements;
  private final EventSubscription publicItems;
  private final Scheduler threads;
  private final Clock clock;

  Indicators(
      PublicTallies tallies,
      Columns columns,
      Units units,
      Items items,
      IndicatorDays days,
      Explanations explanations,
      BrokenLinks links,
      Terms terms,
      IndicatorLimits limits,
      ElementRules elements,
      @Qualifier("publicItems") EventSubscription publicItems,
      Scheduler searchThreads,
      Clock clock) {
    this.tallies = tallies;
    this.columns = columns;
    this.units = units;
    this.items = items;
    this.days = days;
    this.explanations = explanations;
    this.links = links;
    this.terms = terms;
    this.limits = limits;
    this.elements = elements;
    this.publicItems = publicItems;
    this.threads = searchThreads;
    this.clock = clock;
  }

  /** One look at what is public now; what follows runs beside the event loops. */
  Mono<Measuring> now() {
    return days.latest(null, 1)
        .next()
        .map(IndicatorDay::forged)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(this::look);
  }

  /** Fails until the index has caught up: what it does not show would look blank. */
  Mono<Measuring> whenComplete() {
    return Mono.defer(() ->
        publicItems.caughtUp()
            ? now()
            : Mono.error(new IllegalStateException("The index has not caught up with events")));
  }

  /** Nothing happens when the day is kept already, and before the index has caught up. */
  @Scheduled(
      initialDelayString = "${gongkai.disclosure.indicators.first}",
      fixedDelayString = "${gongkai.disclosure.indicators.sweep}")
  Mono<Void> keepToday() {
    return Mono.defer(() -> publicItems.caughtUp() ? keep() : Mono.empty());
  }

  Mono<Void> keep() {
    return Mono.defer(() -> days.find(null, LocalDate.now(clock)))
        .hasElement()
        .flatMap(kept -> kept ? Mono.empty() : measureAndKeep());
  }

  private Mono<Void> measureAndKeep() {
    return items
        .everPublic()
        .mapNotNull(ForgedDates::of)
        .collectList()
        .flatMap(forged ->
            look(Optional.of(forged)).flatMap(measuring -> days.keep(all(measuring, forged))));
  }

  /** The site last: a day counts as kept only when all of it is. */
  private List<IndicatorDay> all(Measuring measuring, List<Offender> forged) {
    List<IndicatorDay> reports =
        new ArrayList<>(
            measuring.units().all().stream()
                .filter(terms::bind)
                .map(UnitNode::id)
                .map(unit -> IndicatorDay.of(measuring.report(unit), List.of()))
                .toList());
    reports.add(IndicatorDay.of(measuring.report(null), forged));
    return reports;
  }

  private Mono<Measuring> look(Optional<List<Offender>> forged) {
    return Mono.zip(tallies.now(), units.tree(), explanations.all(), links.now())
        .publishOn(threads)
        .map(found ->
            new Measuring(
                found.getT1(),
                columns.all(),
                found.getT2(),
                NumberSeries.of(found.getT1().facts(), found.getT3()),
                forged.orElse(null),
                found.getT4(),
                terms,
                limits,
                elements,
                moment()));
  }

  /** In the milliseconds that the store keeps. */
  private Instant moment() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
