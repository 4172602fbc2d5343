package org.gongkai.task.ledger;

import java.time.Clock;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the ledger. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  @Bean
  Ledger ledger(TaskItems items, PlanAccess access, Units units, Clock clock) {
    return new Ledger(items, access, units, clock);
  }
}
