package org.gongkai.task.summary;

import java.time.Clock;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.unit.Reach;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The frozen summaries, one for each plan. */
class YearSummaries {

  private static final Role[] OVERSEERS = {Role.OFFICE, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR};

  private final Documents<YearSummary> summaries;
  private final YearCounting counting;
  private final PlanAccess plans;
  private final Clock clock;

  YearSummaries(DocumentStores stores, YearCounting counting, PlanAccess plans, Clock clock) {
    this.summaries = stores.of("yearSummaries", YearSummary.class);
    this.counting = counting;
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * Figures beside who reads them.
   *
   * @param frozen null for figures of today
   */
  record Read(Figures figures, @Nullable YearSummary frozen, Reach reach) {

    /** Cases of accountability are known to those who oversee only, even their number. */
    boolean seesCases() {
      return Stream.of(OVERSEERS).anyMatch(reach.actor()::is) && reach.reads(figures.unit());
    }
  }

  /** What a POST has led to. */
  record Frozen(Read read, boolean created) {}

  /** The frozen figures or, without any, those of today. */
  Mono<Read> read(String planId, Actor actor) {
    return plans
        .open(planId, actor)
        .flatMap(opened -> {
          Reach reach = new Reach(actor, opened.tree());
          return summaries
              .find(planId)
              .map(frozen -> new Read(frozen.figures(), frozen, reach))
              .switchIfEmpty(
                  Mono.defer(() -> counting.count(opened.plan(), opened.tree()))
                      .map(figures -> new Read(figures, null, reach)));
        });
  }

  /** For those who oversee the whole territory of the plan; 404 when nothing was frozen. */
  Mono<Read> readFrozen(String planId, Actor actor) {
    return Mono.fromCallable(() -> actor.require(OVERSEERS))
        .flatMap(overseer -> plans.open(planId, overseer))
        .flatMap(opened -> {
          Reach reach = new Reach(actor, opened.tree());
          reach.requireReads(opened.plan().unit());
          return summaries.find(planId).map(frozen -> new Read(frozen.figures(), frozen, reach));
        })
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("计划的年度总结")));
  }

  /** Counts and freezes; a frozen one is replaced when its revision was seen: 428 without. */
  Mono<Frozen> freeze(String planId, @Nullable Revision seen, Actor actor) {
    return Mono.fromCallable(() -> actor.require(Role.OFFICE))
        .flatMap(office -> plans.open(planId, office))
        .flatMap(opened -> {
          Reach reach = new Reach(actor, opened.tree());
          reach.requireHandles(opened.plan().unit());
          return counting
              .count(opened.plan(), opened.tree())
              .flatMap(figures ->
                  summaries
                      .find(planId)
                      .flatMap(known -> again(known, figures, seen, reach))
                      .switchIfEmpty(Mono.defer(() -> first(figures, seen, reach))));
        });
  }

  private Mono<Frozen> first(Figures figures, @Nullable Revision seen, Reach reach) {
    if (seen != null) {
      seen.check(0);
    }
    YearSummary fresh = YearSummary.freeze(figures, reach.actor(), clock.instant());
    return summaries
        .insert(fresh, Act.of(reach.actor(), "year-summary.freeze"))
        .map(made -> new Frozen(new Read(made.figures(), made, reach), true));
  }

  private Mono<Frozen> again(
      YearSummary known, Figures figures, @Nullable Revision seen, Reach reach) {
    if (seen == null) {
      throw new Refusal(CommonCode.REVISION_REQUIRED, "该计划已有年度总结，重新生成时请携带 If-Match。");
    }
    seen.check(known.revision());
    return summaries
        .replace(
            known.again(figures, reach.actor(), clock.instant()),
            Act.of(reach.actor(), "year-summary.freeze"))
        .map(next -> new Frozen(new Read(next.figures(), next, reach), false));
  }
}
