package org.gongkai.task.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.task.unit.Units;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts the units to whose cases something has happened, and all of them once a day. A unit is
 * counted by its own index entries only, however many cases there are in all.
 */
class LightCounting {

  private static final int BATCH = 500;

  private final Cases cases;
  private final Lights lights;
  private final Units units;
  private final WorkingDays calendar;
  private final SupervisionProperties thresholds;
  private final Clock clock;

  LightCounting(
      Cases cases,
      Lights lights,
      Units units,
      WorkingDays calendar,
      SupervisionProperties thresholds,
      Clock clock) {
    this.cases = cases;
    this.lights = lights;
    this.units = units;
    this.calendar = calendar;
    this.thresholds = thresholds;
    this.clock = clock;
  }

  /** Emits the lights as they are now. */
  @Scheduled(fixedDelayString = "${gongkai.task.supervision.count-every:2s}")
  Flux<UnitLight> sweep() {
    Flux<UnitLight> marked =
        Flux.defer(() -> lights.marked(BATCH))
            .concatMap(
                mark -> count(mark.id()).flatMap(light -> lights.unmark(mark).thenReturn(light)));
    Flux<UnitLight> ofYesterday =
        Flux.defer(() -> lights.countedBefore(LocalDate.now(clock), BATCH))
            .concatMap(light -> count(light.id()));
    return Flux.concat(marked, ofYesterday);
  }

  /** Empty when another instance has just done the same; it is then asked for again. */
  private Mono<UnitLight> count(String unit) {
    LocalDate today = LocalDate.now(clock);
    return Mono.zip(
            units.tree().map(tree -> tree.pathOf(unit)),
            cases.count(
                unit,
                today,
                today.plusDays(thresholds.warnDays()),
                thresholds.longLateBefore(today, calendar),
                clock.instant().minus(Duration.ofDays(thresholds.violationDays()))))
        .flatMap(found -> keep(unit, found.getT1(), found.getT2(), today));
  }

  private Mono<UnitLight> keep(
      String unit, List<String> scopes, CaseCounts counts, LocalDate today) {
    Light light = thresholds.light(counts);
    UnitLight fresh = UnitLight.first(unit, scopes, light, counts, clock.instant(), today);
    return lights
        .find(unit)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(read ->
            read.isEmpty()
                ? lights.insert(fresh).filter(done -> done).flatMap(done -> told(fresh))
                : replace(
                    read.get(), read.get().counted(scopes, light, counts, clock.instant(), today)));
  }

  private Mono<UnitLight> replace(UnitLight read, UnitLight next) {
    return lights
        .replace(read, next)
        .filter(done -> done)
        .flatMap(done -> read.light() == next.light() ? Mono.just(next) : told(next));
  }

  private Mono<UnitLight> told(UnitLight light) {
    return lights.changed(LightChange.of(light)).thenReturn(light);
  }
}
