package org.gongkai.disclosure.interpretation;

import java.time.Instant;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.platform.event.EventSubscription;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what becomes public, for the statistics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InterpretationProperties.class)
class InterpretationConfiguration {

  /** What is read of a publication or withdrawal. */
  record News(
      String id, ItemType type, String unit, Instant publishedAt, @Nullable Object migrated) {}

  @Bean
  EventSubscription interpretationNews(PublicationCounting counting) {
    return EventSubscription.to("disclosure.item")
        .readBy("interpretations")
        .on("disclosure.item.published.v1", News.class, counting::published)
        .on("disclosure.item.withdrawn.v1", News.class, counting::withdrawn);
  }
}
