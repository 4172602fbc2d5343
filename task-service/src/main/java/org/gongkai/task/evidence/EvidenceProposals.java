package org.gongkai.task.evidence;

import java.time.Clock;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.task.evidence.PublicItem.TaskRef;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Turns news of published items into evidence for the task items that they name. */
class EvidenceProposals {

  private static final Logger log = LoggerFactory.getLogger(EvidenceProposals.class);
  private static final Actor DISCLOSURE = Actor.service("disclosure-service");
  private static final String ELSEWHERE = "公开事项已改为关联其他任务。";

  private final EvidenceFile file;
  private final EvidenceCounting counting;
  private final Plans plans;
  private final TaskItems items;
  private final Clock clock;

  EvidenceProposals(
      EvidenceFile file, EvidenceCounting counting, Plans plans, TaskItems items, Clock clock) {
    this.file = file;
    this.counting = counting;
    this.plans = plans;
    this.items = items;
    this.clock = clock;
  }

  /** Proposes the item for the task item that it names, and no longer for any other. */
  Mono<Void> published(PublicItem item) {
    return file.ofPublished(item.id())
        .filter(evidence -> !item.isFor(evidence.task().taskItemId()))
        .concatMap(evidence -> withdraw(evidence, item, ELSEWHERE))
        .then(Mono.justOrEmpty(item.taskRef()))
        .flatMap(ref -> propose(ref, item))
        .then();
  }

  /** What it proved is open again. */
  Mono<Void> withdrawn(PublicItem item) {
    return file.ofPublished(item.id())
        .concatMap(evidence -> withdraw(evidence, item, item.withdrawalReason()))
        .then();
  }

  /**
   * A reference that leads nowhere is passed over: rows are stored before their plan is issued, so
   * that nothing that could be referred to comes later.
   */
  private Mono<Evidence> propose(TaskRef ref, PublicItem item) {
    return items
        .find(ref.taskItemId())
        .filter(task -> task.planId().equals(ref.planId()))
        .flatMap(task -> plans.find(task.planId()).map(plan -> work(plan, task)))
        .flatMap(task -> propose(task, PublishedItem.of(item)))
        .switchIfEmpty(Mono.fromRunnable(() -> passedOver(ref, item)));
  }

  private Mono<Evidence> propose(EvidenceTask task, PublishedItem published) {
    Act act = Act.of(DISCLOSURE, "evidence.propose");
    String id = Evidence.id(task.taskItemId(), published.id());
    Evidence fresh = Evidence.propose(task, published, clock.instant());
    return file.documents()
        .change(id, act, known -> known.published(published, clock.instant()))
        .switchIfEmpty(Mono.defer(() -> file.documents().insertOnce(fresh, act)))
        .flatMap(evidence -> counting.count(evidence, DISCLOSURE));
  }

  private Mono<Evidence> withdraw(Evidence evidence, PublicItem item, @Nullable String reason) {
    return file.documents()
        .change(
            evidence.id(),
            Act.of(DISCLOSURE, "evidence.withdraw"),
            known -> known.withdrawn(item.revision(), reason, DISCLOSURE, clock.instant()))
        .flatMap(withdrawn -> counting.count(withdrawn, DISCLOSURE));
  }

  private static EvidenceTask work(Plan plan, TaskItem task) {
    return new EvidenceTask(plan.id(), plan.unit(), task.id(), task.name(), task.text());
  }

  private static void passedOver(TaskRef ref, PublicItem item) {
    log.warn(
        "Published item {} names the unknown task item {} of plan {}",
        item.id(),
        ref.taskItemId(),
        ref.planId());
  }
}
