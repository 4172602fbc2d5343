package org.gongkai.task.assignment;

import static org.gongkai.task.assignment.AssignmentState.ACCEPTED;
import static org.gongkai.task.assignment.AssignmentState.ASSIGNED;
import static org.gongkai.task.assignment.AssignmentState.CANCELLED;
import static org.gongkai.task.assignment.AssignmentState.DISPUTED;
import static org.gongkai.task.assignment.AssignmentState.DONE_PENDING_CHECK;
import static org.gongkai.task.assignment.AssignmentState.IN_PROGRESS;
import static org.gongkai.task.assignment.AssignmentState.SENT_BACK;
import static org.gongkai.task.assignment.AssignmentState.WORKED_ON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.plan.ItemDeadline;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What a unit does with what it was given. */
public class UnitWork {

  private final Assignments assignments;
  private final Clock clock;

  UnitWork(Assignments assignments, Clock clock) {
    this.assignments = assignments;
    this.clock = clock;
  }

  Mono<Assignment> accept(String id, Revision seen, Actor actor) {
    return step(
        id,
        seen,
        "accept",
        null,
        actor,
        step -> step.requires(EnumSet.of(ASSIGNED, DISPUTED), "签收").to(ACCEPTED));
  }

  Mono<Assignment> dispute(String id, Revision seen, String reason, Actor actor) {
    return step(
        id,
        seen,
        "dispute",
        reason,
        actor,
        step -> step.requires(EnumSet.of(ASSIGNED), "提出异议").to(DISPUTED));
  }

  /** The unit's own days lie within that of the assignment: 422 with the places that do not. */
  Mono<Assignment> plan(String id, Revision seen, WorkRequest request, Actor actor) {
    return assignments.decide(
        id,
        seen,
        Act.of(actor, "assignment.work"),
        (assignment, standing) -> {
          standing.requireWorksFor(assignment.unitId());
          Step step = new Step(assignment, actor, clock).requires(WORKED_ON, "填写具体措施");
          refuseLate(request, assignment.dueOn());
          AssignmentState next = assignment.state() == ACCEPTED ? IN_PROGRESS : assignment.state();
          return step.to(next)
              .work(assignment.work().planned(request.person(), request.dueDate(), request.kept()))
              .taken("work", null);
        });
  }

  /** Notes how far the unit is; what was only given to it is taken on by that. */
  public Mono<Assignment> edit(String id, Revision seen, WorkEdit edit, Actor actor) {
    return assignments.decide(
        id,
        seen,
        Act.of(actor, "assignment.progress"),
        (assignment, standing) -> {
          standing.requireWorksFor(assignment.unitId());
          Step step =
              new Step(assignment, actor, clock)
                  .requires(EnumSet.of(ASSIGNED, ACCEPTED, IN_PROGRESS, SENT_BACK), "填报进展");
          Work work = assignment.work();
          WorkProgress now =
              new WorkProgress(
                  edit.percent(work.progress()),
                  edit.progress(work.progress()),
                  actor.name(),
                  clock.instant());
          return step.to(assignment.state() == SENT_BACK ? SENT_BACK : IN_PROGRESS)
              .work(work.progressed(now, edit.measures(work.measures())))
              .taken("progress", null);
        });
  }

  Mono<Assignment> done(String id, Revision seen, String result, Actor actor) {
    return assignments.decide(
        id,
        seen,
        new Act(actor, "assignment.done", result),
        (assignment, standing) -> {
          standing.requireWorksFor(assignment.unitId());
          Step step = new Step(assignment, actor, clock).requires(WORKED_ON, "上报完成");
          if (assignment.children().open() > 0) {
            throw partsOpen(assignment);
          }
          return step.to(DONE_PENDING_CHECK)
              .work(assignment.work().done(result))
              .taken("done", result);
        });
  }

  /** Takes an own key area out of the year list; what the plan has given stays. */
  Mono<Assignment> withdraw(String id, Revision seen, String reason, Actor actor) {
    return assignments.decide(
        id,
        seen,
        new Act(actor, "assignment.withdraw", reason),
        (assignment, standing) -> {
          standing.requireWorksFor(assignment.unitId());
          if (!assignment.isOwnChoice()) {
            throw new Refusal(CommonCode.ILLEGAL_TRANSITION, "只有本单位自行确定的重点领域可以撤回。");
          }
          if (assignment.children().open() > 0) {
            throw partsOpen(assignment);
          }
          return new Step(assignment, actor, clock)
              .requires(OfficeWork.OPEN, "撤回")
              .to(CANCELLED)
              .taken("withdraw", reason);
        });
  }

  /** An own key area of a unit (自行确定的重点领域), accepted by being chosen. */
  Mono<Assignment> choose(NewId id, OwnRequest request, Actor actor) {
    return assignments
        .standing(actor)
        .doOnNext(standing -> standing.requireWorksFor(request.unitId()))
        .map(standing -> {
          String authority = standing.tree().authority(request.unitId());
          AssignedTask task =
              new AssignedTask(
                  null, authority, request.year(), null, 0, null, request.name(), request.text());
          ItemDeadline deadline = new ItemDeadline(null, "FIXED_DATE", request.dueDate(), false);
          return new AssignmentDraft(
                  id.value(),
                  task,
                  request.unitId(),
                  authority,
                  AssignmentPart.RESPONSIBLE,
                  false,
                  AssignmentOrigin.selfChosen(),
                  deadline)
              .accepted(Assignment.CHOOSE, actor, clock);
        })
        .flatMap(fresh -> assignments.add(fresh, Act.of(actor, "assignment.choose")));
  }

  private Mono<Assignment> step(
      String id,
      Revision seen,
      String action,
      @Nullable String reason,
      Actor actor,
      Function<Step, Step> change) {
    return assignments.decide(
        id,
        seen,
        new Act(actor, "assignment." + action, reason),
        (assignment, standing) -> {
          standing.requireWorksFor(assignment.unitId());
          return change.apply(new Step(assignment, actor, clock)).taken(action, reason);
        });
  }

  static Refusal partsOpen(Assignment assignment) {
    return new Refusal(
        AssignmentCode.PARTS_OPEN, "还有 " + assignment.children().open() + " 项下级任务没有完成。");
  }

  private static void refuseLate(WorkRequest request, @Nullable LocalDate due) {
    List<FieldProblem> late = new ArrayList<>();
    if (isAfter(request.dueDate(), due)) {
      late.add(new FieldProblem("/dueDate", "不能晚于任务的完成时限 " + due));
    }
    for (int index = 0; index < request.kept().size(); index++) {
      if (isAfter(request.kept().get(index).dueDate(), due)) {
        late.add(new FieldProblem("/measures/" + index + "/dueDate", "不能晚于任务的完成时限 " + due));
      }
    }
    if (!late.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", late);
    }
  }

  private static boolean isAfter(@Nullable LocalDate own, @Nullable LocalDate due) {
    return own != null && due != null && own.isAfter(due);
  }
}
