package org.gongkai.task.plan;

import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import reactor.core.publisher.Mono;

/** What the office does with a whole plan. */
class PlanDesk {

  private final Plans plans;
  private final PlanAccess access;

  PlanDesk(Plans plans, PlanAccess access) {
    this.plans = plans;
    this.access = access;
  }

  Mono<Plan> close(String id, Revision seen, String reason, Actor actor) {
    return own(id, seen, actor)
        .map(Plan::close)
        .flatMap(next -> plans.replace(next, new Act(actor, "plan.close", reason)));
  }

  Mono<Plan> archive(String id, Revision seen, String reason, Actor actor) {
    return own(id, seen, actor)
        .map(Plan::archive)
        .flatMap(next -> plans.replace(next, new Act(actor, "plan.archive", reason)));
  }

  /** Only the office of the territory whose plan it is. */
  private Mono<Plan> own(String id, Revision seen, Actor actor) {
    actor.require(Role.OFFICE);
    return access
        .open(id, actor)
        .map(opened -> {
          Plan plan = opened.plan();
          if (!opened.tree().isWithin(plan.unit(), opened.tree().officeOf(actor.unit()))) {
            throw Refusal.forbidden("只有下达计划的地区可以办理。");
          }
          seen.check(plan.revision());
          return plan;
        });
  }
}
