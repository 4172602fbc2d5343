package org.gongkai.task.unit;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import reactor.core.publisher.Flux;

/** Keeps the directory, and the topic by which the other services follow it. */
@Configuration(proxyBeanMethods = false)
class UnitConfiguration {

  @Bean
  Units units(DocumentStores stores, Clock clock) {
    return new Units(stores.of("units", Unit.class), clock);
  }

  @Bean
  Collectives collectives(DocumentStores stores, Units units) {
    return new Collectives(stores, units);
  }

  @Bean
  UnitMatching unitMatching(
      DocumentStores stores, Units units, ObjectProvider<NameFollower> followers, Clock clock) {
    return new UnitMatching(stores, units, Flux.fromStream(followers::orderedStream), clock);
  }

  @Bean
  KafkaAdmin.NewTopics unitTopic(
      @Value("${gongkai.events.partitions:4}") int partitions,
      @Value("${gongkai.events.replicas:1}") short replicas) {
    return new KafkaAdmin.NewTopics(
        TopicBuilder.name("task.unit").partitions(partitions).replicas(replicas).compact().build());
  }
}
