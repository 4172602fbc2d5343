package org.gongkai.task.accountability;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps accountability cases. */
@Configuration(proxyBeanMethods = false)
class AccountabilityConfiguration {

  @Bean
  AccountabilityFile accountabilityFile(DocumentStores stores, Units units, Clock clock) {
    return new AccountabilityFile(stores, units, clock);
  }

  @Bean
  CasesOfYear casesOfYear(AccountabilityFile file) {
    return new CasesOfYear(file);
  }
}
