package org.gongkai.platform.access;

import java.time.Clock;
import org.gongkai.platform.event.EventSubscription;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Keeps the list of blocked people in the service's own database and asks it at every request. */
@AutoConfiguration
@ConditionalOnProperty({"gongkai.store.database", "gongkai.api.base"})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class AccessConfiguration {

  /** {@code gongkai.people.keeper}: the one service whose list holds in all of them. */
  @Bean
  BlockedPeople blockedPeople(
      DocumentStores stores, @Value("${gongkai.people.keeper:false}") boolean keeper, Clock clock) {
    return new BlockedPeople(stores, keeper, clock);
  }

  @Bean
  @ConditionalOnProperty(
      name = "gongkai.people.keeper",
      havingValue = "false",
      matchIfMissing = true)
  EventSubscription blockedPeopleSubscription(BlockedPeople people) {
    return EventSubscription.to(BlockedPerson.TOPIC)
        .on(BlockedPerson.EVENT, HeardBlock.class, people::hear);
  }

  /** Declared by every service, so that none has to wait for another one. */
  @Bean
  KafkaAdmin.NewTopics blockedPeopleTopic(@Value("${gongkai.events.replicas:1}") short replicas) {
    return new KafkaAdmin.NewTopics(
        TopicBuilder.name(BlockedPerson.TOPIC).partitions(1).replicas(replicas).compact().build());
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
