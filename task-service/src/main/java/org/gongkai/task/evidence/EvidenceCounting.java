package org.gongkai.task.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.task.plan.EvidenceCounts;
import org.gongkai.task.plan.Fulfilment;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.plan.TurnCount;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Lets task items show what their evidence has become. Evidence and task item are two documents:
 * the counting follows the decision, and a sweep does it where a crash came in between.
 */
class EvidenceCounting {

  private static final int CONFLICTS = 10;
  private static final int BATCH = 100;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

  private final EvidenceFile file;
  private final TaskItems items;
  private final Clock clock;

  EvidenceCounting(EvidenceFile file, TaskItems items, Clock clock) {
    this.file = file;
    this.items = items;
    this.clock = clock;
  }

  /** Counts a new state of evidence in its task item and emits the evidence. */
  Mono<Evidence> count(Evidence evidence, Actor actor) {
    return recount(evidence.task().taskItemId(), actor)
        .then(Mono.defer(() -> file.counted(evidence)))
        .thenReturn(evidence);
  }

  @Scheduled(fixedDelayString = "${gongkai.task.evidence.sweep:20s}")
  Flux<Evidence> sweep() {
    Actor service = Actor.service("task-service");
    return Flux.defer(() -> file.uncounted(clock.instant().minus(LEFT_BEHIND), BATCH))
        .concatMap(evidence -> count(evidence, service));
  }

  /** The evidence is read after the item, so that the last to replace the item has seen it all. */
  Mono<TaskItem> recount(String taskItemId, Actor actor) {
    return Mono.defer(() -> items.find(taskItemId))
        .flatMap(item -> counts(item).flatMap(counts -> show(item, counts, actor)))
        .retryWhen(Retry.max(CONFLICTS).filter(EvidenceCounting::isConflict));
  }

  private Mono<TaskItem> show(TaskItem item, EvidenceCounts counts, Actor actor) {
    TaskItem next = item.shownBy(counts);
    return next == item
        ? Mono.just(item)
        : items.replace(next, Act.of(actor, "task-item.count-evidence"));
  }

  private Mono<EvidenceCounts> counts(TaskItem item) {
    return file.ofTaskItem(item.id()).collectList().map(all -> counts(item.fulfilment(), all));
  }

  private static EvidenceCounts counts(@Nullable Fulfilment declared, List<Evidence> all) {
    List<Evidence> proposed = in(EvidenceState.PROPOSED, all);
    List<Evidence> accepted = in(EvidenceState.ACCEPTED, all);
    List<TurnCount> turns =
        declared == null ? List.of() : declared.count(days(accepted), days(proposed));
    return new EvidenceCounts(proposed.size(), accepted.size(), turns);
  }

  private static List<Evidence> in(EvidenceState state, List<Evidence> all) {
    return all.stream().filter(evidence -> evidence.state() == state).toList();
  }

  private static List<LocalDate> days(List<Evidence> all) {
    return all.stream().map(Evidence::day).filter(Objects::nonNull).toList();
  }

  private static boolean isConflict(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.STALE_REVISION;
  }
}
