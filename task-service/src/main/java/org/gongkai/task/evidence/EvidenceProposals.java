package org.gongkai.task.evidence;

import java.time.Clock;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.task.evidence.Candidates.Target;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Turns news of published items into evidence: for the row that an item names, or else for every
 * row that has declared to be fulfilled by such an item.
 */
class EvidenceProposals {

  private static final Actor DISCLOSURE = Actor.service("disclosure-service");
  private static final String ELSEWHERE = "公开事项已改为关联其他任务。";
  private static final String NO_LONGER = "公开事项已不符合任务声明的佐证条件。";

  private final EvidenceFile file;
  private final EvidenceCounting counting;
  private final Candidates candidates;
  private final Plans plans;
  private final Clock clock;

  EvidenceProposals(
      EvidenceFile file,
      EvidenceCounting counting,
      Candidates candidates,
      Plans plans,
      Clock clock) {
    this.file = file;
    this.counting = counting;
    this.candidates = candidates;
    this.plans = plans;
    this.clock = clock;
  }

  /** Proposes the item where it belongs, and no longer where it does not. */
  Mono<Void> published(PublicItem item) {
    return candidates
        .rowsFor(item)
        .flatMapMany(rows -> leave(item, rows).thenMany(Flux.fromIterable(rows.values())))
        .concatMap(this::propose)
        .then();
  }

  /** What it proved is open again. */
  Mono<Void> withdrawn(PublicItem item) {
    return candidates
        .forget(item)
        .thenMany(file.ofPublished(item.id()))
        .concatMap(evidence -> withdraw(evidence, item, item.withdrawalReason()))
        .then();
  }

  /** Proposes what was published before the row declared that it wants it. */
  Mono<Void> declared(TaskItem row) {
    return candidates.itemsFor(row).concatMap(this::propose).then();
  }

  /**
   * What was proposed elsewhere is withdrawn. What the office has decided on for a declaration
   * stays while the item names no other row; a changed content is looked at again.
   */
  private Mono<Void> leave(PublicItem item, Map<String, Target> rows) {
    return file.ofPublished(item.id())
        .filter(evidence -> !rows.containsKey(evidence.task().taskItemId()))
        .concatMap(evidence -> {
          boolean declared = evidence.origin() == EvidenceOrigin.FULFILMENT;
          if (declared && item.taskRef() == null && evidence.state() != EvidenceState.PROPOSED) {
            return renew(evidence, PublishedItem.of(item));
          }
          return withdraw(evidence, item, declared ? NO_LONGER : ELSEWHERE);
        })
        .then();
  }

  private Mono<Evidence> propose(Target target) {
    Act act = Act.of(DISCLOSURE, "evidence.propose");
    PublishedItem item = target.item();
    return file.documents()
        .change(
            Evidence.id(target.row().id(), item.id()),
            act,
            known -> known.published(item, clock.instant()))
        .switchIfEmpty(
            Mono.defer(() -> target.hasRoom() ? fresh(target) : Mono.<Evidence>empty())
                .flatMap(fresh -> file.documents().insertOnce(fresh, act)))
        .flatMap(evidence -> counting.count(evidence, DISCLOSURE));
  }

  private Mono<Evidence> fresh(Target target) {
    return plans
        .find(target.row().planId())
        .map(plan -> EvidenceTask.of(plan, target.row()))
        .map(task -> Evidence.propose(task, target.origin(), target.item(), clock.instant()));
  }

  private Mono<Evidence> renew(Evidence evidence, PublishedItem news) {
    return file.documents()
        .change(
            evidence.id(),
            Act.of(DISCLOSURE, "evidence.propose"),
            known -> known.published(news, clock.instant()))
        .flatMap(renewed -> counting.count(renewed, DISCLOSURE));
  }

  private Mono<Evidence> withdraw(Evidence evidence, PublicItem item, @Nullable String reason) {
    return file.documents()
        .change(
            evidence.id(),
            Act.of(DISCLOSURE, "evidence.withdraw"),
            known -> known.withdrawn(item.revision(), reason, DISCLOSURE, clock.instant()))
        .flatMap(withdrawn -> counting.count(withdrawn, DISCLOSURE));
  }
}
