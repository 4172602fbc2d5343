package org.gongkai.task.order;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;

/**
 * Reminds of orders and escalates them by the clock. Two instances may meet at one order: the
 * revision lets only one of them write, and the other then finds nothing left to do.
 */
class OrderEscalation {

  private static final int BATCH = 200;
  private static final Actor CLOCK = Actor.service("task-service");
  private static final Act ACT = Act.of(CLOCK, "order.escalate");

  private final Orders orders;
  private final EscalationSchedule schedule;
  private final Clock clock;

  OrderEscalation(Orders orders, EscalationSchedule schedule, Clock clock) {
    this.orders = orders;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Emits the orders that it has looked at, as they are now. */
  @Scheduled(fixedDelayString = "${gongkai.task.orders.sweep:60s}")
  Flux<RectificationOrder> sweep() {
    return Flux.defer(() -> orders.toEscalate(LocalDate.now(clock), BATCH))
        .concatMap(order ->
            orders.change(
                order.id(), ACT, found -> found.escalate(schedule, CLOCK, clock.instant())));
  }
}
