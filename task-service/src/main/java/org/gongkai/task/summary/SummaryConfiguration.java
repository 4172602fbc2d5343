package org.gongkai.task.summary;

import java.time.Clock;
import org.gongkai.platform.event.EventSubscription;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.accountability.CasesOfYear;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.quota.Judgements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts and keeps the summaries of plans. */
@Configuration(proxyBeanMethods = false)
class SummaryConfiguration {

  @Bean
  PublishedScores publishedScores(DocumentStores stores) {
    return new PublishedScores(stores);
  }

  @Bean
  YearCounting yearCounting(
      TaskItems items,
      Assignments assignments,
      Judgements judgements,
      Problems problems,
      PublishedScores scores,
      CasesOfYear accountability,
      Clock clock) {
    return new YearCounting(
        items, assignments, judgements, problems, scores, accountability, clock);
  }

  @Bean
  YearSummaries yearSummaries(
      DocumentStores stores, YearCounting counting, PlanAccess plans, Clock clock) {
    return new YearSummaries(stores, counting, plans, clock);
  }

  @Bean
  EventSubscription assessmentNews(PublishedScores scores) {
    return EventSubscription.to(Plan.TOPIC)
        .readBy("year-summary")
        .on("task.assessment.published.v1", ScoreNews.class, scores::heard);
  }
}
