package org.gongkai.disclosure.interpretation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asking for another interpretation of a public policy, and saying that none is needed. */
@Component
class TriggerDesk {

  private final Triggers triggers;
  private final Items items;
  private final Units units;
  private final InterpretationProperties properties;
  private final Clock clock;

  TriggerDesk(
      Triggers triggers,
      Items items,
      Units units,
      InterpretationProperties properties,
      Clock clock) {
    this.triggers = triggers;
    this.items = items;
    this.units = units;
    this.properties = properties;
    this.clock = clock;
  }

  /** Whoever hears of it may ask, for the policy of any unit: it is public. */
  Mono<Trigger> raise(NewId id, TriggerRequest request, Actor actor) {
    actor.require(Role.OFFICE, Role.HANDLER, Role.SUPERVISOR, Role.LEADER, Role.SYSTEM);
    LocalDate due = request.due();
    if (due != null && due.isBefore(today())) {
      throw invalid("/due", "最迟日期不能早于今天");
    }
    return items
        .find(request.policyId().strip())
        .filter(Item::isPublic)
        .switchIfEmpty(Mono.error(() -> invalid("/policyId", "没有这份已公开的文件")))
        .map(policy -> fresh(id.value(), policy, request, actor))
        .flatMap(fresh ->
            triggers.documents().insertOnce(fresh, Act.of(actor, "interpretation.trigger")));
  }

  /** Officials within their units; whoever asked may see what became of it. */
  Mono<Trigger> read(String id, Actor actor) {
    return triggers
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("解读需求")))
        .delayUntil(found -> requireReader(found, actor));
  }

  Flux<Trigger> list(
      @Nullable String policy, Trigger.@Nullable State state, PageRequest page, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units
        .requireWithin(actor.unit(), actor)
        .flatMapMany(tree ->
            triggers.list(
                tree.within(actor.unit()), policy, state, page.cursor(), page.limitPlusOne()));
  }

  Mono<Trigger> dismiss(String id, Revision seen, String reason, Actor actor) {
    return read(id, actor)
        .delayUntil(found -> units.requireWithin(found.unit(), actor))
        .doOnNext(found -> seen.check(found.revision()))
        .map(found -> found.dismiss(reason, actor, now()))
        .flatMap(next ->
            triggers
                .documents()
                .replace(next, new Act(actor, "interpretation.dismiss-trigger", reason)));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private Mono<?> requireReader(Trigger found, Actor actor) {
    if (found.by().id().equals(actor.id())) {
      return Mono.empty();
    }
    StaffAccess.requireStaff(actor);
    return units.requireWithin(found.unit(), actor);
  }

  private Trigger fresh(String id, Item policy, TriggerRequest request, Actor actor) {
    LocalDate due = request.due();
    int days = Objects.requireNonNull(properties.answerWithin().get(request.cause()));
    return new Trigger(
        id,
        1,
        policy.id(),
        policy.content().title(),
        policy.content().unit(),
        request.cause(),
        request.reference() == null ? null : request.reference().strip(),
        request.subject().strip(),
        request.wanted(),
        due == null ? today().plusDays(days) : due,
        Trigger.State.OPEN,
        null,
        null,
        null,
        new Person(actor.id(), actor.name()),
        now(),
        now(),
        List.of());
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "解读需求有误，请按提示修改。", List.of(new FieldProblem(pointer, detail)));
  }

  /** In the milliseconds that the store keeps. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
