package org.gongkai.task.lookback;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.PlanWork;
import org.gongkai.task.order.Orders;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps look-backs. */
@Configuration(proxyBeanMethods = false)
class LookBackConfiguration {

  @Bean
  LookBackFile lookBackFile(DocumentStores stores) {
    return new LookBackFile(stores);
  }

  @Bean
  LookBackOrders lookBackOrders(LookBackFile file, Orders orders, Clock clock) {
    return new LookBackOrders(file, orders, clock);
  }

  @Bean
  LookBackDesk lookBackDesk(
      LookBackFile file,
      LookBackOrders ordering,
      Assignments assignments,
      Plans plans,
      Units units,
      Clock clock) {
    return new LookBackDesk(file, ordering, assignments, plans, units, clock);
  }

  @Bean
  CarryOver carryOver(
      LookBackDesk desk, LookBackFile file, Assignments assignments, PlanWork work, Plans plans) {
    return new CarryOver(desk, file, assignments, work, plans);
  }
}
