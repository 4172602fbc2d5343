package org.gongkai.platform.calendar;

import java.nio.file.Path;
import org.gongkai.platform.event.EventSubscription;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import reactor.core.publisher.Flux;

/**
 * Offers the calendar to a service, with the years that operations maintains. {@code
 * gongkai.calendar.file} names a file that adds years to the built-in one or corrects them; a bad
 * file stops the start.
 */
@AutoConfiguration
class WorkingDaysConfiguration {

  @Bean
  @ConditionalOnMissingBean
  WorkingDays workingDays(@Value("${gongkai.calendar.file:}") String file) {
    WorkingDays builtIn = WorkingDays.builtIn();
    return file.isBlank() ? builtIn : builtIn.with(WorkingDays.read(Path.of(file)));
  }

  @Bean
  MaintainedCalendar maintainedCalendar(
      WorkingDays calendar, ObjectProvider<CalendarFollower> followers) {
    return new MaintainedCalendar(calendar, Flux.fromStream(followers::orderedStream));
  }

  @Bean
  EventSubscription calendarSubscription(MaintainedCalendar calendar) {
    return calendar.subscription();
  }

  /** Declared by every service, so that none has to wait for another one. */
  @Bean
  KafkaAdmin.NewTopics calendarTopic(@Value("${gongkai.events.replicas:1}") short replicas) {
    return new KafkaAdmin.NewTopics(
        TopicBuilder.name(MaintainedCalendar.TOPIC)
            .partitions(1)
            .replicas(replicas)
            .compact()
            .build());
  }
}
