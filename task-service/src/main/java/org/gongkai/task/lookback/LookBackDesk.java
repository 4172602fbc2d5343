package org.gongkai.task.lookback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.problem.EvidenceRef;
import org.gongkai.task.problem.Oversight;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the office looks back on a plan. */
class LookBackDesk {

  private static final int BATCH = 500;

  private final LookBackFile file;
  private final LookBackOrders ordering;
  private final Assignments assignments;
  private final Plans plans;
  private final Units units;
  private final Clock clock;

  LookBackDesk(
      LookBackFile file,
      LookBackOrders ordering,
      Assignments assignments,
      Plans plans,
      Units units,
      Clock clock) {
    this.file = file;
    this.ordering = ordering;
    this.assignments = assignments;
    this.plans = plans;
    this.units = units;
    this.clock = clock;
  }

  /** First the lines, then the look-back: a crash in between is repaired by starting again. */
  Mono<StartedLookBack> start(String planId, boolean allYear, Actor actor) {
    return Mono.zip(plans.read(planId), oversight(actor))
        .flatMap(found -> {
          Plan plan = found.getT1();
          found.getT2().requireOversees(plan.unit());
          List<String> scopes = found.getT2().tree().pathOf(plan.unit());
          return file.lookBacks()
              .find(LookBack.id(planId))
              .map(known -> new StartedLookBack(known, false))
              .switchIfEmpty(Mono.defer(() -> open(plan, scopes, allYear, actor)));
        });
  }

  Flux<LookBack> list(PageRequest page, Actor actor) {
    return oversight(actor)
        .flatMapMany(oversight -> {
          oversight.scope();
          return file.list(oversight.authority(), page);
        });
  }

  /** Staff of the plan's territory read it, and those of the authorities above. */
  Mono<LookBack> read(String id, Actor actor) {
    return Mono.zip(
        file.read(id),
        oversight(actor),
        (lookBack, oversight) -> {
          oversight.scope();
          if (!oversight.tree().isWithin(actor.unit(), lookBack.issuer())) {
            oversight.requireRead(lookBack.issuer());
          }
          return lookBack;
        });
  }

  Flux<LookBackLine> lines(
      String id, @Nullable Verdict verdict, @Nullable String unit, PageRequest page, Actor actor) {
    return read(id, actor).flatMapMany(seen -> file.lines(id, verdict, unit, page));
  }

  Mono<List<LookBackLine>> lines(String id) {
    return file.lines(id).collectList();
  }

  Mono<LookBackLine> check(
      String id,
      String lineId,
      Revision seen,
      Verdict verdict,
      @Nullable String facts,
      List<EvidenceRef> evidence,
      Actor actor) {
    return overseen(id, actor)
        .doOnNext(lookBack -> lookBack.requireOpen("核查"))
        .then(Mono.defer(() -> file.line(id, lineId)))
        .map(line -> {
          seen.check(line.revision());
          return line.checked(
              LookBackLine.Check.of(verdict, facts, evidence, actor, clock.instant()));
        })
        .flatMap(next -> file.lines().replace(next, Act.of(actor, "look-back.check")));
  }

  Mono<LookBack> finish(String id, Revision seen, Actor actor) {
    return overseen(id, actor)
        .zipWith(
            lines(id),
            (lookBack, lines) -> {
              seen.check(lookBack.revision());
              LookBack next = lookBack.finish(clock.instant());
              long open = lines.stream().filter(line -> line.check() == null).count();
              if (open > 0) {
                throw new Refusal(CommonCode.INVALID_CONTENT, "还有 " + open + " 项没有核查。");
              }
              return next;
            })
        .flatMap(next -> file.lookBacks().replace(next, Act.of(actor, "look-back.finish")))
        .flatMap(finished -> ordering.issue(finished, actor));
  }

  Mono<Oversight> oversight(Actor actor) {
    return units.tree().map(tree -> new Oversight(tree, actor));
  }

  /** Fails with 403 unless the actor may look back on it. */
  Mono<LookBack> overseen(String id, Actor actor) {
    return Mono.zip(
        file.read(id),
        oversight(actor),
        (lookBack, oversight) -> {
          oversight.requireOversees(lookBack.issuer());
          return lookBack;
        });
  }

  private Mono<StartedLookBack> open(Plan plan, List<String> scopes, boolean allYear, Actor actor) {
    if (plan.head().year() >= LocalDate.now(clock).getYear()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "只能对以前年度的计划开展“回头看”。");
    }
    LookBack fresh = LookBack.start(plan, scopes, clock.instant());
    return batches(plan.id(), null)
        .concatMap(batch -> {
          List<LookBackLine> lines =
              batch.stream()
                  .filter(one -> LookBackLine.isSelected(one, allYear))
                  .map(one -> LookBackLine.of(fresh.id(), one))
                  .toList();
          return lines.isEmpty() ? Mono.empty() : file.open(lines);
        })
        .then(
            Mono.defer(() -> file.lookBacks().insertOnce(fresh, Act.of(actor, "look-back.start"))))
        .map(made -> new StartedLookBack(made, true));
  }

  private Flux<List<Assignment>> batches(String planId, @Nullable String after) {
    return assignments
        .ofPlan(planId, after, BATCH)
        .collectList()
        .flatMapMany(batch ->
            batch.size() < BATCH
                ? Flux.just(batch)
                : Flux.just(batch).concatWith(batches(planId, batch.getLast().place())));
  }
}
