package org.gongkai.disclosure.mistake;

import org.gongkai.platform.event.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what readers find wrong. */
@Configuration(proxyBeanMethods = false)
class MistakeConfiguration {

  @Bean
  EventSubscription reportedMistakes(Mistakes mistakes) {
    return EventSubscription.to("feedback.appeal")
        .readBy("mistakes")
        .on("feedback.appeal.received.v1", MistakeNews.class, mistakes::hear);
  }
}
