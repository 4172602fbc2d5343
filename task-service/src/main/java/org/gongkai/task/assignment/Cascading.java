package org.gongkai.task.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.plan.ItemDeadline;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Passes assignments on down the levels (纵向安排) and to units that are guided (指导). */
class Cascading {

  private final Assignments assignments;
  private final AssignmentFile file;
  private final Opening opening;
  private final Clock clock;

  Cascading(Assignments assignments, AssignmentFile file, Opening opening, Clock clock) {
    this.assignments = assignments;
    this.file = file;
    this.opening = opening;
    this.clock = clock;
  }

  /** Emits all parts, also those that were passed on before. */
  Flux<Assignment> cascade(
      String id,
      Revision seen,
      List<String> unitIds,
      @Nullable String text,
      @Nullable LocalDate dueDate,
      Actor actor) {
    String units = String.join("、", unitIds);
    return assignments
        .decide(
            id,
            seen,
            new Act(actor, "assignment.cascade", units),
            (parent, standing) -> {
              standing.requireWorksFor(parent.unitId());
              Step step =
                  new Step(parent, actor, clock).requires(AssignmentState.WORKED_ON, "分解下达");
              refuse(parent, unitIds, dueDate, standing);
              return step.taken("cascade", units);
            })
        .zipWith(assignments.standing(actor))
        .flatMapMany(both ->
            opening
                .store(parts(both.getT1(), unitIds, text, dueDate, both.getT2()), actor)
                .thenMany(Flux.defer(() -> file.childrenOf(id))));
  }

  Flux<Assignment> parts(String id, Actor actor) {
    return Mono.zip(assignments.read(id), assignments.standing(actor))
        .doOnNext(both -> AssignmentView.requireSees(both.getT2(), both.getT1()))
        .flatMapMany(both -> file.childrenOf(id));
  }

  private List<AssignmentDraft> parts(
      Assignment parent,
      List<String> unitIds,
      @Nullable String text,
      @Nullable LocalDate dueDate,
      Standing standing) {
    AssignedTask task =
        text == null || text.isBlank() ? parent.task() : parent.task().withText(text);
    SetDay own = dueDate == null ? parent.ownDay() : SetDay.of(parent.planDeadline(), dueDate);
    ItemDeadline deadline = own == null ? parent.deadline() : own.deadline();
    return unitIds.stream()
        .distinct()
        .map(unitId ->
            new AssignmentDraft(
                Assignment.childId(parent.id(), unitId),
                task,
                unitId,
                parent.unitId(),
                standing.tree().isWithin(unitId, parent.unitId())
                    ? AssignmentPart.RESPONSIBLE
                    : AssignmentPart.GUIDE,
                false,
                AssignmentOrigin.cascaded(parent.id()),
                deadline,
                own))
        .toList();
  }

  private static void refuse(
      Assignment parent, List<String> unitIds, @Nullable LocalDate dueDate, Standing standing) {
    List<FieldProblem> wrong = new ArrayList<>();
    for (int index = 0; index < unitIds.size(); index++) {
      if (!standing.guides(parent.unitId(), unitIds.get(index))) {
        wrong.add(new FieldProblem("/unitIds/" + index, "不是下级单位，也不受本单位指导"));
      }
    }
    LocalDate due = parent.dueOn();
    if (dueDate != null && due != null && dueDate.isAfter(due)) {
      wrong.add(new FieldProblem("/dueDate", "不能晚于任务的完成时限 " + due));
    }
    if (!wrong.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", wrong);
    }
  }
}
