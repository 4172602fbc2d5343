package org.gongkai.disclosure.proof;

import org.gongkai.platform.event.EventSubscription;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log's key, and how it hears of what becomes public. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogProperties.class)
class LogConfiguration {

  @Bean
  Signer logSigner(LogProperties properties) {
    SigningKey key = SigningKey.open(properties.secrets().resolve("disclosure-log-key.pem"));
    return new Signer(properties.origin(), key);
  }

  @Bean
  EventSubscription loggedItems(ItemLog log) {
    return EventSubscription.to("disclosure.item")
        .readBy("proof")
        .on("disclosure.item.published.v1", ItemNews.class, log::published)
        .on("disclosure.item.withdrawn.v1", ItemNews.class, log::withdrawn);
  }
}
