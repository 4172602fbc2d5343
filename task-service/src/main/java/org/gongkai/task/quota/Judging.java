package org.gongkai.task.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.task.unit.Units;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Judges each unit once when a period is over, and again when a record comes later. Two instances
 * may do so together: a judgement's id follows from what it judges, and the quota goes on to its
 * next period under the guard of its revision.
 */
class Judging {

  private static final Act JUDGE = Act.of(Actor.service("task-service"), "quota.judge");
  private static final int BATCH = 50;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

  private final Quotas quotas;
  private final Judgements judgements;
  private final Counting counting;
  private final Shortfalls shortfalls;
  private final Units units;
  private final Clock clock;

  Judging(
      Quotas quotas,
      Judgements judgements,
      Counting counting,
      Shortfalls shortfalls,
      Units units,
      Clock clock) {
    this.quotas = quotas;
    this.judgements = judgements;
    this.counting = counting;
    this.shortfalls = shortfalls;
    this.units = units;
    this.clock = clock;
  }

  /** What is due by the clock, then what a crash has kept from the register of problems. */
  @Scheduled(fixedDelayString = "${gongkai.task.quota.sweep:60s}")
  Flux<Judgement> sweep() {
    return Flux.defer(() -> quotas.due(LocalDate.now(clock), BATCH))
        .concatMap(this::judgeDue)
        .concatWith(
            Flux.defer(() -> judgements.unreported(clock.instant().minus(LEFT_BEHIND), BATCH))
                .concatMapDelayError(shortfalls::report));
  }

  /** What a changed activity means for periods that have been judged already. */
  Mono<Void> heard(ActivityNews news) {
    Flux<Judgement> counted = judgements.counting(news.id());
    Flux<Judgement> concerned =
        units
            .tree()
            .flatMapMany(tree -> quotas.active(tree.pathOf(news.unitId())))
            .filter(quota -> quota.content().kinds().contains(news.kind()))
            .concatMap(quota -> {
              boolean whole = quota.content().subject() == QuotaContent.Subject.TERRITORY;
              String unit = whole ? quota.territory() : news.unitId();
              String period = quota.content().period().at(news.date()).code();
              return judgements.documents().find(Judgement.id(quota.id(), unit, period));
            });
    return counted
        .concatWith(concerned)
        .collectList()
        .flatMapIterable(all -> all)
        .distinct(Judgement::id)
        .concatMap(this::judgeAgain)
        .then();
  }

  private Flux<Judgement> judgeDue(Quota quota) {
    Period period = quota.due();
    if (period == null) {
      return Flux.empty();
    }
    return counting
        .tallies(quota, period)
        .concatMap(tally -> judge(quota, period, tally))
        .concatWith(Mono.defer(() -> goOn(quota)).then(Mono.empty()));
  }

  private Mono<Judgement> judge(Quota quota, Period period, Tally tally) {
    String id = Judgement.id(quota.id(), tally.unit(), period.code());
    return judgements
        .documents()
        .change(id, JUDGE, known -> known.again(tally, clock.instant()))
        .switchIfEmpty(Mono.defer(() -> first(quota, period, tally)))
        .flatMap(shortfalls::report);
  }

  private Mono<Judgement> first(Quota quota, Period period, Tally tally) {
    return units
        .tree()
        .map(tree -> Judgement.of(quota, period, tally, tree.pathOf(tally.unit()), clock.instant()))
        .flatMap(fresh -> judgements.documents().insertOnce(fresh, JUDGE));
  }

  private Mono<Judgement> judgeAgain(Judgement judged) {
    return quotas
        .read(judged.quota())
        .flatMap(quota -> {
          Period period = Period.of(judged.period());
          return counting.tally(quota, period, judged.unit());
        })
        .flatMap(tally ->
            judgements
                .documents()
                .change(judged.id(), JUDGE, known -> known.again(tally, clock.instant())))
        .flatMap(shortfalls::report);
  }

  /** A stale revision means that the other instance has gone on, or that the office changed it. */
  private Mono<Quota> goOn(Quota quota) {
    return quotas.documents().replace(quota.judged(), JUDGE).onErrorComplete(Judging::isStale);
  }

  private static boolean isStale(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.STALE_REVISION;
  }
}
