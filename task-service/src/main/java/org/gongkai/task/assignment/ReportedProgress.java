package org.gongkai.task.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import reactor.core.publisher.Mono;

/** Takes over into an assignment how far its unit has reported that it is. */
public class ReportedProgress {

  private static final Set<AssignmentState> TAKEN_ON =
      EnumSet.of(AssignmentState.ASSIGNED, AssignmentState.ACCEPTED);
  private static final Set<AssignmentState> GIVEN_ELSEWHERE =
      EnumSet.of(AssignmentState.CANCELLED, AssignmentState.CARRIED_OVER);

  private final Assignments assignments;
  private final Clock clock;

  ReportedProgress(Assignments assignments, Clock clock) {
    this.assignments = assignments;
    this.clock = clock;
  }

  /**
   * Notes what a report says, unless something as late is noted already, so that doing it again
   * changes nothing. What was only given to the unit is taken on by that.
   *
   * @param reason names the report
   */
  public Mono<Void> note(String assignmentId, WorkProgress said, String reason, Actor actor) {
    return assignments
        .change(
            assignmentId,
            new Act(actor, "assignment.progress", reason),
            is -> isKnown(is, said.at()) ? is : noted(is, said, reason, actor))
        .then();
  }

  private Assignment noted(Assignment is, WorkProgress said, String reason, Actor actor) {
    boolean takenOn = TAKEN_ON.contains(is.state());
    return new Step(is, actor, clock)
        .to(takenOn ? AssignmentState.IN_PROGRESS : is.state())
        .work(is.work().progressed(said, is.work().measures()))
        .taken("progress", reason);
  }

  private static boolean isKnown(Assignment is, Instant at) {
    WorkProgress last = is.work().progress();
    return GIVEN_ELSEWHERE.contains(is.state()) || last != null && !last.at().isBefore(at);
  }
}
