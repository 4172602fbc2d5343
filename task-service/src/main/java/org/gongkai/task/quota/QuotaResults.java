package org.gongkai.task.quota;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.activity.CountedActivity;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitTree;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What has been done of quotas, by unit and period. */
class QuotaResults {

  private final Quotas quotas;
  private final Judgements judgements;
  private final QuotaSubjects subjects;
  private final Counting counting;

  QuotaResults(Quotas quotas, Judgements judgements, QuotaSubjects subjects, Counting counting) {
    this.quotas = quotas;
    this.judgements = judgements;
    this.subjects = subjects;
    this.counting = counting;
  }

  /** The records behind a line. */
  record Detail(QuotaLine line, List<CountedActivity> activities) {}

  /** A quota and a unit's lines of it. */
  record OfUnit(Quota quota, List<QuotaLine> lines) {}

  /** One line for each bound unit that the caller may see. */
  Mono<List<QuotaLine>> lines(Quota quota, Period period, Reach reach) {
    return Mono.zip(
        counting.tallies(quota, period).collectList(),
        judged(quota, period),
        (tallies, judged) ->
            tallies.stream()
                .filter(tally -> reach.reads(tally.unit()))
                .map(tally ->
                    QuotaLine.of(quota, period, tally, judged.get(tally.unit()), reach.tree()))
                .toList());
  }

  /** 404 for a unit that the quota does not bind. */
  Mono<Detail> detail(Quota quota, Period period, String unit, Reach reach) {
    return requireBound(quota, unit, counting.on(period))
        .then(
            Mono.zip(
                counting.tally(quota, period, unit),
                judged(quota, period),
                (tally, judged) ->
                    new Detail(
                        QuotaLine.of(quota, period, tally, judged.get(unit), reach.tree()),
                        tally.records())));
  }

  /** All active quotas that bind a unit in a year. */
  Flux<OfUnit> ofUnit(String unit, int year, UnitTree tree) {
    return Mono.zip(
            quotas.active(tree.pathOf(unit)).collectList(),
            judgements.ofYear(unit, year).collectMap(Judgement::id))
        .flatMapMany(found ->
            Flux.fromIterable(found.getT1())
                .filter(quota -> quota.content().coversYear(year))
                .filterWhen(quota -> binds(quota, unit, LocalDate.of(year, 12, 31)))
                .concatMap(quota -> ofUnit(quota, unit, year, tree, found.getT2())));
  }

  private Mono<OfUnit> ofUnit(
      Quota quota, String unit, int year, UnitTree tree, Map<String, Judgement> judged) {
    List<Period> periods = Period.ofYear(quota.content().period(), year);
    return counting
        .tallies(quota, periods, unit)
        .index((index, tally) -> {
          Period period = periods.get(index.intValue());
          String id = Judgement.id(quota.id(), unit, period.code());
          return QuotaLine.of(quota, period, tally, judged.get(id), tree);
        })
        .collectList()
        .map(lines -> new OfUnit(quota, lines));
  }

  private Mono<Map<String, Judgement>> judged(Quota quota, Period period) {
    return judgements
        .of(quota.id(), period.code())
        .collectList()
        .map(all -> all.stream().collect(toMap(Judgement::unit, Function.identity())));
  }

  private Mono<Boolean> requireBound(Quota quota, String unit, LocalDate on) {
    return binds(quota, unit, on)
        .filter(bound -> bound)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("单位的频次要求")));
  }

  private Mono<Boolean> binds(Quota quota, String unit, LocalDate on) {
    return subjects.of(quota, on).map(bound -> bound.units().contains(unit));
  }
}
