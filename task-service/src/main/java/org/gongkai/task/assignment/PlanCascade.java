package org.gongkai.task.assignment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Passes all that a unit has of a plan on to the same units (整套下达), each for itself. */
class PlanCascade {

  private final Cascading cascading;
  private final AssignmentFile file;
  private final Assignments assignments;

  PlanCascade(Cascading cascading, AssignmentFile file, Assignments assignments) {
    this.cascading = cascading;
    this.file = file;
    this.assignments = assignments;
  }

  /**
   * What has become of one assignment.
   *
   * @param parts how many units have a part of it now
   */
  record Outcome(
      String assignmentId,
      int row,
      String name,
      boolean ok,
      int parts,
      @Nullable String code,
      @Nullable String detail) {

    static Outcome passedOn(Assignment one, int parts) {
      return new Outcome(one.id(), one.row(), one.name(), true, parts, null, null);
    }

    static Outcome refused(Assignment one, Refusal why) {
      return new Outcome(
          one.id(), one.row(), one.name(), false, 0, why.code().name(), why.getMessage());
    }
  }

  /** In the order of the plan; 404 when the unit has nothing of it. Again: the same parts. */
  Mono<List<Outcome>> cascade(
      String planId,
      String unitId,
      List<String> unitIds,
      @Nullable LocalDate dueDate,
      Actor actor) {
    return assignments
        .standing(actor)
        .doOnNext(standing -> standing.requireWorksFor(unitId))
        .thenMany(Flux.defer(() -> ofPlan(planId, unitId)))
        .filter(one -> !one.state().isClosed())
        .concatMap(one -> cascade(one, unitIds, dueDate, actor))
        .collectList()
        .filter(outcomes -> !outcomes.isEmpty())
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("本单位在该计划中的任务")));
  }

  private Flux<Assignment> ofPlan(String planId, String unitId) {
    return file.list(
        and(eq("task.planId", planId), eq("unitId", unitId)), null, AssignmentFile.MOST);
  }

  private Mono<Outcome> cascade(
      Assignment one, List<String> unitIds, @Nullable LocalDate dueDate, Actor actor) {
    Revision seen = new Revision(one.revision());
    return cascading
        .cascade(one.id(), seen, unitIds, null, dueDate, actor)
        .count()
        .map(parts -> Outcome.passedOn(one, parts.intValue()))
        .onErrorResume(Refusal.class, why -> Mono.just(Outcome.refused(one, why)));
  }
}
