package org.gongkai.task.supervision;

import java.time.Clock;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.event.EventSubscription;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.order.Orders;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.unit.Units;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to everything and keeps cases and lights. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupervisionProperties.class)
class SupervisionConfiguration {

  private static final String READER = "supervision";

  @Bean
  Cases supervisedCases(DocumentStores stores) {
    return new Cases(stores);
  }

  @Bean
  Lights unitLights(DocumentStores stores) {
    return new Lights(stores);
  }

  @Bean
  ColumnUpdates columnUpdates(DocumentStores stores) {
    return new ColumnUpdates(stores);
  }

  @Bean
  CaseHearing caseHearing(
      Cases cases,
      Lights lights,
      ColumnUpdates columns,
      Orders orders,
      Units units,
      WorkingDays calendar,
      Clock clock) {
    return new CaseHearing(cases, lights, columns, orders, units, calendar, clock);
  }

  @Bean
  LightCounting lightCounting(
      Cases cases,
      Lights lights,
      Units units,
      WorkingDays calendar,
      SupervisionProperties thresholds,
      Clock clock) {
    return new LightCounting(cases, lights, units, calendar, thresholds, clock);
  }

  @Bean
  OverdueAppeals overdueAppeals(
      Cases cases, Orders orders, SupervisionProperties properties, Clock clock) {
    return new OverdueAppeals(cases, orders, properties, clock);
  }

  @Bean
  SupervisionDesk supervisionDesk(
      Cases cases,
      Lights lights,
      Orders orders,
      Units units,
      SupervisionProperties thresholds,
      Clock clock) {
    return new SupervisionDesk(cases, lights, orders, units, thresholds, clock);
  }

  @Bean
  EventSubscription supervisedItems(CaseHearing hearing) {
    return EventSubscription.to("disclosure.item")
        .readBy(READER)
        .on("disclosure.item.published.v1", ItemEvent.class, hearing::published)
        .on("disclosure.item.withdrawn.v1", ItemEvent.class, hearing::withdrawn);
  }

  @Bean
  EventSubscription supervisedReviews(CaseHearing hearing) {
    return EventSubscription.to("disclosure.review")
        .readBy(READER)
        .on("disclosure.review.overdue.v1", LateReview.class, hearing::reviewOverdue);
  }

  @Bean
  EventSubscription supervisedAppeals(CaseHearing hearing) {
    return EventSubscription.to("feedback.appeal")
        .readBy(READER)
        .on("feedback.appeal.received.v1", AppealEvent.class, hearing::appeal)
        .on("feedback.appeal.assigned.v1", AppealEvent.class, hearing::appeal)
        .on("feedback.appeal.rescheduled.v1", AppealEvent.class, hearing::appeal)
        .on("feedback.appeal.answered.v1", AppealEvent.class, hearing::appeal)
        .on("feedback.appeal.result-published.v1", AppealEvent.class, hearing::appeal);
  }

  @Bean
  EventSubscription supervisedDuties(CaseHearing hearing) {
    return EventSubscription.to("disclosure.duty")
        .readBy(READER)
        .on("disclosure.duty.changed.v1", DutyEvent.class, hearing::duty);
  }

  @Bean
  EventSubscription supervisedTasks(CaseHearing hearing) {
    return EventSubscription.to(Plan.TOPIC)
        .readBy(READER)
        .on("task.assignment.changed.v1", TaskEvent.class, hearing::assignment)
        .on("task.report.changed.v1", TaskEvent.class, hearing::report)
        .on("task.problem.changed.v1", TaskEvent.class, hearing::problem)
        .on("task.order.issued.v1", TaskEvent.class, hearing::order)
        .on("task.order.changed.v1", TaskEvent.class, hearing::order);
  }
}
