package org.gongkai.task.activity;

import java.time.Clock;
import org.gongkai.platform.event.EventSubscription;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps activities, and listens for the interpretations that are published. */
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
}
