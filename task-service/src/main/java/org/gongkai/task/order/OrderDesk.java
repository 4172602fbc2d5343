package org.gongkai.task.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.problem.EvidenceRef;
import org.gongkai.task.problem.Oversight;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where people work on orders: the office issues and checks, the unit answers. */
class OrderDesk {

  private static final int MOST_EXPORTED = 20_000;

  private final Orders orders;
  private final Problems problems;
  private final Units units;
  private final OrderTimes times;
  private final Clock clock;

  OrderDesk(Orders orders, Problems problems, Units units, OrderTimes times, Clock clock) {
    this.orders = orders;
    this.problems = problems;
    this.units = units;
    this.times = times;
    this.clock = clock;
  }

  /** The latest first; below the unit, or below all that the caller may read. */
  Flux<RectificationOrder> list(
      @Nullable String unit, OrderFilter filter, PageRequest page, Actor actor) {
    return oversight(actor)
        .map(oversight -> oversight.scopes(unit))
        .flatMapMany(scopes ->
            orders.find(
                filter.query(scopes, LocalDate.now(clock), page.cursor()), page.limitPlusOne()));
  }

  /** All that the filter lets through, for an export. */
  Flux<RectificationOrder> all(@Nullable String unit, OrderFilter filter, Actor actor) {
    return oversight(actor)
        .map(oversight -> oversight.scopes(unit))
        .flatMapMany(
            scopes -> orders.find(filter.query(scopes, LocalDate.now(clock), null), MOST_EXPORTED));
  }

  Mono<RectificationOrder> read(String id, Actor actor) {
    return Mono.zip(
        orders.read(id),
        oversight(actor),
        (order, oversight) -> {
          oversight.requireRead(order.content().unit());
          return order;
        });
  }

  Mono<RectificationOrder> issue(OrderDraft draft, Actor actor) {
    return oversight(actor)
        .doOnNext(oversight -> {
          oversight.requireOversees(oversight.authority());
          oversight.requireRead(draft.unit());
        })
        .then(Mono.defer(() -> checkProblem(draft)))
        .then(Mono.defer(() -> orders.issue(draft, actor)));
  }

  Mono<RectificationOrder> acknowledge(String id, Revision seen, Actor actor) {
    Act act = Act.of(actor, "order.acknowledge");
    return answer(id, seen, act, (order, now) -> order.acknowledge(actor, now));
  }

  Mono<RectificationOrder> start(String id, Revision seen, @Nullable String measures, Actor actor) {
    Act act = Act.of(actor, "order.start");
    return answer(id, seen, act, (order, now) -> order.start(measures, actor, now));
  }

  Mono<RectificationOrder> submit(
      String id, Revision seen, String text, List<EvidenceRef> evidence, Actor actor) {
    Act act = Act.of(actor, "order.submit");
    return answer(id, seen, act, (order, now) -> order.submit(text, evidence, actor, now));
  }

  Mono<RectificationOrder> close(String id, Revision seen, @Nullable String remark, Actor actor) {
    Act act = new Act(actor, "order.close", remark);
    return decide(id, seen, act, (order, now) -> order.close(remark, actor, now));
  }

  Mono<RectificationOrder> reopen(
      String id, Revision seen, String reason, @Nullable Integer days, Actor actor) {
    Act act = new Act(actor, "order.reopen", reason);
    LocalDate today = LocalDate.now(clock);
    Deadline again = times.from(today, days == null ? times.usual() : days);
    LocalDate lookOn = times.lookOn(again, today);
    return decide(id, seen, act, (order, now) -> order.reopen(reason, again, lookOn, actor, now));
  }

  Mono<RectificationOrder> urge(String id, Revision seen, @Nullable String text, Actor actor) {
    Act act = new Act(actor, "order.urge", text);
    return decide(id, seen, act, (order, now) -> order.urge(text, actor, now));
  }

  Mono<RectificationOrder> extend(String id, Revision seen, int more, String reason, Actor actor) {
    Act act = new Act(actor, "order.extend", reason);
    return decide(
        id,
        seen,
        act,
        (order, now) -> {
          Deadline longer = times.longer(order.deadline(), more);
          LocalDate lookOn = times.lookOn(longer, LocalDate.now(clock));
          return order.extend(reason, longer, lookOn, actor, now);
        });
  }

  Mono<Oversight> oversight(Actor actor) {
    return units.tree().map(tree -> new Oversight(tree, actor));
  }

  /** An order about a problem goes to the unit that has it. */
  private Mono<Void> checkProblem(OrderDraft draft) {
    if (draft.cause().kind() != Cause.Kind.PROBLEM) {
      return Mono.empty();
    }
    return problems
        .find(draft.cause().reference())
        .filter(problem -> problem.finding().unit().equals(draft.unit()))
        .switchIfEmpty(Mono.error(() -> new Refusal(CommonCode.INVALID_CONTENT, "该单位没有这个编号的问题。")))
        .then();
  }

  private Mono<RectificationOrder> answer(
      String id,
      Revision seen,
      Act act,
      BiFunction<RectificationOrder, Instant, RectificationOrder> transition) {
    BiConsumer<RectificationOrder, Oversight> own =
        (order, oversight) -> oversight.requireAnswersFor(order.content().unit());
    return change(id, seen, act, own, transition);
  }

  private Mono<RectificationOrder> decide(
      String id,
      Revision seen,
      Act act,
      BiFunction<RectificationOrder, Instant, RectificationOrder> transition) {
    BiConsumer<RectificationOrder, Oversight> above =
        (order, oversight) -> oversight.requireOversees(order.content().issuer());
    return change(id, seen, act, above, transition);
  }

  private Mono<RectificationOrder> change(
      String id,
      Revision seen,
      Act act,
      BiConsumer<RectificationOrder, Oversight> permission,
      BiFunction<RectificationOrder, Instant, RectificationOrder> transition) {
    return Mono.zip(
            orders.read(id),
            oversight(act.actor()),
            (order, oversight) -> {
              permission.accept(order, oversight);
              seen.check(order.revision());
              return transition.apply(order, clock.instant());
            })
        .flatMap(next -> orders.replace(next, act));
  }
}
