package org.gongkai.disclosure.proof.audit;

import org.gongkai.platform.event.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of the batches of audit entries that the other services close. */
@Configuration(proxyBeanMethods = false)
class OtherTrailsConfiguration {

  private static final String READER = "audit";

  @Bean
  EventSubscription taskTrail(OtherTrails trails) {
    return EventSubscription.to("task.task")
        .readBy(READER)
        .on("task.audit.sealed.v1", SealedNews.class, trails::hear);
  }

  @Bean
  EventSubscription feedbackTrail(OtherTrails trails) {
    return EventSubscription.to("feedback.appeal")
        .readBy(READER)
        .on("feedback.audit.sealed.v1", SealedNews.class, trails::hear);
  }
}
