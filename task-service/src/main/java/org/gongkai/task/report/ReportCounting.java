package org.gongkai.task.report;

import java.time.Clock;
import java.time.Duration;
import org.gongkai.task.tally.Tallies;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts reports by unit, plan and quarter, after each step and after a crash by a sweep. */
class ReportCounting {

  private static final int BATCH = 200;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

  private final ReportFile file;
  private final Tallies<ReportTally> tallies;
  private final Clock clock;

  ReportCounting(ReportFile file, Tallies<ReportTally> tallies, Clock clock) {
    this.file = file;
    this.tallies = tallies;
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
        .then(Mono.defer(() -> file.counted(report)))
        .thenReturn(report);
  }

  @Scheduled(fixedDelayString = "${gongkai.task.reports.sweep:20s}")
  Flux<ProgressReport> sweep() {
    return Flux.defer(() -> file.uncounted(clock.instant().minus(LEFT_BEHIND), BATCH))
        .concatMap(this::count);
  }
}
