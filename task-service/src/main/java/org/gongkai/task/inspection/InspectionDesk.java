package org.gongkai.task.inspection;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.problem.Oversight;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the office plans inspections, draws samples and records results. */
class InspectionDesk {

  private final Inspections inspections;
  private final FindingReports reports;
  private final Units units;
  private final Clock clock;

  InspectionDesk(Inspections inspections, FindingReports reports, Units units, Clock clock) {
    this.inspections = inspections;
    this.reports = reports;
    this.units = units;
    this.clock = clock;
  }

  /** Those of the territory that the caller works for. */
  Flux<Inspection> list(
      @Nullable InspectionState state,
      @Nullable InspectionType type,
      PageRequest page,
      Actor actor) {
    return oversight(actor)
        .flatMapMany(oversight -> {
          oversight.scope();
          return inspections.list(oversight.authority(), state, type, page);
        });
  }

  /** Staff of the territory read them; so do those of the authorities above. */
  Mono<Inspection> read(String id, Actor actor) {
    return Mono.zip(
        inspections.read(id),
        oversight(actor),
        (inspection, oversight) -> {
          boolean bound = oversight.tree().isWithin(actor.unit(), inspection.issuer());
          if (!bound) {
            oversight.requireRead(inspection.issuer());
          }
          oversight.scope();
          return inspection;
        });
  }

  Mono<Inspection> plan(String id, InspectionPlan plan, Actor actor) {
    return oversight(actor)
        .map(oversight -> {
          String issuer = oversight.authority();
          oversight.requireOversees(issuer);
          plan.about().units().forEach(oversight::requireRead);
          List<String> scopes = oversight.tree().pathOf(issuer);
          return Inspection.plan(id, issuer, scopes, plan, clock.instant());
        })
        .flatMap(fresh -> inspections.insert(fresh, Act.of(actor, "inspection.plan")));
  }

  Mono<Inspection> draw(String id, Revision seen, @Nullable String seed, Actor actor) {
    String drawn = seed == null ? NewId.random().value() : seed;
    return change(
        id,
        seen,
        Act.of(actor, "inspection.draw"),
        (inspection, oversight) ->
            inspection.draw(population(inspection, oversight.tree()), drawn));
  }

  Mono<Inspection> record(
      String id,
      Revision seen,
      String target,
      List<TargetResult.Mark> marks,
      @Nullable String remark,
      Actor actor) {
    return change(
        id,
        seen,
        Act.of(actor, "inspection.record"),
        (inspection, oversight) ->
            inspection.record(
                TargetResult.of(inspection.plan(), target, marks, remark, actor, clock.instant())));
  }

  Mono<Inspection> finish(String id, Revision seen, Actor actor) {
    return change(
            id,
            seen,
            Act.of(actor, "inspection.finish"),
            (inspection, oversight) -> inspection.finish(clock.instant()))
        .flatMap(reports::report);
  }

  Mono<Oversight> oversight(Actor actor) {
    return units.tree().map(tree -> new Oversight(tree, actor));
  }

  private static List<String> population(Inspection inspection, UnitTree tree) {
    InspectionScope scope = inspection.plan().about();
    List<String> active =
        tree.within(inspection.issuer())
            .filter(unit -> tree.isActive(unit.id()))
            .map(Unit::id)
            .filter(unit -> !unit.equals(inspection.issuer()))
            .toList();
    for (String unit : scope.units()) {
      if (tree.name(unit) == null) {
        throw new Refusal(CommonCode.INVALID_CONTENT, "没有编号为 " + unit + " 的单位。");
      }
    }
    return scope.targets(scope.units().isEmpty() ? active : scope.units());
  }

  private Mono<Inspection> change(
      String id, Revision seen, Act act, BiFunction<Inspection, Oversight, Inspection> transition) {
    return Mono.zip(
            inspections.read(id),
            oversight(act.actor()),
            (inspection, oversight) -> {
              oversight.requireOversees(inspection.issuer());
              seen.check(inspection.revision());
              return transition.apply(inspection, oversight);
            })
        .flatMap(next -> inspections.replace(next, act));
  }
}
