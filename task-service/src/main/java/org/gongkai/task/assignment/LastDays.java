package org.gongkai.task.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.plan.ItemDeadline;
import org.gongkai.task.plan.TaskItems;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where the office sets the days of assignments. */
public class LastDays {

  private final Assignments assignments;
  private final TaskItems items;
  private final Clock clock;

  LastDays(Assignments assignments, TaskItems items, Clock clock) {
    this.assignments = assignments;
    this.items = items;
    this.clock = clock;
  }

  /**
   * Sets the last day in time; where the words of the row name none, if wished for the row and all
   * its assignments.
   */
  public Mono<Assignment> set(
      String id, Revision seen, LocalDate date, String reason, boolean wholeRow, Actor actor) {
    Mono<Assignment> one =
        assignments.decide(
            id,
            seen,
            new Act(actor, "assignment.deadline", reason),
            (assignment, standing) -> {
              standing.requireChecks(assignment);
              if (wholeRow && !assignment.planDeadline().isFuzzy()) {
                throw Refusal.illegalTransition("改动整项时限", "计划已写明");
              }
              return wholeRow
                  ? inRow(assignment, date, reason, actor)
                  : alone(assignment, date, reason, actor);
            });
    return !wholeRow ? one : one.flatMap(done -> row(done, date, reason, actor).thenReturn(done));
  }

  private Mono<Void> row(Assignment done, LocalDate date, String reason, Actor actor) {
    String row = done.taskItemId();
    if (row == null) {
      return Mono.empty();
    }
    Act act = new Act(actor, "assignment.deadline", reason);
    return items
        .change(row, new Act(actor, "task-item.deadline", reason), item -> item.dueOn(date))
        .thenMany(assignments.ofTaskItem(row))
        .filter(other -> !other.id().equals(done.id()) && !other.state().isClosed())
        .concatMap(other ->
            assignments.change(
                other.id(),
                act,
                latest -> latest.state().isClosed() ? latest : inRow(latest, date, reason, actor)))
        .then();
  }

  /** A day of its own, which an amendment of other words of its row leaves. */
  private Assignment alone(Assignment assignment, LocalDate date, String reason, Actor actor) {
    SetDay own = SetDay.of(assignment.planDeadline(), date);
    return dated(assignment, own.deadline(), own, reason, actor);
  }

  /** The day that its row has from now on. */
  private Assignment inRow(Assignment assignment, LocalDate date, String reason, Actor actor) {
    ItemDeadline planned = assignment.planDeadline();
    ItemDeadline named = new ItemDeadline(planned.text(), planned.kind(), date, false);
    return dated(assignment, planned.isFuzzy() ? planned.on(date) : named, null, reason, actor);
  }

  private Assignment dated(
      Assignment assignment,
      ItemDeadline deadline,
      @Nullable SetDay own,
      String reason,
      Actor actor) {
    return new Step(assignment, actor, clock)
        .requires(OfficeWork.OPEN, "设定时限")
        .deadline(deadline, own)
        .taken("deadline", reason);
  }
}
