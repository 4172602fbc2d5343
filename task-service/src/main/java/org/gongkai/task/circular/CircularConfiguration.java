package org.gongkai.task.circular;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.assessment.sheet.Standings;
import org.gongkai.task.inspection.Inspections;
import org.gongkai.task.order.Orders;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps circulars and interviews. */
@Configuration(proxyBeanMethods = false)
class CircularConfiguration {

  @Bean
  Circulars circulars(DocumentStores stores) {
    return new Circulars(stores);
  }

  @Bean
  CircularDrafts circularDrafts(Inspections inspections, Orders orders, Standings standings) {
    return new CircularDrafts(inspections, orders, standings);
  }

  @Bean
  CircularDesk circularDesk(Circulars circulars, CircularDrafts drafts, Units units, Clock clock) {
    return new CircularDesk(circulars, drafts, units, clock);
  }

  @Bean
  InterviewDesk interviewDesk(DocumentStores stores, Orders orders, Units units, Clock clock) {
    return new InterviewDesk(stores, orders, units, clock);
  }
}
