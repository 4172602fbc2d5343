package org.gongkai.disclosure.item;

import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The topic of public states; compacted, so that any reader can be rebuilt from it. */
@Configuration(proxyBeanMethods = false)
class ItemTopic {

  @Bean
  KafkaAdmin.NewTopics itemTopics(
      @Value("${gongkai.events.partitions:4}") int partitions,
      @Value("${gongkai.events.replicas:1}") int replicas) {
    return new KafkaAdmin.NewTopics(
        TopicBuilder.name("disclosure.item")
            .partitions(partitions)
            .replicas(replicas)
            .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
            .build(),
        TopicBuilder.name("disclosure.review").partitions(partitions).replicas(replicas).build());
  }
}
