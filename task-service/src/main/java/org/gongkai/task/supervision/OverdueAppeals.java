package org.gongkai.task.supervision;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.order.Cause;
import org.gongkai.task.order.OrderDraft;
import org.gongkai.task.order.Orders;
import org.gongkai.task.order.RectificationOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Issues an order for each appeal that a unit has not answered in time, once. */
class OverdueAppeals {

  private static final Logger log = LoggerFactory.getLogger(OverdueAppeals.class);

  static final String BASIS = "诉求办理时限规定";

  private static final int BATCH = 200;
  private static final Actor SERVICE = Actor.service("task-service");

  private final Cases cases;
  private final Orders orders;
  private final SupervisionProperties properties;
  private final Clock clock;

  OverdueAppeals(Cases cases, Orders orders, SupervisionProperties properties, Clock clock) {
    this.cases = cases;
    this.orders = orders;
    this.properties = properties;
    this.clock = clock;
  }

  /** Emits the orders; the order's id follows from the appeal, so that a second one is the same. */
  @Scheduled(fixedDelayString = "${gongkai.task.supervision.appeals-every:60s}")
  Flux<RectificationOrder> sweep() {
    return Flux.defer(() -> cases.late(CaseKind.APPEAL, LocalDate.now(clock)))
        .filter(found -> properties.orderOverdueAppeals() && found.orderId() == null)
        .take(BATCH)
        .concatMap(found -> found.unit() == null ? Mono.empty() : issue(found, found.unit()));
  }

  private Mono<RectificationOrder> issue(SupervisedCase late, String unit) {
    Cause cause = new Cause(Cause.Kind.OVERDUE_APPEAL, late.subject(), late.link());
    String demand = "诉求 " + late.key() + " 已超过答复期限 " + late.due() + "，请立即答复并说明原因。";
    return orders
        .issue(OrderDraft.following(unit, cause, BASIS, demand).on(late.occasion()), SERVICE)
        .flatMap(order -> cases.led(late.id(), order.id()).thenReturn(order))
        .onErrorResume(Refusal.class, refused -> passedOver(late, refused));
  }

  /** One appeal of a unit that the directory does not know must not hold up all the others. */
  private static Mono<RectificationOrder> passedOver(SupervisedCase late, Refusal refused) {
    return Mono.fromRunnable(
        () -> log.warn("No order for the late case {}: {}", late.id(), refused.getMessage()));
  }
}
