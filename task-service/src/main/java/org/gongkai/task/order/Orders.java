package org.gongkai.task.order;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.task.problem.Place;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All rectification orders; other features issue them here. */
public class Orders {

  private static final int MOST = 500;

  private final Documents<RectificationOrder> orders;
  private final Units units;
  private final OrderTimes times;
  private final Clock clock;

  Orders(DocumentStores stores, Units units, OrderTimes times, Clock clock) {
    this.orders = stores.of("orders", RectificationOrder.class, OrderFilter.INDEXES);
    this.units = units;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Issues an order; the same key again changes nothing and emits the order as it is now. A unit
   * that is no more cannot answer: its successor gets the order.
   */
  public Mono<RectificationOrder> issue(OrderDraft draft, Actor actor) {
    return units
        .tree()
        .map(tree -> {
          String unit = tree.heir(draft.unit()).orElse(draft.unit());
          return OrderContent.of(draft, unit, Place.of(unit, tree));
        })
        .map(content -> issue(draft, content, actor))
        .flatMap(fresh -> orders.insertOnce(fresh, Act.of(actor, "order.issue")));
  }

  /** Empty when there is none. */
  public Mono<RectificationOrder> find(String id) {
    return orders.find(id);
  }

  /** All orders that one thing has led to. */
  public Flux<RectificationOrder> causedBy(Cause.Kind kind, String reference) {
    return orders
        .find(eq("content.cause.reference", reference), ascending("content.cause.reference"), MOST)
        .filter(order -> order.content().cause().kind() == kind);
  }

  /** What an order asked for has happened elsewhere: it waits for its recheck. */
  public Flux<RectificationOrder> fulfilled(Cause.Kind kind, String reference, String text) {
    Actor service = Actor.service("task-service");
    Act act = Act.of(service, "order.fulfil");
    return causedBy(kind, reference)
        .concatMap(order ->
            change(order.id(), act, found -> found.fulfilled(text, service, clock.instant())));
  }

  /** Those of a territory that are owed and have reached a level, the latest first. */
  public Flux<RectificationOrder> at(Escalation.Level level, String scope) {
    Bson filter =
        and(eq("content.scopes", scope), eq("level", level), in("state", OrderState.OWED));
    return orders.find(filter, OrderFilter.LATEST, MOST);
  }

  Mono<RectificationOrder> read(String id) {
    return find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("督办单")));
  }

  Flux<RectificationOrder> find(Bson filter, int limit) {
    return orders.find(filter, OrderFilter.LATEST, limit);
  }

  /** Those at which the clock has to look by today. */
  Flux<RectificationOrder> toEscalate(LocalDate today, int limit) {
    return orders.find(lte("escalateOn", today), ascending("escalateOn"), limit);
  }

  Mono<RectificationOrder> replace(RectificationOrder next, Act act) {
    return orders.replace(next, act);
  }

  Mono<RectificationOrder> change(
      String id, Act act, UnaryOperator<RectificationOrder> transition) {
    return orders.change(id, act, transition);
  }

  private RectificationOrder issue(OrderDraft draft, OrderContent content, Actor actor) {
    int days = Objects.requireNonNullElse(draft.workingDays(), times.usual());
    Deadline deadline = times.from(LocalDate.now(clock), days);
    LocalDate lookOn = times.lookOn(deadline, LocalDate.now(clock));
    return RectificationOrder.issue(draft.key(), content, deadline, lookOn, actor, clock.instant());
  }
}
