package org.gongkai.task.assignment;

import java.time.Clock;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.tally.Tallies;
import org.gongkai.task.unit.Collectives;
import org.gongkai.task.unit.UnitMatching;
import org.gongkai.task.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
  Tallies<UnitTally> unitTallies(DocumentStores stores, Clock clock) {
    return new Tallies<>(stores, "assignmentTallies", UnitTally.class, clock);
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
      PrintedUnits printed,
      Plans plans,
      TaskItems items,
      Clock clock) {
    return new Opening(file, resolutions, counting, printed, plans, items, clock);
  }

  @Bean
  Assignments assignments(
      AssignmentFile file,
      AssignmentCounting counting,
      Tallies<UnitTally> tallies,
      Units units,
      Clock clock) {
    return new Assignments(file, counting, tallies, units, clock);
  }

  @Bean
  PlanWork planWork(
      Assignments assignments, AssignmentFile file, Opening opening, TaskItems items, Clock clock) {
    return new PlanWork(assignments, file, opening, items, clock);
  }

  @Bean
  ReportedProgress reportedProgress(Assignments assignments, Clock clock) {
    return new ReportedProgress(assignments, clock);
  }

  @Bean
  WaitingNames waitingNames(ResolutionFile file, Opening opening, Units units, Clock clock) {
    return new WaitingNames(file, opening, units, clock);
  }

  @Bean
  PrintedUnits printedUnits(Collectives collectives, UnitMatching matching) {
    return new PrintedUnits(collectives, matching);
  }

  @Bean
  UnitWork unitWork(Assignments assignments, Clock clock) {
    return new UnitWork(assignments, clock);
  }

  @Bean
  Handovers handovers(AssignmentFile file, Assignments assignments, Clock clock) {
    return new Handovers(file, assignments, clock);
  }

  @Bean
  OfficeWork officeWork(Assignments assignments, Handovers handovers, Clock clock) {
    return new OfficeWork(assignments, handovers, clock);
  }

  @Bean
  LastDays lastDays(Assignments assignments, TaskItems items, Clock clock) {
    return new LastDays(assignments, items, clock);
  }

  @Bean
  Cascading cascading(Assignments assignments, AssignmentFile file, Opening opening, Clock clock) {
    return new Cascading(assignments, file, opening, clock);
  }

  @Bean
  PlanCascade planCascade(Cascading cascading, AssignmentFile file, Assignments assignments) {
    return new PlanCascade(cascading, file, assignments);
  }

  @Bean
  Resolutions resolutions(
      ResolutionFile file,
      Opening opening,
      PrintedUnits printed,
      Assignments assignments,
      Clock clock) {
    return new Resolutions(file, opening, printed, assignments, clock);
  }

  @Bean
  AssignmentLists assignmentLists(AssignmentFile file, Assignments assignments, Clock clock) {
    return new AssignmentLists(file, assignments, clock);
  }

  @Bean
  AssignmentAnswers assignmentAnswers(Assignments assignments, Clock clock) {
    return new AssignmentAnswers(assignments, clock);
  }
}
