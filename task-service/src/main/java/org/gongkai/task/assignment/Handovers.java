package org.gongkai.task.assignment;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Gives to another unit what the office has taken from one. The end of the old assignment says to
 * whom it goes, so that a sweep finishes what a crash has left half done.
 */
class Handovers {

  private static final Actor SERVICE = Actor.service("task-service");
  private static final int BATCH = 20;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

  private final AssignmentFile file;
  private final Assignments assignments;
  private final Clock clock;

  Handovers(AssignmentFile file, Assignments assignments, Clock clock) {
    this.file = file;
    this.assignments = assignments;
    this.clock = clock;
  }

  /** Emits what the other unit has; doing it again changes nothing. */
  Mono<Assignment> finish(Assignment old, Actor actor) {
    Handover to = Objects.requireNonNull(old.handover());
    Act act = new Act(actor, "assignment.open", to.reason());
    AssignmentDraft draft = instead(old, to.unitId());
    return assignments
        .add(draft.open("open", to.reason(), actor, clock), act)
        .flatMap(held -> back(held, draft, to, act))
        .flatMap(held -> file.handedOver(old.id(), to).thenReturn(held));
  }

  @Scheduled(fixedDelayString = "${gongkai.task.assignments.sweep:20s}")
  Mono<Void> sweep() {
    return Mono.defer(() ->
        file.handovers(clock.instant().minus(LEFT_BEHIND), BATCH)
            .concatMap(old -> old.isTakenAway() ? forget(old) : finish(old, SERVICE))
            .then());
  }

  /** Its row names the unit no more: nobody gets it instead. */
  private Mono<Assignment> forget(Assignment old) {
    return file.handedOver(old.id(), Objects.requireNonNull(old.handover())).thenReturn(old);
  }

  /** The unit had it before and comes to have it again, unless it has lost it again since. */
  private Mono<Assignment> back(Assignment held, AssignmentDraft draft, Handover to, Act act) {
    return held.state() != AssignmentState.CANCELLED
        ? Mono.just(held)
        : assignments.change(
            held.id(),
            act,
            gone ->
                gone.state() == AssignmentState.CANCELLED
                        && !gone.history().getLast().at().isAfter(to.since())
                    ? draft.again(gone, "open", to.reason(), act.actor(), clock)
                    : gone);
  }

  private static AssignmentDraft instead(Assignment old, String unitId) {
    String parent = old.origin().parentId();
    String row = old.taskItemId() == null ? old.id() : old.taskItemId();
    return new AssignmentDraft(
        parent == null ? Assignment.id(row, unitId) : Assignment.childId(parent, unitId),
        old.task(),
        unitId,
        old.supervisor(),
        old.part(),
        false,
        old.origin(),
        old.deadline(),
        old.setDay());
  }
}
