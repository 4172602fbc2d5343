package org.gongkai.task.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.Standing;
import org.gongkai.task.assignment.UnitTally;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "季度报告")
@RestController
@RequestMapping("/api/tasks/reports/roll-up")
class RollUpController {

  private final ReportRollUp rollUp;
  private final ReportLists lists;
  private final ReportCalendar calendar;
  private final Assignments assignments;
  private final Plans plans;

  RollUpController(
      ReportRollUp rollUp,
      ReportLists lists,
      ReportCalendar calendar,
      Assignments assignments,
      Plans plans) {
    this.rollUp = rollUp;
    this.lists = lists;
    this.calendar = calendar;
    this.assignments = assignments;
    this.plans = plans;
  }

  /** What the sums are put together by. */
  enum By {
    unit,
    plan,
    group
  }

  record Line(
      String key,
      @Nullable String name,
      int owed,
      int submitted,
      int accepted,
      int returned,
      int missing,
      int late,
      int done) {

    static Line of(String key, @Nullable String name, ReportSums sums) {
      return new Line(
          key,
          name,
          sums.owed(),
          sums.submitted(),
          sums.accepted(),
          sums.returned(),
          sums.missing(),
          sums.late(),
          sums.done());
    }
  }

  record RollUp(String quarter, LocalDate opensOn, LocalDate closesOn, List<Line> items) {}

  @GetMapping
  @Operation(summary = "季度报告汇总", description = "按单位、计划或任务组统计应报、已报、未报和逾期。")
  Mono<RollUp> read(
      @Parameter(description = "季度，默认最近开放的") @RequestParam(required = false)
          @Nullable String quarter,
      @Parameter(description = "汇总方式") @RequestParam(defaultValue = "unit") By by,
      @Parameter(description = "计划编号；按任务组汇总时必填") @RequestParam(required = false)
          @Nullable String plan,
      @Parameter(description = "单位编号") @RequestParam(required = false) @Nullable String unit,
      Actor actor) {
    Quarter asked = quarter == null ? lists.latest() : Quarter.parse(quarter);
    return assignments
        .standing(actor)
        .flatMap(standing -> lines(asked, by, plan, unit, standing))
        .map(lines ->
            new RollUp(asked.toString(), calendar.opensOn(asked), calendar.closesOn(asked), lines));
  }

  private Mono<List<Line>> lines(
      Quarter quarter, By by, @Nullable String plan, @Nullable String unit, Standing standing) {
    Predicate<UnitTally> visible =
        tally ->
            (plan == null || plan.equals(tally.planId()))
                && (unit == null || unit.equals(tally.unitId()))
                && (standing.seesUnit(tally.unitId()) || standing.seesTerritory(tally.planUnit()));
    return switch (by) {
      case unit ->
          rollUp
              .by(quarter, visible, UnitTally::unitId)
              .map(sums -> lines(sums, standing.tree()::name));
      case plan ->
          rollUp
              .by(
                  quarter,
                  visible.and(tally -> tally.planId() != null),
                  tally -> String.valueOf(tally.planId()))
              .map(sums -> lines(sums, key -> null));
      case group -> groups(quarter, plan, standing);
    };
  }

  private Mono<List<Line>> groups(Quarter quarter, @Nullable String plan, Standing standing) {
    if (plan == null) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "按任务组汇总时须指定参数 plan。");
    }
    return plans
        .read(plan)
        .map(Plan::unit)
        .doOnNext(unit -> {
          if (!standing.seesTerritory(unit)) {
            throw Refusal.forbidden("该计划不在您可以查看的范围内。");
          }
        })
        .then(rollUp.byGroup(plan, quarter))
        .map(sums -> lines(sums, key -> key));
  }

  private static List<Line> lines(
      Map<String, ReportSums> sums, Function<String, @Nullable String> name) {
    return sums.entrySet().stream()
        .map(entry -> Line.of(entry.getKey(), name.apply(entry.getKey()), entry.getValue()))
        .toList();
  }
}
