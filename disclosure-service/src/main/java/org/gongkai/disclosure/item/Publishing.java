package org.gongkai.disclosure.item;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The one way on which an approved item becomes public. */
@Component
public class Publishing {

  /** How many publications of one unit may be faster than this one before it gives up. */
  private static final int FASTER = 100;

  private final Items items;
  private final Editions editions;
  private final Gates gates;
  private final Units units;
  private final ApplicationEventPublisher inside;
  private final Clock clock;

  Publishing(
      Items items,
      Editions editions,
      Gates gates,
      Units units,
      ApplicationEventPublisher inside,
      Clock clock) {
    this.items = items;
    this.editions = editions;
    this.gates = gates;
    this.units = units;
    this.inside = inside;
    this.clock = clock;
  }

  /** What makes the published state out of the approved one. */
  @FunctionalInterface
  interface Deed {
    Item publish(Item item, IndexNumber number, @Nullable String unitName, Instant at);
  }

  /** Publishes what this actor decided, after asking the gates. */
  public Mono<Item> publish(Item item, Actor actor) {
    return publish(
        item, actor, (approved, number, name, at) -> approved.publish(number, name, actor, at));
  }

  /** Publishes what a person decided before, now that the time has come. */
  public Mono<Item> publishDue(Item item) {
    return publish(item, Actor.service("schedule"), Schedules::publish);
  }

  /**
   * The index number is taken by the same write that publishes: a crash leaves no gap, and of two
   * that take the same one the unique index lets one pass and the other take the next. The edition
   * that is replaced is kept first.
   */
  Mono<Item> publish(Item item, Actor actor, Deed deed) {
    Mono<Item> gate = Mono.defer(() -> gates.pass(item, ItemState.PUBLISHED));
    return units.tree().flatMap(tree -> write(item, tree, actor, deed, gate)).doOnNext(this::tell);
  }

  /**
   * The second person's part of an emergency publication; the gates hold here, too.
   *
   * @param due last day for the approvals
   */
  public Mono<Item> publishInEmergency(
      Item item, ElementChecks checks, String seenHash, LocalDate due, Actor actor) {
    return publish(
        item,
        actor,
        (asked, number, name, at) ->
            Emergencies.publish(asked, checks, seenHash, number, name, due, actor, at));
  }

  /**
   * Publishes a member of a package that has committed. The gates were asked before that, and are
   * not asked again: there is no way back.
   */
  public Mono<Item> publishJointly(Item item, String hold, JointRelease release, Actor actor) {
    if (release.equals(item.release())) {
      return Mono.just(item);
    }
    Deed deed =
        (held, number, name, at) -> Joint.publish(held, hold, release, number, name, actor, at);
    return units
        .tree()
        .flatMap(tree -> write(item, tree, actor, deed, Mono.empty()))
        .doOnNext(this::tell);
  }

  /** Tells the caches of this instance; the others hear of it by the event. */
  public void tell(Item item) {
    inside.publishEvent(new ItemsChanged(Set.of(item.id())));
  }

  private Mono<Item> write(Item item, UnitTree tree, Actor actor, Deed deed, Mono<Item> gate) {
    String unit = item.content().unit();
    Publication first = item.publication();
    Mono<IndexNumber> number =
        first == null
            ? items.nextNumber(
                IndexNumber.series(item.content().isInternal(), unit, LocalDate.now(clock)))
            : Mono.just(first.number());
    return number
        .map(next -> deed.publish(item, next, tree.name(unit), now()))
        .delayUntil(next -> gate)
        .delayUntil(next -> keepCurrent(item))
        .flatMap(next -> items.replace(next, Act.of(actor, Action.PUBLISH.verb())))
        .retryWhen(
            Retry.max(first == null ? FASTER : 0)
                .filter(Publishing::isNumberTaken)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
  }

  private Mono<Void> keepCurrent(Item item) {
    Edition current = item.edition();
    return current == null ? Mono.empty() : editions.keep(item.id(), current);
  }

  private static boolean isNumberTaken(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.DUPLICATE;
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
