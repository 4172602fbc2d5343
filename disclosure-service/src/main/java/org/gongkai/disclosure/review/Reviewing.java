package org.gongkai.disclosure.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.Gates;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Publishing;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.item.Successors;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What reviewers decide; each decision is one guarded write. */
@Component
class Reviewing {

  private final Items items;
  private final StaffAccess access;
  private final Gates gates;
  private final Publishing publishing;
  private final Successors successors;
  private final Clock clock;

  Reviewing(
      Items items,
      StaffAccess access,
      Gates gates,
      Publishing publishing,
      Successors successors,
      Clock clock) {
    this.items = items;
    this.access = access;
    this.gates = gates;
    this.publishing = publishing;
    this.successors = successors;
    this.clock = clock;
  }

  Mono<Item> approve(String id, Revision seen, ApproveRequest request, Actor actor) {
    return open(id, seen, actor)
        .flatMap(item -> {
          Item next = item.approve(request.contentHash(), request.remark(), actor, now());
          return gates.pass(item, next.state()).thenReturn(next);
        })
        .flatMap(next -> store(next, actor, Action.APPROVE, request.remark()));
  }

  Mono<Item> returnToDrafter(String id, Revision seen, ReasonRequest request, Actor actor) {
    return open(id, seen, actor)
        .map(item -> item.returnToDrafter(request.reason(), actor, now()))
        .flatMap(next -> store(next, actor, Action.RETURN, request.reason()));
  }

  Mono<Item> publish(String id, Revision seen, Actor actor) {
    return open(id, seen, actor).flatMap(item -> publishing.publish(item, actor));
  }

  Mono<Item> withdraw(String id, Revision seen, WithdrawRequest request, Actor actor) {
    return open(id, seen, actor)
        .delayUntil(item -> successors.check(item, request.redirectTo(), request.kind()))
        .map(item ->
            item.withdraw(request.kind(), request.reason(), request.redirectTo(), actor, now()))
        .flatMap(next -> store(next, actor, Action.WITHDRAW, request.reason()))
        .doOnNext(publishing::tell);
  }

  private Mono<Item> open(String id, Revision seen, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access.open(id, actor).doOnNext(item -> seen.check(item.revision()));
  }

  private Mono<Item> store(Item next, Actor actor, Action action, @Nullable String reason) {
    return items.replace(next, new Act(actor, action.verb(), reason));
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
