package org.gongkai.task.assessment.scheme;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the schemes. */
@Configuration(proxyBeanMethods = false)
class SchemeConfiguration {

  @Bean
  Schemes schemes(DocumentStores stores) {
    return new Schemes(stores);
  }

  @Bean
  SchemeAccess schemeAccess(Schemes schemes, Units units) {
    return new SchemeAccess(schemes, units);
  }

  @Bean
  SchemeDesk schemeDesk(Schemes schemes, SchemeAccess access, Units units, Clock clock) {
    return new SchemeDesk(schemes, access, units, clock);
  }
}
