package org.gongkai.task.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.PlanWork;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Takes unfinished work into the plan of a later year (结转). */
class CarryOver {

  private final LookBackDesk desk;
  private final LookBackFile file;
  private final Assignments assignments;
  private final PlanWork work;
  private final Plans plans;

  CarryOver(
      LookBackDesk desk, LookBackFile file, Assignments assignments, PlanWork work, Plans plans) {
    this.desk = desk;
    this.file = file;
    this.assignments = assignments;
    this.work = work;
    this.plans = plans;
  }

  /**
   * The old assignment ends as carried over, a new one begins in the newer plan, and the line
   * remembers where its work goes on.
   *
   * @param due the new last day in time; null when the office names it later
   */
  Mono<LookBackLine> carry(
      String id,
      String lineId,
      Revision seen,
      String planId,
      @Nullable LocalDate due,
      Actor actor) {
    return Mono.zip(desk.overseen(id, actor), plans.read(planId), desk.oversight(actor))
        .flatMap(found -> {
          requireNewer(found.getT1(), found.getT2());
          requireNotBefore(found.getT2(), due);
          return file.line(id, lineId)
              .flatMap(line -> {
                seen.check(line.revision());
                UnitTree tree = found.getT3().tree();
                String unit = tree.heir(line.work().unit()).orElse(line.work().unit());
                String name = Objects.requireNonNullElse(tree.name(unit), unit);
                return begin(line, found.getT2(), due, unit, name, actor);
              });
        });
  }

  private Mono<LookBackLine> begin(
      LookBackLine line,
      Plan into,
      @Nullable LocalDate due,
      String unit,
      String unitName,
      Actor actor) {
    LookBackLine next = line.carriedInto(into.id());
    return assignments
        .read(line.work().assignmentId())
        .flatMap(earlier -> work.carryOver(earlier, into, due, unit, unitName, actor))
        .flatMap(begun ->
            file.lines()
                .replace(next.goingOnAs(begun.id()), Act.of(actor, "look-back.carry-over")));
  }

  private static void requireNotBefore(Plan plan, @Nullable LocalDate due) {
    if (due != null && due.getYear() < plan.head().year()) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "提交的内容有误，请按提示修改。",
          List.of(new FieldProblem("/dueDate", "不能早于计划年度")));
    }
  }

  private static void requireNewer(LookBack lookBack, Plan plan) {
    if (plan.head().year() <= lookBack.year() || !plan.unit().equals(lookBack.issuer())) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "只能结转到同一单位以后年度的计划。");
    }
  }
}
