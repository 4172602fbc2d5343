package org.gongkai.task.plan;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.unit.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Keeps plans and their items, and the topic that tells of them. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

  @Bean
  TaskItems taskItems(DocumentStores stores) {
    return new TaskItems(stores);
  }

  @Bean
  Plans plans(DocumentStores stores, TaskItems items) {
    return new Plans(stores, items);
  }

  @Bean
  Amendments amendments(DocumentStores stores, Plans plans, TaskItems items, Clock clock) {
    return new Amendments(stores, plans, items, clock);
  }

  @Bean
  PlanAccess planAccess(Plans plans, Units units) {
    return new PlanAccess(plans, units);
  }

  @Bean
  PlanDesk planDesk(Plans plans, PlanAccess access) {
    return new PlanDesk(plans, access);
  }

  @Bean
  PlanProgress planProgress(TaskItems items, Clock clock) {
    return new PlanProgress(items, clock);
  }

  @Bean
  PlanLinks planLinks(Plans plans, PlanProgress progress, Units units) {
    return new PlanLinks(plans, progress, units);
  }

  @Bean
  KafkaAdmin.NewTopics taskTopic(
      @Value("${gongkai.events.partitions:4}") int partitions,
      @Value("${gongkai.events.replicas:1}") short replicas) {
    return new KafkaAdmin.NewTopics(
        TopicBuilder.name(Plan.TOPIC).partitions(partitions).replicas(replicas).build());
  }
}
