package org.gongkai.task.report;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.ReportedProgress;
import org.gongkai.task.tally.Tallies;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps quarterly reports and counts them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportProperties.class)
class ReportConfiguration {

  @Bean
  ReportFile reportFile(DocumentStores stores) {
    return new ReportFile(stores);
  }

  @Bean
  Tallies<ReportTally> reportTallies(DocumentStores stores, Clock clock) {
    return new Tallies<>(stores, "reportTallies", ReportTally.class, clock);
  }

  @Bean
  ReportCalendar reportCalendar(ReportProperties properties) {
    return new ReportCalendar(properties);
  }

  @Bean
  ReportCounting reportCounting(
      ReportFile file,
      Tallies<ReportTally> reportTallies,
      ReportedProgress reportedProgress,
      Clock clock) {
    return new ReportCounting(file, reportTallies, reportedProgress, clock);
  }

  @Bean
  Reports reports(
      ReportFile file,
      ReportCounting counting,
      Assignments assignments,
      ReportCalendar calendar,
      Clock clock) {
    return new Reports(file, counting, assignments, calendar, clock);
  }

  @Bean
  ReportLists reportLists(
      ReportFile file, Assignments assignments, ReportCalendar calendar, Clock clock) {
    return new ReportLists(file, assignments, calendar, clock);
  }

  @Bean
  MissedReports missedReports(
      DocumentStores stores,
      ReportFile file,
      ReportRollUp rollUp,
      Assignments assignments,
      ReportCalendar calendar,
      Clock clock) {
    return new MissedReports(stores, file, rollUp, assignments, calendar, clock);
  }

  @Bean
  ReportRollUp reportRollUp(
      Assignments assignments,
      ReportFile file,
      Tallies<ReportTally> reportTallies,
      ReportCalendar calendar,
      Clock clock) {
    return new ReportRollUp(assignments, file, reportTallies, calendar, clock);
  }
}
