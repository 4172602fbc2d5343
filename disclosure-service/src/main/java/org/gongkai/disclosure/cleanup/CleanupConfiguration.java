package org.gongkai.disclosure.cleanup;

import java.time.Clock;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.search.PublicFacts;
import org.gongkai.disclosure.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes stock from the facts of everything public. */
@Configuration(proxyBeanMethods = false)
class CleanupConfiguration {

  @Bean
  CleanupDesk cleanupDesk(
      PublicFacts facts, Cleanups cleanups, Items items, Units units, Clock clock) {
    return new CleanupDesk(facts.all(), cleanups, items, units, clock);
  }
}
