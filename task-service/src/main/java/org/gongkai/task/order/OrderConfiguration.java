package org.gongkai.task.order;

import java.time.Clock;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.unit.Units;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps rectification orders and lets the clock run over them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderProperties.class)
class OrderConfiguration {

  @Bean
  OrderTimes orderTimes(WorkingDays calendar, OrderProperties properties) {
    return new OrderTimes(calendar, properties);
  }

  @Bean
  Orders orders(DocumentStores stores, Units units, OrderTimes times, Clock clock) {
    return new Orders(stores, units, times, clock);
  }

  @Bean
  OrderDesk orderDesk(
      Orders orders, Problems problems, Units units, OrderTimes times, Clock clock) {
    return new OrderDesk(orders, problems, units, times, clock);
  }

  @Bean
  OrderRecount orderRecount(Orders orders, OrderTimes times, Clock clock) {
    return new OrderRecount(orders, times, clock);
  }

  @Bean
  OrderEscalation orderEscalation(Orders orders, OrderTimes times, Clock clock) {
    return new OrderEscalation(orders, times.schedule(), clock);
  }
}
