package org.gongkai.task.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.problem.Oversight;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.unit.Units;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs every rule once a day (日常监测). What a rule names for units unknown here is left out. */
class Monitor {

  private static final Duration ABANDONED = Duration.ofMinutes(30);

  private final List<MonitorRule> rules;
  private final MonitorRuns runs;
  private final Problems problems;
  private final Units units;
  private final Clock clock;

  Monitor(List<MonitorRule> rules, MonitorRuns runs, Problems problems, Units units, Clock clock) {
    this.rules = List.copyOf(rules);
    this.runs = runs;
    this.problems = problems;
    this.units = units;
    this.clock = clock;
  }

  /** Emits the runs that this instance has made. */
  @Scheduled(fixedDelayString = "${gongkai.task.monitors.sweep:10m}")
  Flux<MonitorRun> sweep() {
    return Flux.fromIterable(rules).concatMap(this::run);
  }

  /** The same when somebody cannot wait for the clock. */
  Flux<MonitorRun> run(Actor actor) {
    return units
        .tree()
        .doOnNext(tree -> {
          Oversight oversight = new Oversight(tree, actor);
          oversight.requireOversees(oversight.authority());
        })
        .thenMany(Flux.defer(this::sweep));
  }

  List<MonitorRule> rules() {
    return rules;
  }

  Mono<MonitorRun> last(MonitorRule rule) {
    return runs.last(rule.rule());
  }

  private Mono<MonitorRun> run(MonitorRule rule) {
    LocalDate today = LocalDate.now(clock);
    MonitorRun fresh = MonitorRun.start(rule.rule(), today, clock.instant());
    return runs.claim(fresh, clock.instant().minus(ABANDONED))
        .flatMap(run ->
            units
                .tree()
                .flatMapMany(
                    tree -> rule.check(today).filter(report -> tree.name(report.unit()) != null))
                .concatMap(problems::report)
                .count()
                .flatMap(found -> runs.finish(run, found.intValue(), clock.instant())));
  }
}
