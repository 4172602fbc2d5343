package org.gongkai.task.assignment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.plan.WorkCounts;
import org.gongkai.task.tally.Tallies;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Lets row, parent and tally show what assignments have become. They are documents of their own:
 * the counting follows the step, and a sweep does it where a crash came in between.
 */
class AssignmentCounting {

  private static final int CONFLICTS = 10;
  private static final int BATCH = 200;

  /** Different documents: writes that arrive together are made safe together. */
  private static final int AT_ONCE = 8;

  private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

  private final AssignmentFile file;
  private final ResolutionFile resolutions;
  private final TaskItems items;
  private final Tallies<UnitTally> tallies;
  private final Clock clock;

  AssignmentCounting(
      AssignmentFile file,
      ResolutionFile resolutions,
      TaskItems items,
      Tallies<UnitTally> tallies,
      Clock clock) {
    this.file = file;
    this.resolutions = resolutions;
    this.items = items;
    this.tallies = tallies;
    this.clock = clock;
  }

  /** Counts a new state of an assignment and emits the assignment. */
  Mono<Assignment> count(Assignment assignment, Actor actor) {
    return countAll(List.of(assignment), actor).thenReturn(assignment);
  }

  /** Counts many at once: every row, parent and tally that they touch only once. */
  Mono<Void> countAll(Collection<Assignment> changed, Actor actor) {
    Flux<String> rows = distinct(Flux.fromIterable(changed).mapNotNull(Assignment::taskItemId));
    Flux<String> parents =
        distinct(Flux.fromIterable(changed).mapNotNull(one -> one.origin().parentId()));
    return rows.flatMap(row -> recount(row, actor), AT_ONCE)
        .thenMany(parents.flatMap(parent -> recountParts(parent, actor), AT_ONCE))
        .thenMany(
            Flux.fromIterable(changed)
                .distinct(one -> UnitTally.id(one.planId(), one.year(), one.unitId()))
                .flatMap(this::tally, AT_ONCE))
        .then(Mono.defer(() -> file.counted(changed)));
  }

  @Scheduled(fixedDelayString = "${gongkai.task.assignments.sweep:20s}")
  Mono<Void> sweep() {
    return Mono.defer(() ->
        file.uncounted(clock.instant().minus(LEFT_BEHIND), BATCH)
            .collectList()
            .filter(found -> !found.isEmpty())
            .flatMap(found -> countAll(found, Actor.service("task-service"))));
  }

  /** The assignments are read after the row, so that the last to replace the row has seen all. */
  Mono<TaskItem> recount(String taskItemId, Actor actor) {
    return Mono.defer(() -> items.find(taskItemId))
        .flatMap(item ->
            Mono.zip(
                    file.ofTaskItem(taskItemId).filter(Assignment::countsForParent).collectList(),
                    resolutions.pendingOf(taskItemId).count(),
                    (all, unresolved) -> worked(item, all, unresolved.intValue()))
                .flatMap(next ->
                    next == item
                        ? Mono.just(item)
                        : items.replace(next, Act.of(actor, "task-item.count-work"))))
        .retryWhen(Retry.max(CONFLICTS).filter(AssignmentCounting::isConflict));
  }

  private Mono<Assignment> recountParts(String parentId, Actor actor) {
    Act act = Act.of(actor, "assignment.count-parts");
    return Mono.defer(() -> file.documents().find(parentId))
        .flatMap(parent ->
            file.childrenOf(parentId)
                .filter(Assignment::countsForParent)
                .collectList()
                .map(AssignmentCounting::parts)
                .filter(parts -> !parts.equals(parent.children()))
                .map(parts -> new Step(parent, actor, clock).children(parts).silently())
                .flatMap(next -> file.documents().replace(next, act)))
        .retryWhen(Retry.max(CONFLICTS).filter(AssignmentCounting::isConflict));
  }

  /** Exactly the assignments of one unit in one plan lie between the two places. */
  private Mono<UnitTally> tally(Assignment one) {
    String prefix = one.place().substring(0, one.place().indexOf('.'));
    var same =
        and(
            eq("unitId", one.unitId()),
            eq("task.year", one.year()),
            gte("place", prefix + "."),
            lt("place", prefix + "/"));
    return tallies.recount(
        UnitTally.id(one.planId(), one.year(), one.unitId()),
        last ->
            file.list(same, null, AssignmentFile.MOST)
                .collectList()
                .map(all -> UnitTally.of(one, all, last, clock.instant())));
  }

  private static TaskItem worked(TaskItem item, List<Assignment> holders, int unresolved) {
    List<Assignment> all = holders.stream().filter(Assignment::countsForRow).toList();
    WorkCounts counts =
        new WorkCounts(
            all.size(),
            all.size() - in(all, AssignmentState.ASSIGNED) - in(all, AssignmentState.DISPUTED),
            in(all, AssignmentState.DISPUTED),
            in(all, AssignmentState.DONE_PENDING_CHECK),
            in(all, AssignmentState.COMPLETED),
            unresolved);
    return item.workedOn(counts, holders.stream().map(Assignment::unitId).toList());
  }

  private static ChildCounts parts(List<Assignment> children) {
    return new ChildCounts(
        children.size(),
        in(children, AssignmentState.DONE_PENDING_CHECK),
        in(children, AssignmentState.COMPLETED));
  }

  private static int in(List<Assignment> all, AssignmentState state) {
    return (int) all.stream().filter(one -> one.state() == state).count();
  }

  private static Flux<String> distinct(Flux<String> ids) {
    return ids.distinct();
  }

  private static boolean isConflict(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.STALE_REVISION;
  }
}
