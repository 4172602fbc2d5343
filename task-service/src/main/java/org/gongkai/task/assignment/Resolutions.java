package org.gongkai.task.assignment;

import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the office puts units behind printed words. */
class Resolutions {

  private final ResolutionFile file;
  private final Opening opening;
  private final PrintedUnits printed;
  private final Assignments assignments;
  private final Clock clock;

  Resolutions(
      ResolutionFile file,
      Opening opening,
      PrintedUnits printed,
      Assignments assignments,
      Clock clock) {
    this.file = file;
    this.opening = opening;
    this.printed = printed;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** Of one plan, or of the caller's whole territory. */
  Flux<Resolution> list(
      @Nullable String planId, Resolution.State state, PageRequest page, Actor actor) {
    actor.require(Role.OFFICE);
    String after = page.cursor() == null ? null : page.cursor().text(0);
    return assignments
        .standing(actor)
        .flatMapMany(standing -> {
          String territory = standing.tree().officeOf(actor.unit());
          var whose = planId == null ? eq("task.planUnit", territory) : eq("task.planId", planId);
          return file.list(whose, state, after, page.limitPlusOne())
              .doOnNext(one -> standing.requireOfficeOf(one.task().planUnit()));
        });
  }

  /** Puts units behind the words, which then have their assignments. */
  Mono<Resolution> resolve(
      String id, Revision seen, List<String> unitIds, @Nullable String reason, Actor actor) {
    actor.require(Role.OFFICE);
    Mono<Resolution> found =
        file.documents().find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("待认定单位")));
    return Mono.zip(
            found,
            assignments.standing(actor),
            (open, standing) -> {
              standing.requireOfficeOf(open.task().planUnit());
              Resolution next =
                  open.resolve(
                      unitIds.stream().distinct().toList(), reason, actor, clock.instant());
              refuse(unitIds, reason, open, standing);
              seen.check(open.revision());
              return next;
            })
        .flatMap(
            next -> file.documents().replace(next, new Act(actor, "assignment.resolve", reason)))
        .flatMap(next -> opening.resolved(next, actor))
        .flatMap(next -> printed.remember(next, actor).thenReturn(next));
  }

  private static void refuse(
      List<String> unitIds, @Nullable String reason, Resolution open, Standing standing) {
    if (unitIds.isEmpty() && (reason == null || reason.isBlank())) {
      throw OfficeWork.invalid("/reason", "不指定单位时请说明理由");
    }
    for (int index = 0; index < unitIds.size(); index++) {
      String unitId = unitIds.get(index);
      boolean active = standing.tree().isActive(unitId);
      if (!active || !standing.tree().isWithin(unitId, open.task().planUnit())) {
        throw OfficeWork.invalid("/unitIds/" + index, "单位不存在、已停用或不属于本地区");
      }
    }
  }
}
