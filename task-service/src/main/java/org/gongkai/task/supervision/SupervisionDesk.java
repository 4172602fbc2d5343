package org.gongkai.task.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.order.Cause;
import org.gongkai.task.order.OrderDraft;
import org.gongkai.task.order.Orders;
import org.gongkai.task.problem.Oversight;
import org.gongkai.task.problem.Place;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where supervisors look at lights and cases, and turn a warning into an order. */
class SupervisionDesk {

  private final Cases cases;
  private final Lights lights;
  private final Orders orders;
  private final Units units;
  private final SupervisionProperties thresholds;
  private final Clock clock;

  SupervisionDesk(
      Cases cases,
      Lights lights,
      Orders orders,
      Units units,
      SupervisionProperties thresholds,
      Clock clock) {
    this.cases = cases;
    this.lights = lights;
    this.orders = orders;
    this.units = units;
    this.thresholds = thresholds;
    this.clock = clock;
  }

  Mono<LightView> lights(@Nullable String unit, Actor actor) {
    return oversight(actor)
        .flatMap(oversight -> {
          String scope = oversight.scope(unit);
          return lights
              .within(scope)
              .collectList()
              .map(within -> LightView.of(scope, within, oversight.tree()));
        });
  }

  Flux<LightChange> history(String unit, Actor actor) {
    return oversight(actor)
        .map(oversight -> oversight.requireRead(unit))
        .flatMapMany(lights::history);
  }

  Flux<SupervisedCase> cases(
      @Nullable String unit, CaseFilter filter, PageRequest page, Actor actor) {
    return oversight(actor)
        .map(oversight -> oversight.scope(unit))
        .flatMapMany(scope ->
            cases.list(
                filter.query(
                    scope, LocalDate.now(clock), clock.instant(), thresholds, page.cursor()),
                filter.order(),
                page.limitPlusOne()));
  }

  Mono<SupervisedCase> read(String id, Actor actor) {
    return Mono.zip(
        found(id),
        oversight(actor),
        (found, oversight) -> {
          oversight.requireRead(Objects.requireNonNullElse(found.unit(), ""));
          return found;
        });
  }

  /** The order that a warning leads to; while there is one, that one. */
  Mono<Warned> order(
      String id, @Nullable String demand, @Nullable Integer workingDays, Actor actor) {
    return Mono.zip(
            found(id),
            oversight(actor),
            (found, oversight) -> new Warned(found, draft(found, demand, workingDays, oversight)))
        .flatMap(warned -> {
          String known = warned.found().orderId();
          return known == null ? issue(warned, actor) : Mono.just(warned.led(known, false));
        });
  }

  Mono<Oversight> oversight(Actor actor) {
    return units.tree().map(tree -> new Oversight(tree, actor));
  }

  CaseView view(SupervisedCase found, Oversight oversight) {
    return CaseView.of(found, oversight, LocalDate.now(clock), thresholds);
  }

  private Mono<Warned> issue(Warned warned, Actor actor) {
    return orders
        .issue(warned.draft(), actor)
        .flatMap(order ->
            cases
                .led(warned.found().id(), order.id())
                .thenReturn(warned.led(order.id(), order.revision() == 1)));
  }

  private static OrderDraft draft(
      SupervisedCase found,
      @Nullable String demand,
      @Nullable Integer workingDays,
      Oversight oversight) {
    String unit = found.unit();
    if (unit == null || found.kind() == CaseKind.ORDER) {
      throw new Refusal(CommonCode.ILLEGAL_TRANSITION, "该监察事项不能转为督办单。");
    }
    oversight.requireOversees(Place.of(unit, oversight.tree()).issuer());
    Cause.Kind kind =
        switch (found.kind()) {
          case APPEAL -> Cause.Kind.OVERDUE_APPEAL;
          case PROBLEM -> Cause.Kind.PROBLEM;
          case ITEM, DUTY, ASSIGNMENT, REPORT, ORDER -> Cause.Kind.SUPERVISION;
        };
    String reference = kind == Cause.Kind.SUPERVISION ? found.id() : found.subject();
    Cause cause = new Cause(kind, reference, found.link());
    String asked = Objects.requireNonNullElseGet(demand, () -> "电子监察预警，请核实并整改：" + found.stage());
    String key = OrderDraft.following(unit, cause, null, asked).key() + found.occasion();
    return new OrderDraft(key, unit, cause, "电子监察", asked, workingDays);
  }

  private Mono<SupervisedCase> found(String id) {
    return cases.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("监察事项")));
  }

  /** A case and the order it leads to. */
  record Warned(SupervisedCase found, OrderDraft draft, @Nullable String orderId, boolean created) {

    Warned(SupervisedCase found, OrderDraft draft) {
      this(found, draft, null, false);
    }

    Warned led(String order, boolean fresh) {
      return new Warned(found, draft, order, fresh);
    }
  }
}
