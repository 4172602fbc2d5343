package org.gongkai.disclosure.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.IndexNumber;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.ItemsChanged;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What reviewers decide; each decision is one guarded write. */
@Component
class Reviewing {

  /** How many publications of one unit may be faster than this one before it gives up. */
  private static final int FASTER = 100;

  private final Items items;
  private final StaffAccess access;
  private final Units units;
  private final ApplicationEventPublisher inside;
  private final Clock clock;

  Reviewing(
      Items items, StaffAccess access, Units units, ApplicationEventPublisher inside, Clock clock) {
    this.items = items;
    this.access = access;
    this.units = units;
    this.inside = inside;
    this.clock = clock;
  }

  Mono<Item> approve(String id, Revision seen, ApproveRequest request, Actor actor) {
    return open(id, seen, actor)
        .map(item -> item.approve(request.contentHash(), request.remark(), actor, now()))
        .flatMap(next -> store(next, actor, Action.APPROVE, request.remark()));
  }

  Mono<Item> returnToDrafter(String id, Revision seen, ReasonRequest request, Actor actor) {
    return open(id, seen, actor)
        .map(item -> item.returnToDrafter(request.reason(), actor, now()))
        .flatMap(next -> store(next, actor, Action.RETURN, request.reason()));
  }

  /**
   * The index number is taken by the same write that publishes: a crash leaves no gap, and of two
   * that take the same one the unique index lets one pass and the other take the next.
   */
  Mono<Item> publish(String id, Revision seen, Actor actor) {
    return open(id, seen, actor)
        .zipWith(units.tree())
        .flatMap(both -> publish(both.getT1(), both.getT2(), actor))
        .doOnNext(this::tell);
  }

  Mono<Item> withdraw(String id, Revision seen, WithdrawRequest request, Actor actor) {
    return open(id, seen, actor)
        .map(item -> item.withdraw(request.kind(), request.reason(), actor, now()))
        .flatMap(next -> store(next, actor, Action.WITHDRAW, request.reason()))
        .doOnNext(this::tell);
  }

  private Mono<Item> publish(Item item, UnitTree tree, Actor actor) {
    String unit = item.content().unit();
    return items
        .nextNumber(IndexNumber.series(unit, LocalDate.now(clock)))
        .map(number -> item.publish(number, tree.name(unit), actor, now()))
        .flatMap(next -> store(next, actor, Action.PUBLISH, null))
        .retryWhen(
            Retry.max(FASTER)
                .filter(Reviewing::isNumberTaken)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
  }

  private Mono<Item> open(String id, Revision seen, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access.open(id, actor).doOnNext(item -> seen.check(item.revision()));
  }

  private Mono<Item> store(Item next, Actor actor, Action action, @Nullable String reason) {
    return items.replace(next, new Act(actor, action.verb(), reason));
  }

  private void tell(Item item) {
    inside.publishEvent(new ItemsChanged(Set.of(item.id())));
  }

  private static boolean isNumberTaken(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.DUPLICATE;
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
