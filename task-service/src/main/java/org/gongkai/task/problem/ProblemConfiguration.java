package org.gongkai.task.problem;

import java.time.Clock;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the register of problems. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

  @Bean
  Problems problems(DocumentStores stores, Units units, WorkingDays calendar, Clock clock) {
    return new Problems(stores, units, calendar, clock);
  }

  @Bean
  ProblemDesk problemDesk(Problems problems, Units units, Clock clock) {
    return new ProblemDesk(problems, units, clock);
  }
}
