package org.gongkai.task.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作计划")
@RestController
@RequestMapping("/api/tasks/plans")
class PlanController {

  private final Plans plans;
  private final PlanProgress progress;

  PlanController(Plans plans, PlanProgress progress) {
    this.plans = plans;
    this.progress = progress;
  }

  @GetMapping
  @Operation(summary = "已下达的工作计划", description = "年份新的在前，含完成情况。无需登录。")
  Mono<Page<PlanView>> list(
      @Parameter(description = "年份") @RequestParam(required = false) @Nullable Integer year,
      PageRequest page) {
    return plans
        .list(year, page)
        .concatMap(this::view)
        .collectList()
        .map(
            found -> Page.of(found, page, plan -> plan, last -> Cursor.of(last.year(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "工作计划及完成情况", description = "按任务组统计各状态的任务内容数。无需登录。")
  Mono<ResponseEntity<PlanView>> read(@PathVariable String id) {
    return plans.read(id).flatMap(this::view).map(PublicAnswer::of);
  }

  private Mono<PlanView> view(Plan plan) {
    return progress.of(plan.id()).map(counted -> PlanView.of(plan, counted));
  }
}
