package org.gongkai.task.reminder;

import java.time.Clock;
import org.gongkai.platform.event.EventSubscription;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.report.ReportCalendar;
import org.gongkai.task.report.ReportRollUp;
import org.gongkai.task.unit.Units;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps reminders and asks the clock for new ones. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderProperties.class)
class ReminderConfiguration {

  @Bean
  ReminderFile reminderFile(DocumentStores stores) {
    return new ReminderFile(stores);
  }

  @Bean
  Reminders reminders(ReminderFile file, Assignments assignments, Clock clock) {
    return new Reminders(file, assignments, clock);
  }

  @Bean
  ReminderSweep reminderSweep(
      Assignments assignments,
      ReminderFile file,
      ReminderProperties properties,
      Units units,
      Clock clock) {
    ReminderSchedule schedule = new ReminderSchedule(properties, clock);
    return new ReminderSweep(assignments, file, schedule, units, clock);
  }

  @Bean
  ReportReminders reportReminders(
      ReportRollUp rollUp,
      ReportCalendar calendar,
      ReminderFile file,
      ReminderProperties properties,
      Units units,
      Clock clock) {
    return new ReportReminders(rollUp, calendar, file, properties, units, clock);
  }

  @Bean
  OrderReminders orderReminders(ReminderFile file, Units units, Clock clock) {
    return new OrderReminders(file, units, clock);
  }

  @Bean
  EventSubscription remindedOrders(OrderReminders orders) {
    return EventSubscription.to(Plan.TOPIC)
        .readBy("reminders")
        .on("task.order.issued.v1", OrderNews.class, orders::issued)
        .on("task.order.changed.v1", OrderNews.class, orders::changed);
  }
}
