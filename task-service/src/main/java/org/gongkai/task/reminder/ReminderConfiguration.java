package org.gongkai.task.reminder;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.assignment.Assignments;
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
}
