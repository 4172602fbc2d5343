package org.gongkai.platform.access;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Keeps the list of blocked people in the service's own database and asks it at every request. */
@AutoConfiguration
@ConditionalOnProperty({"gongkai.store.database", "gongkai.api.base"})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class AccessConfiguration {

  @Bean
  BlockedPeople blockedPeople(DocumentStores stores, Clock clock) {
    return new BlockedPeople(stores, clock);
  }

  @Bean
  BlockedPeopleController blockedPeopleController(BlockedPeople people) {
    return new BlockedPeopleController(people);
  }

  @Bean
  AccessFilter accessFilter(BlockedPeople people, ObjectProvider<ActorRule> rules) {
    return new AccessFilter(people, rules.orderedStream().toList());
  }
}
