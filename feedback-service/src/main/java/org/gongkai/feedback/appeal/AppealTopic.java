package org.gongkai.feedback.appeal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The topic of what happens to appeals. */
@Configuration(proxyBeanMethods = false)
class AppealTopic {

  @Bean
  KafkaAdmin.NewTopics appealTopics(
      @Value("${gongkai.events.partitions:4}") int partitions,
      @Value("${gongkai.events.replicas:1}") int replicas) {
    return new KafkaAdmin.NewTopics(
        TopicBuilder.name("feedback.appeal").partitions(partitions).replicas(replicas).build());
  }
}
