package org.gongkai.feedback.result;

import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to what this service itself announced, for results that a crash kept from the list. */
@Configuration(proxyBeanMethods = false)
class ResultFilling {

  private static final Actor SERVICE = Actor.service("feedback-service");

  @Bean
  EventSubscription publishedResults(Results results) {
    return EventSubscription.to("feedback.appeal")
        .on(ResultPublished.EVENT, ResultPublished.class, event -> results.add(event, SERVICE));
  }
}
