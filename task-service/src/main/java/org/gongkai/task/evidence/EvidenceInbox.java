package org.gongkai.task.evidence;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the office decides on evidence. */
class EvidenceInbox {

  private final EvidenceFile file;
  private final EvidenceCounting counting;
  private final Units units;
  private final PlanAccess access;
  private final Clock clock;

  EvidenceInbox(
      EvidenceFile file, EvidenceCounting counting, Units units, PlanAccess access, Clock clock) {
    this.file = file;
    this.counting = counting;
    this.units = units;
    this.access = access;
    this.clock = clock;
  }

  /** Of one plan, or of all plans of the caller's own authority; oldest first. */
  Flux<Evidence> list(EvidenceState state, @Nullable String planId, PageRequest page, Actor actor) {
    actor.require(Role.OFFICE);
    return planId == null
        ? units.tree().flatMapMany(tree -> file.ofUnit(tree.officeOf(actor.unit()), state, page))
        : access.open(planId, actor).flatMapMany(opened -> file.ofPlan(planId, state, page));
  }

  Mono<Evidence> accept(String id, Revision seen, Actor actor) {
    Act act = Act.of(actor, "evidence.accept");
    return decide(id, seen, act, evidence -> evidence.accept(actor, clock.instant()));
  }

  Mono<Evidence> reject(String id, Revision seen, String reason, Actor actor) {
    Act act = new Act(actor, "evidence.reject", reason);
    return decide(id, seen, act, evidence -> evidence.reject(reason, actor, clock.instant()));
  }

  private Mono<Evidence> decide(
      String id, Revision seen, Act act, UnaryOperator<Evidence> decision) {
    Actor actor = act.actor().require(Role.OFFICE);
    return Mono.zip(
            open(id),
            units.tree(),
            (evidence, tree) -> {
              if (!tree.isWithin(evidence.task().planUnit(), tree.officeOf(actor.unit()))) {
                throw Refusal.forbidden("该佐证不属于您所在的地区。");
              }
              seen.check(evidence.revision());
              return decision.apply(evidence);
            })
        .flatMap(decided -> file.documents().replace(decided, act))
        .flatMap(decided -> counting.count(decided, actor));
  }

  private Mono<Evidence> open(String id) {
    return file.documents().find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("佐证")));
  }
}
