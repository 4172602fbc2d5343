package org.gongkai.disclosure.interpretation;

import java.time.Instant;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.platform.event.EventSubscription;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Hears what becomes public, for the statistics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InterpretationProperties.class)
class InterpretationConfiguration {

  /** What is read of a publication or withdrawal. */
  record News(
      String id,
      ItemType type,
      String title,
      String unit,
      Instant publishedAt,
      @Nullable Object migrated) {}

  @Bean
  EventSubscription interpretationNews(PublicationCounting counting) {
    return EventSubscription.to("disclosure.item")
        .readBy("interpretations")
        .on("disclosure.item.published.v1", News.class, counting::published)
        .on("disclosure.item.withdrawn.v1", News.class, counting::withdrawn);
  }

  /** Compacted, since each event says all of its interpretation. */
  @Bean
  KafkaAdmin.NewTopics interpretationTopics(
      @Value("${gongkai.events.partitions:4}") int partitions,
      @Value("${gongkai.events.replicas:1}") int replicas) {
    return new KafkaAdmin.NewTopics(
        TopicBuilder.name(InterpretationPublished.TOPIC)
            .partitions(partitions)
            .replicas(replicas)
            .compact()
            .build());
  }
}
