package org.gongkai.task.order;

import static com.mongodb.client.model.Filters.in;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.CalendarFollower;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.store.Act;
import reactor.core.publisher.Mono;

/** Counts the days of open orders again when the calendar has changed. */
class OrderRecount implements CalendarFollower {

  private static final int MOST = 100_000;
  private static final Actor SERVICE = Actor.service("task-service");

  private final Orders orders;
  private final OrderTimes times;
  private final Clock clock;

  OrderRecount(Orders orders, OrderTimes times, Clock clock) {
    this.orders = orders;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public Mono<Void> follow(String why) {
    Act act = new Act(SERVICE, "order.recount", why);
    return orders
        .find(in("state", OrderState.OWED), MOST)
        .concatMap(order -> orders.change(order.id(), act, latest -> recounted(latest, why)))
        .then();
  }

  private RectificationOrder recounted(RectificationOrder order, String why) {
    Deadline again = times.again(order.deadline());
    LocalDate lookOn = times.lookOn(again, LocalDate.now(clock));
    return order.recounted(again, lookOn, why, SERVICE, clock.instant());
  }
}
