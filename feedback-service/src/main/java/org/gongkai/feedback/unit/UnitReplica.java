package org.gongkai.feedback.unit;

import org.gongkai.platform.event.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the directory that task-service keeps. */
@Configuration(proxyBeanMethods = false)
class UnitReplica {

  @Bean
  EventSubscription unitChanges(Units units) {
    return EventSubscription.to("task.unit")
        .on("task.unit.changed.v1", UnitNode.class, units::remember);
  }
}
