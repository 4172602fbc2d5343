package org.gongkai.task.activity;

import java.time.Clock;
import org.gongkai.platform.event.EventSubscription;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps activities, and listens for those that are told by events. */
@Configuration(proxyBeanMethods = false)
class ActivityConfiguration {

  @Bean
  Activities activities(DocumentStores stores) {
    return new Activities(stores);
  }

  @Bean
  Recording recording(Activities activities, Units units, Clock clock) {
    return new Recording(activities, units, clock);
  }

  @Bean
  FollowingUp followingUp(
      Activities activities, Recording recording, Assignments assignments, Clock clock) {
    return new FollowingUp(activities, recording, assignments, clock);
  }

  @Bean
  ActivityNews activityNews(Activities activities, Units units, Clock clock) {
    return new ActivityNews(activities, units, clock);
  }

  @Bean
  EventSubscription publishedInterpretations(ActivityNews news) {
    return EventSubscription.to("disclosure.item")
        .readBy("activities")
        .on("disclosure.item.published.v1", ItemNews.class, news::published)
        .on("disclosure.item.withdrawn.v1", ItemNews.class, news::withdrawn);
  }

  @Bean
  EventSubscription leadersOfInterpretations(ActivityNews news) {
    return EventSubscription.to("disclosure.interpretation")
        .readBy("activities")
        .on("disclosure.interpretation.published.v1", InterpretationNews.class, news::interpreted);
  }

  @Bean
  EventSubscription finishedInspections(ActivityNews news) {
    return EventSubscription.to(Plan.TOPIC)
        .readBy("activities")
        .on("task.inspection.finished.v1", InspectionNews.class, news::inspected);
  }
}
