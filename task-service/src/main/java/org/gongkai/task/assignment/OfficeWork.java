package org.gongkai.task.assignment;

import static org.gongkai.task.assignment.AssignmentState.ACCEPTED;
import static org.gongkai.task.assignment.AssignmentState.CANCELLED;
import static org.gongkai.task.assignment.AssignmentState.COMPLETED;
import static org.gongkai.task.assignment.AssignmentState.DISPUTED;
import static org.gongkai.task.assignment.AssignmentState.DONE_PENDING_CHECK;
import static org.gongkai.task.assignment.AssignmentState.SENT_BACK;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the office decides on assignments; on passed-on parts the unit above decides, too. */
public class OfficeWork {

  static final Set<AssignmentState> OPEN =
      EnumSet.complementOf(EnumSet.copyOf(AssignmentState.CLOSED));

  private final Assignments assignments;
  private final Handovers handovers;
  private final Clock clock;

  OfficeWork(Assignments assignments, Handovers handovers, Clock clock) {
    this.assignments = assignments;
    this.handovers = handovers;
    this.clock = clock;
  }

  /** Open parts can be passed over only with a reason. */
  Mono<Assignment> verify(
      String id, Revision seen, @Nullable String reason, boolean override, Actor actor) {
    return decide(
        id,
        seen,
        "verify",
        reason,
        actor,
        assignment -> {
          Step step = step(assignment, actor).requires(EnumSet.of(DONE_PENDING_CHECK), "核查通过");
          boolean passedOver = override && reason != null && !reason.isBlank();
          if (assignment.children().open() > 0 && !passedOver) {
            throw UnitWork.partsOpen(assignment);
          }
          return step.to(COMPLETED).taken("verify", reason);
        });
  }

  Mono<Assignment> sendBack(String id, Revision seen, String reason, Actor actor) {
    return decide(
        id,
        seen,
        "send-back",
        reason,
        actor,
        assignment ->
            step(assignment, actor)
                .requires(EnumSet.of(DONE_PENDING_CHECK, COMPLETED), "退回")
                .to(SENT_BACK)
                .taken("send-back", reason));
  }

  Mono<Assignment> insist(String id, Revision seen, String reason, Actor actor) {
    return decide(
        id,
        seen,
        "insist",
        reason,
        actor,
        assignment ->
            step(assignment, actor)
                .requires(EnumSet.of(DISPUTED), "维持分派")
                .to(ACCEPTED)
                .taken("insist", reason));
  }

  /** Cancels one that is disputed, or whose unit is no more; emits what another gets instead. */
  Mono<Assignment> reassign(String id, Revision seen, String unitId, String reason, Actor actor) {
    return take(id, seen, unitId, reason, actor).flatMap(old -> handovers.finish(old, actor));
  }

  /**
   * Takes it from its unit, and says who is to have it. What is not disputed stays with its unit,
   * unless that unit is no more.
   */
  Mono<Assignment> take(String id, Revision seen, String unitId, String reason, Actor actor) {
    return assignments.decide(
        id,
        seen,
        new Act(actor, "assignment.reassign", reason),
        (assignment, standing) -> {
          standing.requireChecks(assignment);
          if (!standing.tree().isActive(unitId)) {
            throw invalid("/unitId", "单位不存在或已停用");
          }
          if (assignment.unitId().equals(unitId)) {
            throw invalid("/unitId", "与原责任单位相同");
          }
          boolean disputable = standing.tree().isActive(assignment.unitId());
          return step(assignment, actor)
              .requires(disputable ? EnumSet.of(DISPUTED) : OPEN, "改派")
              .to(CANCELLED)
              .handOver(unitId, reason)
              .taken("reassign", reason);
        });
  }

  public Mono<Assignment> part(String id, Revision seen, AssignmentPart part, Actor actor) {
    return decide(
        id,
        seen,
        "part",
        null,
        actor,
        assignment ->
            step(assignment, actor).requires(OPEN, "设定分工").part(part).taken("part", part.name()));
  }

  private Mono<Assignment> decide(
      String id,
      Revision seen,
      String action,
      @Nullable String reason,
      Actor actor,
      UnaryOperator<Assignment> decision) {
    Act act = new Act(actor, "assignment." + action, reason);
    return assignments.decide(
        id,
        seen,
        act,
        (assignment, standing) -> {
          standing.requireChecks(assignment);
          return decision.apply(assignment);
        });
  }

  private Step step(Assignment assignment, Actor actor) {
    return new Step(assignment, actor, clock);
  }

  static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", List.of(new FieldProblem(pointer, detail)));
  }
}
