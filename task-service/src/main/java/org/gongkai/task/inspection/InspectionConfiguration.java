package org.gongkai.task.inspection;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.supervision.Cases;
import org.gongkai.task.supervision.ColumnUpdates;
import org.gongkai.task.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps inspections and runs the daily monitors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonitorProperties.class)
class InspectionConfiguration {

  @Bean
  Inspections inspections(DocumentStores stores) {
    return new Inspections(stores);
  }

  @Bean
  FindingReports findingReports(Inspections inspections, Problems problems, Clock clock) {
    return new FindingReports(inspections, problems, clock);
  }

  @Bean
  InspectionDesk inspectionDesk(
      Inspections inspections, FindingReports reports, Units units, Clock clock) {
    return new InspectionDesk(inspections, reports, units, clock);
  }

  @Bean
  MonitorRule publishingOverdue(Cases cases, MonitorProperties properties, Clock clock) {
    return DailyRules.publishingOverdue(cases, properties, clock);
  }

  @Bean
  MonitorRule publishedWithoutReview(Cases cases, MonitorProperties properties, Clock clock) {
    return DailyRules.publishedWithoutReview(cases, properties, clock);
  }

  @Bean
  MonitorRule replyOverdue(Cases cases) {
    return DailyRules.replyOverdue(cases);
  }

  @Bean
  MonitorRule dutyOverdue(Cases cases) {
    return DailyRules.dutyOverdue(cases);
  }

  @Bean
  MonitorRule missingElements(Cases cases) {
    return DailyRules.missingElements(cases);
  }

  @Bean
  MonitorRule brokenLinks(Cases cases) {
    return DailyRules.brokenLinks(cases);
  }

  @Bean
  MonitorRule deadAccount(Cases cases) {
    return AccountRules.DEAD_ACCOUNT.over(cases);
  }

  @Bean
  MonitorRule accountWithoutSupervisor(Cases cases) {
    return AccountRules.ACCOUNT_WITHOUT_SUPERVISOR.over(cases);
  }

  @Bean
  MonitorRule postsWithoutReview(Cases cases) {
    return AccountRules.POSTS_WITHOUT_REVIEW.over(cases);
  }

  @Bean
  MonitorRule columnNotUpdated(ColumnUpdates columns, MonitorProperties properties) {
    return DailyRules.columnNotUpdated(columns, properties);
  }

  @Bean
  MonitorRuns monitorRuns(DocumentStores stores) {
    return new MonitorRuns(stores);
  }

  @Bean
  Monitor monitor(
      ObjectProvider<MonitorRule> rules,
      MonitorRuns runs,
      Problems problems,
      Units units,
      Clock clock) {
    return new Monitor(rules.orderedStream().toList(), runs, problems, units, clock);
  }
}
