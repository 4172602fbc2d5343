package org.gongkai.task.plan;

import java.util.List;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows a plan's place in the chain of levels (上级依据、下级承接). */
class PlanLinks {

  private final Plans plans;
  private final PlanProgress progress;
  private final Units units;

  PlanLinks(Plans plans, PlanProgress progress, Units units) {
    this.plans = plans;
    this.progress = progress;
    this.units = units;
  }

  /**
   * A document of a higher level that the plan carries out.
   *
   * @param planId the plan that this document is; null when it is not kept here
   */
  record Above(
      String title,
      @Nullable String documentNumber,
      @Nullable String level,
      @Nullable String planId) {}

  /** A plan of a lower level that carries out this one, and how far it has come. */
  record Below(
      String planId,
      String title,
      @Nullable String documentNumber,
      String unit,
      @Nullable String unitName,
      int year,
      Progress progress) {}

  /** Both directions. */
  record Linked(List<Above> above, List<Below> below) {

    Linked {
      above = List.copyOf(above);
      below = List.copyOf(below);
    }
  }

  Mono<Linked> of(Plan plan) {
    return Mono.zip(plans.chain(), units.tree())
        .flatMap(both ->
            Flux.fromIterable(both.getT1().below(plan))
                .concatMap(lower -> below(lower, both.getT2()))
                .collectList()
                .map(below -> new Linked(above(plan, both.getT1()), below)));
  }

  private Mono<Below> below(PlanOutline lower, UnitTree tree) {
    PlanOutline.Head head = lower.head();
    return progress
        .of(lower.id())
        .map(counted ->
            new Below(
                lower.id(),
                head.title(),
                head.documentNumber(),
                lower.unit(),
                tree.name(lower.unit()),
                head.year(),
                counted.whole()));
  }

  private static List<Above> above(Plan plan, PlanChain chain) {
    return plan.head().upstream().stream()
        .map(upstream ->
            new Above(
                upstream.title(),
                upstream.documentNumber(),
                upstream.level(),
                chain.above(plan.id(), upstream).map(PlanOutline::id).orElse(null)))
        .toList();
  }
}
