package org.gongkai.task.imports.preview;

import java.time.Clock;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Makes the plan of an import. It can be repeated at any point: the ids of plan and rows follow
 * from the import, and a plan that is there already is found by its identity.
 */
class Confirmation {

  private final Imports imports;
  private final Plans plans;
  private final Assignments assignments;
  private final Units units;
  private final Clock clock;

  Confirmation(Imports imports, Plans plans, Assignments assignments, Units units, Clock clock) {
    this.imports = imports;
    this.plans = plans;
    this.assignments = assignments;
    this.units = units;
    this.clock = clock;
  }

  /** The plan; another plan of the same number and year with another text is a DUPLICATE. */
  Mono<Confirmed> confirm(String importId, @Nullable Revision seen, Actor actor) {
    actor.require(Role.OFFICE);
    return imports
        .open(importId, actor)
        .doOnNext(read -> check(seen, read))
        .flatMap(read ->
            issuedBefore(read)
                .switchIfEmpty(Mono.defer(() -> issue(read, actor)))
                .flatMap(confirmed ->
                    imports.confirmed(read, confirmed.plan().id(), actor).thenReturn(confirmed)));
  }

  private Mono<Confirmed> issuedBefore(PlanImport read) {
    Mono<Plan> known =
        read.planId() == null ? plans.identified(read.identity()) : plans.read(read.planId());
    return known.doOnNext(plan -> refuseOther(plan, read)).map(plan -> new Confirmed(plan, false));
  }

  private Mono<Confirmed> issue(PlanImport read, Actor actor) {
    return units
        .tree()
        .map(tree -> PlanDraft.of(read, tree))
        .flatMap(draft -> issue(draft, actor))
        .map(plan -> new Confirmed(plan, true))
        // Somebody else confirmed the same document in this moment.
        .onErrorResume(
            Confirmation::isDuplicate,
            taken -> issuedBefore(read).switchIfEmpty(Mono.error(taken)));
  }

  private Mono<Plan> issue(PlanDraft draft, Actor actor) {
    return plans
        .issue(draft.plan(clock.instant()), draft.items(), actor)
        .flatMap(plan -> assignments.open(plan, draft.items(), actor).thenReturn(plan));
  }

  /** A repeated confirmation comes with the revision from before the first. */
  private static void check(@Nullable Revision seen, PlanImport read) {
    if (seen != null && read.state() == PlanImport.State.PREVIEW) {
      seen.check(read.revision());
    }
  }

  private static void refuseOther(Plan plan, PlanImport read) {
    if (!plan.fingerprint().equals(read.preview().fingerprint())) {
      throw new Refusal(
          CommonCode.DUPLICATE,
          "文号和年份相同的计划《" + plan.head().title() + "》（" + plan.id() + "）已经下达，但内容不同。");
    }
  }

  private static boolean isDuplicate(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.DUPLICATE;
  }

  /** A plan and whether this confirmation has issued it. */
  record Confirmed(Plan plan, boolean issued) {}
}
