package org.gongkai.task.plan;

import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Mono;

/** Opens plans to the staff whose territory they concern. */
public class PlanAccess {

  private final Plans plans;
  private final Units units;

  PlanAccess(Plans plans, Units units) {
    this.plans = plans;
    this.units = units;
  }

  /**
   * The plan for a member of staff: of the unit that it binds, of one below, or of an authority
   * above; otherwise 403, and 404 when there is no such plan.
   */
  public Mono<Opened> open(String planId, Actor actor) {
    if (actor.roles().isEmpty()) {
      return Mono.error(() -> Refusal.forbidden("您的角色没有权限执行此操作。"));
    }
    return Mono.zip(plans.read(planId), units.tree(), Opened::new)
        .doOnNext(opened -> opened.requireConcerns(actor));
  }

  /** A plan beside the units at that moment. */
  public record Opened(Plan plan, UnitTree tree) {

    /** 403 unless the actor decides for the unit whose plan it is, or for one above. */
    public Opened requireGoverns(Actor actor) {
      if (!tree.isWithin(plan.unit(), new Reach(actor, tree).domain())) {
        throw Refusal.forbidden("该计划不属于您所在的地区。");
      }
      return this;
    }

    private void requireConcerns(Actor actor) {
      boolean bound = tree.isWithin(actor.unit(), plan.unit());
      if (!bound && !tree.isWithin(plan.unit(), tree.authority(actor.unit()))) {
        throw Refusal.forbidden("该计划不属于您所在的地区。");
      }
    }
  }
}
