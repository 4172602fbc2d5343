package org.gongkai.task.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.assignment.Assignments;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "任务分派")
@RestController
@RequestMapping("/api/tasks/units/{id}")
class DashboardController {

  private final Dashboards dashboards;
  private final Assignments assignments;
  private final Clock clock;

  DashboardController(Dashboards dashboards, Assignments assignments, Clock clock) {
    this.dashboards = dashboards;
    this.assignments = assignments;
    this.clock = clock;
  }

  @GetMapping("/dashboard")
  @Operation(summary = "单位工作台", description = "本单位各状态任务数、即将到期和逾期、季度报告、最近的时限。")
  Mono<Dashboard> unit(
      @PathVariable String id,
      @Parameter(description = "年份，默认今年") @RequestParam(required = false) @Nullable Integer year,
      Actor actor) {
    return assignments
        .standing(actor)
        .doOnNext(standing -> standing.requireSeesUnit(id))
        .flatMap(standing -> dashboards.of(id, false, asked(year)));
  }

  @GetMapping("/territory-dashboard")
  @Operation(summary = "地区工作台", description = "该地区全部计划的汇总，并逐单位列出。")
  Mono<Dashboard> territory(
      @PathVariable String id,
      @Parameter(description = "年份，默认今年") @RequestParam(required = false) @Nullable Integer year,
      Actor actor) {
    return assignments
        .standing(actor)
        .doOnNext(standing -> {
          if (!standing.seesTerritory(id)) {
            throw Refusal.forbidden("该地区不在您可以查看的范围内。");
          }
        })
        .flatMap(standing -> dashboards.of(id, true, asked(year)));
  }

  private int asked(@Nullable Integer year) {
    return year == null ? LocalDate.now(clock).getYear() : year;
  }
}
