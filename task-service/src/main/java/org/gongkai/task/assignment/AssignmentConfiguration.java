package org.gongkai.task.assignment;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.tally.Tallies;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Keeps assignments, counts them, and opens those of issued plans. */
@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

  @Bean
  AssignmentFile assignmentFile(DocumentStores stores) {
    return new AssignmentFile(stores);
  }

  @Bean
  ResolutionFile resolutionFile(DocumentStores stores) {
    return new ResolutionFile(stores);
  }

  @Bean
  Tallies<UnitTally> unitTallies(DocumentStores stores) {
    return new Tallies<>(stores, "assignmentTallies", UnitTally.class);
  }

  @Bean
  AssignmentCounting assignmentCounting(
      AssignmentFile file,
      ResolutionFile resolutions,
      TaskItems items,
      Tallies<UnitTally> tallies,
      Clock clock) {
    return new AssignmentCounting(file, resolutions, items, tallies, clock);
  }

  @Bean
  Opening assignmentOpening(
      AssignmentFile file,
      ResolutionFile resolutions,
      AssignmentCounting counting,
      Plans plans,
      TaskItems items,
      Clock clock) {
    return new Opening(
        file, resolutions, counting, (term, territory, on) -> Mono.empty(), plans, items, clock);
  }

  @Bean
  Assignments assignments(
      AssignmentFile file,
      Opening opening,
      AssignmentCounting counting,
      Tallies<UnitTally> tallies,
      Units units,
      Clock clock) {
    return new Assignments(file, opening, counting, tallies, units, clock);
  }
}
