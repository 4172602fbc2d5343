package org.gongkai.disclosure.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.disclosure.lease.Lease;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Asks every source what is owed and keeps it. One instance at a time; doing it twice changes
 * nothing.
 */
@Component
class DutySweep {

  private static final Logger log = LoggerFactory.getLogger(DutySweep.class);
  private static final Act ACT = Act.of(Actor.service("duty"), "duty.look");
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int WAITS = 30;

  private final ObjectProvider<DutySource> sources;
  private final Duties duties;
  private final Lease lock;
  private final Units units;
  private final Clock clock;
  private final String owner = UUID.randomUUID().toString();

  DutySweep(
      ObjectProvider<DutySource> sources,
      Duties duties,
      Lease dutyLease,
      Units units,
      Clock clock) {
    this.sources = sources;
    this.duties = duties;
    this.lock = dutyLease;
    this.units = units;
    this.clock = clock;
  }

  /**
   * What a look has brought.
   *
   * @param found all that is owed
   * @param changed written, of these
   * @param ended no longer owed
   * @param failed sources that could not say; their duties stay as they were
   */
  record Outcome(int found, int changed, int ended, List<String> failed) {

    private static final Outcome NONE = new Outcome(0, 0, 0, List.of());

    private Outcome plus(Outcome other) {
      return new Outcome(
          found + other.found,
          changed + other.changed,
          ended + other.ended,
          Stream.concat(failed.stream(), other.failed.stream()).toList());
    }
  }

  /** Emits nothing while another instance is at it. */
  @Scheduled(
      initialDelayString = "${gongkai.disclosure.duty.first:15s}",
      fixedDelayString = "${gongkai.disclosure.duty.sweep:60s}")
  Mono<Outcome> sweep() {
    return lock.take(owner).filter(taken -> taken).flatMap(taken -> look());
  }

  /** At once; waits a few seconds for another instance that is at it. */
  Mono<Outcome> now() {
    return Mono.defer(this::sweep)
        .switchIfEmpty(Mono.error(Busy::new))
        .retryWhen(Retry.fixedDelay(WAITS, PAUSE).filter(Busy.class::isInstance))
        .onErrorMap(
            failure -> failure.getCause() instanceof Busy,
            busy -> new Refusal(CommonCode.SERVICE_UNAVAILABLE, "正在检查公开职责，请稍后再试。"));
  }

  private Mono<Outcome> look() {
    return units
        .tree()
        .flatMap(tree ->
            Flux.fromStream(sources::orderedStream)
                .concatMap(source -> lock.keep(owner).flatMap(kept -> outcome(source, tree)))
                .reduce(Outcome.NONE, Outcome::plus))
        .flatMap(outcome -> lock.release(owner).thenReturn(outcome))
        .onErrorResume(failure -> lock.release(owner).then(Mono.error(failure)));
  }

  /** One source that cannot say holds up no other. */
  private Mono<Outcome> outcome(DutySource source, UnitTree tree) {
    return Flux.defer(() -> source.findings(LocalDate.now(clock)))
        .collect(
            LinkedHashMap<String, DutyFinding>::new,
            (all, finding) -> all.putIfAbsent(finding.key(), finding))
        .flatMap(found -> settle(source.name(), found, tree))
        .onErrorResume(failure -> {
          log.warn("Duties of {} stay as they were", source.name(), failure);
          return Mono.just(new Outcome(0, 0, 0, List.of(source.name())));
        });
  }

  private Mono<Outcome> settle(String source, Map<String, DutyFinding> found, UnitTree tree) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<String, DutyFinding> fresh = new LinkedHashMap<>(found);
    return duties
        .openOf(source)
        .concatMap(known -> {
          DutyFinding finding = fresh.remove(known.key());
          return finding == null ? end(known, at) : keep(known, finding, source, tree, at);
        })
        .concatWith(
            Flux.defer(() -> Flux.fromIterable(List.copyOf(fresh.values())))
                .concatMap(finding -> open(finding, source, tree, at)))
        .reduce(new Outcome(found.size(), 0, 0, List.of()), Outcome::plus);
  }

  private Mono<Outcome> end(Duty known, Instant at) {
    return duties
        .documents()
        .change(known.id(), ACT, read -> read.ended(at))
        .thenReturn(new Outcome(0, 0, 1, List.of()));
  }

  private Mono<Outcome> keep(
      Duty known, DutyFinding finding, String source, UnitTree tree, Instant at) {
    List<String> scopes = tree.path(finding.unit());
    return known.seen(finding, source, scopes, at) == known
        ? Mono.empty()
        : duties
            .documents()
            .change(known.id(), ACT, read -> read.seen(finding, source, scopes, at))
            .thenReturn(new Outcome(0, 1, 0, List.of()));
  }

  /** New, or owed again after it had ended. */
  private Mono<Outcome> open(DutyFinding finding, String source, UnitTree tree, Instant at) {
    List<String> scopes = tree.path(finding.unit());
    return duties
        .documents()
        .change(Duty.idOf(finding.key()), ACT, read -> read.seen(finding, source, scopes, at))
        .switchIfEmpty(
            Mono.defer(
                () -> duties.documents().insert(Duty.found(finding, source, scopes, at), ACT)))
        .thenReturn(new Outcome(0, 1, 0, List.of()));
  }

  private static final class Busy extends RuntimeException {
    Busy() {
      super("Another instance looks for duties");
    }
  }
}
