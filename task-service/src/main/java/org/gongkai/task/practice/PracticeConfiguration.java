package org.gongkai.task.practice;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps good practice and brands. */
@Configuration(proxyBeanMethods = false)
class PracticeConfiguration {

  @Bean
  Practices practices(DocumentStores stores) {
    return new Practices(stores);
  }

  @Bean
  PracticeDesk practiceDesk(Practices practices, Units units, Clock clock) {
    return new PracticeDesk(practices, units, clock);
  }

  @Bean
  Brands brands(DocumentStores stores, Units units) {
    return new Brands(stores, units);
  }
}
