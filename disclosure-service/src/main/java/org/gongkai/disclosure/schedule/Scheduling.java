package org.gongkai.disclosure.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Publishing;
import org.gongkai.disclosure.item.Schedules;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Code;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Publishes when the time has come. Any number of instances may do so at once: the revision lets
 * one of them pass.
 */
@Component
class Scheduling {

  private static final int BATCH = 50;
  private static final Actor CLOCK = Actor.service("schedule");

  /** What passes by itself; everything else needs a person. */
  private static final Set<Code> PASSING =
      Set.of(CommonCode.STALE_REVISION, CommonCode.SERVICE_UNAVAILABLE, CommonCode.SERVICE_TIMEOUT);

  private final Items items;
  private final StaffAccess access;
  private final Publishing publishing;
  private final Clock clock;

  Scheduling(Items items, StaffAccess access, Publishing publishing, Clock clock) {
    this.items = items;
    this.access = access;
    this.publishing = publishing;
    this.clock = clock;
  }

  Mono<Item> schedule(String id, Revision seen, Instant at, Actor actor) {
    return open(id, seen, actor)
        .map(item -> Schedules.set(item, at.truncatedTo(ChronoUnit.MILLIS), actor, now()))
        .flatMap(next -> items.replace(next, Act.of(actor, Action.SCHEDULE.verb())));
  }

  Mono<Item> unschedule(String id, Revision seen, Actor actor) {
    return open(id, seen, actor)
        .map(item -> Schedules.unset(item, actor, now()))
        .flatMap(next -> items.replace(next, Act.of(actor, Action.UNSCHEDULE.verb())));
  }

  /** Publishes what is due; what is hindered goes back to the office with the reason. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.schedule.sweep:1s}")
  Mono<Void> sweep() {
    return Mono.defer(() -> items.scheduledUntil(now(), BATCH).concatMap(this::publish).then());
  }

  private Mono<Item> publish(Item due) {
    return publishing
        .publishDue(due)
        .onErrorResume(
            Refusal.class,
            refusal -> PASSING.contains(refusal.code()) ? Mono.empty() : giveUp(due, refusal));
  }

  private Mono<Item> giveUp(Item due, Refusal refusal) {
    String errors =
        refusal.errors().stream().map(FieldProblem::detail).collect(Collectors.joining("；"));
    String why = refusal.getMessage() + (errors.isEmpty() ? "" : errors + "。");
    return items.change(
        due.id(),
        new Act(CLOCK, Action.UNSCHEDULE.verb(), why),
        read -> read.revision() == due.revision() ? Schedules.failed(read, why, now()) : read);
  }

  private Mono<Item> open(String id, Revision seen, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access.open(id, actor).doOnNext(item -> seen.check(item.revision()));
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
