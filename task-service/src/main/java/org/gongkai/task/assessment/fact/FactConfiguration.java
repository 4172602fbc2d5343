package org.gongkai.task.assessment.fact;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.event.EventSubscription;
import org.gongkai.task.plan.Plan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * Listens to all services with places of its own in their topics: setting those back to the start
 * builds the facts again, and what is known already changes nothing.
 */
@Configuration(proxyBeanMethods = false)
class FactConfiguration {

  private static final String READER = "assessment";

  @Bean
  StaleScores staleScores(MongoDatabase database, Clock clock) {
    return new StaleScores(database, clock);
  }

  @Bean
  FactFile factFile(MongoDatabase database, StaleScores stale, Clock clock) {
    return new FactFile(database, stale, clock);
  }

  @Bean
  Facts facts(FactFile file) {
    return new Facts(file);
  }

  @Bean
  EventSubscription factsOfItems(FactFile file, WorkingDays calendar) {
    return EventSubscription.to("disclosure.item")
        .readBy(READER)
        .on("disclosure.item.published.v1", PublicItem.class, it -> take(file, it, calendar))
        .on("disclosure.item.withdrawn.v1", PublicItem.class, it -> take(file, it, calendar));
  }

  @Bean
  EventSubscription factsOfAppeals(FactFile file) {
    EventSubscription appeals = EventSubscription.to("feedback.appeal").readBy(READER);
    for (String what :
        List.of("received", "assigned", "rescheduled", "answered", "result-published")) {
      String type = "feedback.appeal." + what + ".v1";
      appeals = appeals.on(type, AppealNews.class, it -> file.take(it.observed()));
    }
    return appeals;
  }

  @Bean
  EventSubscription factsOfTasks(FactFile file) {
    return EventSubscription.to(Plan.TOPIC)
        .readBy(READER)
        .on(
            "task.assignment.changed.v1",
            AssignmentNews.class,
            assignment -> file.take(assignment.observed()))
        .on("task.report.changed.v1", ReportNews.class, report -> reported(file, report))
        .on("task.activity.recorded.v1", ActivityNews.class, it -> file.take(it.observed()))
        .on("task.quota.judged.v1", QuotaNews.class, it -> file.take(it.observed()))
        .on("task.problem.changed.v1", ProblemNews.class, it -> file.take(it.observed()))
        .on("task.order.issued.v1", OrderNews.class, it -> file.take(it.observed()))
        .on("task.order.changed.v1", OrderNews.class, it -> file.take(it.observed()))
        .on("task.circular.issued.v1", CircularNews.class, it -> file.take(it.observed()))
        .on("task.interview.recorded.v1", InterviewNews.class, it -> file.take(it.observed()));
  }

  private static Mono<Void> reported(FactFile file, ReportNews report) {
    Mono<Void> taken = file.take(report.observed());
    return report.isReturned() ? taken.then(file.take(report.returned())) : taken;
  }

  private static Mono<Void> take(FactFile file, PublicItem item, WorkingDays calendar) {
    // An import must not raise anybody's score.
    return item.migrated() == null ? file.take(item.observed(calendar)) : Mono.empty();
  }
}
