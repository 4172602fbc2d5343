package org.gongkai.task.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.plan.ItemDeadline;
import org.jspecify.annotations.Nullable;

/** An assignment that is about to be given. */
record AssignmentDraft(
    String id,
    AssignedTask task,
    String unitId,
    String supervisor,
    AssignmentPart part,
    boolean leadSuggested,
    AssignmentOrigin origin,
    ItemDeadline deadline,
    @Nullable SetDay setDay) {

  /** One that has the day of its row. */
  AssignmentDraft(
      String id,
      AssignedTask task,
      String unitId,
      String supervisor,
      AssignmentPart part,
      boolean leadSuggested,
      AssignmentOrigin origin,
      ItemDeadline deadline) {
    this(id, task, unitId, supervisor, part, leadSuggested, origin, deadline, null);
  }

  /** As it is first stored, with {@code action} as the beginning of its history. */
  Assignment open(String action, @Nullable String reason, Actor actor, Clock clock) {
    return new Step(unborn(LocalDate.now(clock)), actor, clock).taken(action, reason);
  }

  /** The same for one that its unit has taken on by choosing it. */
  Assignment accepted(String action, Actor actor, Clock clock) {
    return new Step(unborn(LocalDate.now(clock)), actor, clock)
        .to(AssignmentState.ACCEPTED)
        .taken(action, null);
  }

  /** The same for one that was taken away before: it begins anew and keeps its history. */
  Assignment again(
      Assignment gone, String action, @Nullable String reason, Actor actor, Clock clock) {
    return new Step(gone, actor, clock)
        .to(AssignmentState.ASSIGNED)
        .origin(origin)
        .task(task)
        .part(part)
        .deadline(deadline, setDay)
        .taken(action, reason);
  }

  private Assignment unborn(LocalDate today) {
    return new Assignment(
        id,
        0,
        AssignmentState.ASSIGNED,
        task,
        unitId,
        supervisor,
        part,
        leadSuggested,
        origin,
        deadline,
        setDay,
        null,
        Work.NONE,
        ChildCounts.NONE,
        List.of(),
        today,
        null,
        null,
        null,
        null,
        null,
        place(),
        List.of());
  }

  /** Unit ids and plan ids hold no characters behind the tilde, so that own key areas come last. */
  private String place() {
    String plan = task.planId() == null ? "~" : task.planId();
    return "%s.%05d.%s.%s".formatted(plan, task.row(), unitId, id);
  }
}
