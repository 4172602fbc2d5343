package org.gongkai.disclosure.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.ElementChecks;
import org.gongkai.disclosure.item.Emergencies;
import org.gongkai.disclosure.item.Gates;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Passing;
import org.gongkai.disclosure.item.Publishing;
import org.gongkai.disclosure.item.ReviewAction;
import org.gongkai.disclosure.item.Reviews;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.item.Successors;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
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
  private final Standings standings;
  private final Gates gates;
  private final Publishing publishing;
  private final Successors successors;
  private final ElementChecks checks;
  private final WorkingDays workingDays;
  private final Clock clock;

  Reviewing(
      Items items,
      StaffAccess access,
      Standings standings,
      Gates gates,
      Publishing publishing,
      Successors successors,
      ElementChecks checks,
      WorkingDays workingDays,
      Clock clock) {
    this.items = items;
    this.access = access;
    this.standings = standings;
    this.gates = gates;
    this.publishing = publishing;
    this.successors = successors;
    this.checks = checks;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  Mono<Item> approve(String id, Revision seen, ApproveRequest request, Actor actor) {
    return open(id, seen, actor)
        .flatMap(item -> standings.of(item, actor).map(standing -> passed(item, request, standing)))
        .flatMap(
            next -> gated(next).then(store(next, actor, Action.APPROVE.verb(), request.remark())))
        .doOnNext(publishing::tell);
  }

  Mono<Item> returnToDrafter(String id, Revision seen, ReasonRequest request, Actor actor) {
    return open(id, seen, actor)
        .flatMap(item ->
            standings
                .of(item, actor)
                .map(standing -> {
                  Actor acting = standing.acting(standing.mandate(item, request.onBehalfOf()));
                  return item.returnToDrafter(request.reason(), acting, now());
                }))
        .flatMap(next -> store(next, actor, Action.RETURN.verb(), request.reason()))
        .doOnNext(publishing::tell);
  }

  Mono<Item> mark(String id, Revision seen, ImportanceRequest request, Actor actor) {
    return open(id, seen, actor)
        .map(item -> Reviews.mark(item, request.importance(), actor, now()))
        .flatMap(next -> store(next, actor, ReviewAction.IMPORTANCE.verb(), request.reason()));
  }

  Mono<Item> read(String id, Revision seen, ReviewAction how, CoReadRequest request, Actor actor) {
    return open(id, seen, actor)
        .map(item ->
            Reviews.read(
                item,
                how,
                request.contentHash(),
                request.opinion(),
                request.isAgreed(),
                actor,
                now()))
        .flatMap(next -> store(next, actor, how.verb(), request.opinion()));
  }

  /** The first of two calls is noted, the second publishes; the gates hold for both. */
  Mono<Item> publishInEmergency(String id, Revision seen, EmergencyRequest request, Actor actor) {
    return open(id, seen, actor)
        .flatMap(item -> {
          if (Emergencies.isSecond(item, actor)) {
            return publishing.publishInEmergency(
                item, checks, request.contentHash(), due(item), actor);
          }
          Item asked =
              Emergencies.ask(item, checks, request.contentHash(), request.reason(), actor, now());
          return gates
              .pass(item, ItemState.PUBLISHED)
              .then(store(asked, actor, "ask-emergency", request.reason()));
        });
  }

  Mono<Item> publish(String id, Revision seen, Actor actor) {
    return open(id, seen, actor).flatMap(item -> publishing.publish(item, actor));
  }

  Mono<Item> withdraw(String id, Revision seen, WithdrawRequest request, Actor actor) {
    return open(id, seen, actor)
        .delayUntil(item -> successors.check(item, request.redirectTo(), request.kind()))
        .map(item ->
            item.withdraw(request.kind(), request.reason(), request.redirectTo(), actor, now()))
        .flatMap(next -> store(next, actor, Action.WITHDRAW.verb(), request.reason()))
        .doOnNext(publishing::tell);
  }

  private Item passed(Item item, ApproveRequest request, Standing standing) {
    var mandate = standing.mandate(item, request.onBehalfOf());
    Passing passing =
        new Passing(
            request.contentHash(),
            request.remark(),
            request.secrecy() == null ? null : request.secrecy().statement(),
            Standing.lent(mandate),
            standing.principals());
    return Reviews.approve(item, passing, standing.acting(mandate), now());
  }

  /** Going back, or approving in retrospect, opens no gate. */
  private Mono<Void> gated(Item next) {
    ItemState to = next.state();
    return to == ItemState.DRAFT || !to.isInProgress() ? Mono.empty() : gates.pass(next, to).then();
  }

  private LocalDate due(Item item) {
    Limit limit = Limit.ofWorkingDays(item.review().rules().retrospectiveDays());
    return workingDays.deadline(LocalDate.now(clock), limit).dueOn();
  }

  private Mono<Item> open(String id, Revision seen, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access.open(id, actor).doOnNext(item -> seen.check(item.revision()));
  }

  private Mono<Item> store(Item next, Actor actor, String verb, @Nullable String reason) {
    return Mono.defer(() -> items.replace(next, new Act(actor, verb, reason)));
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
