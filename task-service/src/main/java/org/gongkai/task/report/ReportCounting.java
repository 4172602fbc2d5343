package org.gongkai.task.report;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.assignment.ReportedProgress;
import org.gongkai.task.assignment.WorkProgress;
import org.gongkai.task.tally.Tallies;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts reports by unit, plan and quarter, and tells the assignment how far its unit is: after
 * each step, and after a crash by a sweep.
 */
class ReportCounting {

  private static final int BATCH = 200;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

  private final ReportFile file;
  private final Tallies<ReportTally> tallies;
  private final ReportedProgress progress;
  private final Clock clock;

  ReportCounting(
      ReportFile file, Tallies<ReportTally> tallies, ReportedProgress progress, Clock clock) {
    this.file = file;
    this.tallies = tallies;
    this.progress = progress;
    this.clock = clock;
  }

  Mono<ProgressReport> count(ProgressReport report) {
    return tallies
        .recount(
            ReportTally.id(report.planId(), report.unitId(), report.quarter()),
            last ->
                file.besides(report)
                    .collectList()
                    .map(all -> ReportTally.of(report, all, last, clock.instant())))
        .then(Mono.defer(() -> note(report)))
        .then(Mono.defer(() -> file.counted(report)))
        .thenReturn(report);
  }

  private Mono<Void> note(ProgressReport report) {
    ProgressReport.ReportStep step = report.submission();
    if (step == null || !report.state().isSubmitted()) {
      return Mono.empty();
    }
    ReportContent said = report.content();
    WorkProgress now = new WorkProgress(said.percent(), said.status(), step.name(), step.at());
    Actor reporter = new Actor(step.by(), step.name(), step.unit(), Set.of());
    return progress.note(report.assignmentId(), now, report.quarter() + " 季度报告", reporter);
  }

  @Scheduled(fixedDelayString = "${gongkai.task.reports.sweep:20s}")
  Flux<ProgressReport> sweep() {
    return Flux.defer(() -> file.uncounted(clock.instant().minus(LEFT_BEHIND), BATCH))
        .concatMap(this::count);
  }
}
