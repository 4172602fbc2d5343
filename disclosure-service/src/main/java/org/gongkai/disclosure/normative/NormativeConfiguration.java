package org.gongkai.disclosure.normative;

import java.time.Clock;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.search.PublicFacts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the public register together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NormativeProperties.class)
class NormativeConfiguration {

  @Bean
  PublicRegister publicRegister(
      PublicFacts facts, Registrations registrations, Items items, Clock clock) {
    return new PublicRegister(facts.all(), registrations, items, clock);
  }
}
