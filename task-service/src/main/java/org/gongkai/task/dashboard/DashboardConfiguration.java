package org.gongkai.task.dashboard;

import java.time.Clock;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.reminder.Reminders;
import org.gongkai.task.report.ReportCalendar;
import org.gongkai.task.report.ReportRollUp;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts dashboards together. */
@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {

  @Bean
  Dashboards dashboards(
      Assignments assignments,
      ReportRollUp reports,
      ReportCalendar calendar,
      Reminders reminders,
      Units units,
      Clock clock) {
    return new Dashboards(assignments, reports, calendar, reminders, units, clock);
  }
}
