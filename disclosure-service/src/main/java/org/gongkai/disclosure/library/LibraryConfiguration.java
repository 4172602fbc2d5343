package org.gongkai.disclosure.library;

import org.gongkai.platform.event.EventSubscription;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what becomes public, once there is a library to tell of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LibraryProperties.class)
class LibraryConfiguration {

  /** With a place of its own in the topic, so that a library named later gets all there is. */
  @Bean
  @ConditionalOnExpression("!'${gongkai.disclosure.library.url:}'.isBlank()")
  EventSubscription libraryNews(Submissions submissions) {
    return EventSubscription.to("disclosure.item")
        .readBy("library")
        .on("disclosure.item.published.v1", LibraryNews.class, submissions::published)
        .on("disclosure.item.withdrawn.v1", LibraryNews.class, submissions::withdrawn);
  }
}
