package org.gongkai.disclosure.duty;

import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.common.config.TopicConfig;
import org.gongkai.disclosure.lease.Lease;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The topic of duties, compacted, since each event says all of its duty; and who may look. */
@Configuration(proxyBeanMethods = false)
class DutyConfiguration {

  @Bean
  Lease dutyLease(DocumentStores stores, Clock clock) {
    return new Lease(stores, "duty", Duration.ofMinutes(2), clock);
  }

  @Bean
  KafkaAdmin.NewTopics dutyTopics(
      @Value("${gongkai.events.partitions:4}") int partitions,
      @Value("${gongkai.events.replicas:1}") int replicas) {
    return new KafkaAdmin.NewTopics(
        TopicBuilder.name("disclosure.duty")
            .partitions(partitions)
            .replicas(replicas)
            .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
            .build());
  }
}
