package org.gongkai.task.quota;

import java.time.Clock;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.EventSubscription;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.activity.Activities;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.unit.Collectives;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps quotas, judges them by the clock, and reads them out of the plans that are issued. */
@Configuration(proxyBeanMethods = false)
class QuotaConfiguration {

  private static final Act SUGGEST = Act.of(Actor.service("task-service"), "quota.suggest");

  @Bean
  Quotas quotas(DocumentStores stores) {
    return new Quotas(stores);
  }

  @Bean
  Judgements judgements(DocumentStores stores) {
    return new Judgements(stores);
  }

  @Bean
  QuotaSubjects quotaSubjects(Units units, Collectives collectives) {
    return new QuotaSubjects(units, collectives);
  }

  @Bean
  Counting quotaCounting(Activities activities, QuotaSubjects subjects, Clock clock) {
    return new Counting(activities, subjects, clock);
  }

  @Bean
  Shortfalls shortfalls(Problems problems, Judgements judgements) {
    return new Shortfalls(problems, judgements);
  }

  @Bean
  Judging quotaJudging(
      Quotas quotas,
      Judgements judgements,
      Counting counting,
      Shortfalls shortfalls,
      Units units,
      Clock clock) {
    return new Judging(quotas, judgements, counting, shortfalls, units, clock);
  }

  @Bean
  QuotaSuggestions quotaSuggestions(
      TaskItems items, Quotas quotas, QuotaSubjects subjects, Units units) {
    return new QuotaSuggestions(items, quotas, subjects, units);
  }

  @Bean
  QuotaDesk quotaDesk(
      Quotas quotas, QuotaSuggestions suggestions, PlanAccess plans, Units units, Clock clock) {
    return new QuotaDesk(quotas, suggestions, plans, units, clock);
  }

  @Bean
  QuotaResults quotaResults(
      Quotas quotas, Judgements judgements, QuotaSubjects subjects, Counting counting) {
    return new QuotaResults(quotas, judgements, subjects, counting);
  }

  /** The id of the plan is all that is needed of its event. */
  record IssuedPlan(String id) {}

  @Bean
  EventSubscription quotaNews(Judging judging, QuotaSuggestions suggestions, Plans plans) {
    return EventSubscription.to(Plan.TOPIC)
        .readBy("quotas")
        .on("task.activity.recorded.v1", ActivityNews.class, judging::heard)
        .on(
            "task.plan.issued.v1",
            IssuedPlan.class,
            issued ->
                plans.find(issued.id()).flatMapMany(plan -> suggestions.of(plan, SUGGEST)).then());
  }
}
