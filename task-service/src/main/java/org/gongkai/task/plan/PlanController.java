package org.gongkai.task.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作计划")
@RestController
@RequestMapping("/api/tasks/plans")
class PlanController {

  private final Plans plans;
  private final Amendments amendments;
  private final PlanDesk desk;
  private final PlanProgress progress;
  private final PlanLinks links;

  PlanController(
      Plans plans, Amendments amendments, PlanDesk desk, PlanProgress progress, PlanLinks links) {
    this.plans = plans;
    this.amendments = amendments;
    this.desk = desk;
    this.progress = progress;
    this.links = links;
  }

  /** Why the office does it. */
  record Reason(
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}

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
  @Operation(summary = "工作计划及完成情况", description = "按任务组统计各状态的任务内容数；附上级依据和下级承接的计划。无需登录。")
  Mono<ResponseEntity<PlanView>> read(@PathVariable String id) {
    return plans.read(id).flatMap(this::view).map(PublicAnswer::of);
  }

  @GetMapping("/{id}/amendments")
  @Operation(summary = "计划的调整记录", description = "最近的在前：谁在何时为何改了哪些内容。无需登录。")
  Mono<Page<AmendmentView>> amendments(@PathVariable String id, PageRequest page) {
    return plans
        .read(id)
        .flatMap(plan -> amendments.list(plan.id(), page).collectList())
        .map(found -> Page.of(found, page, AmendmentView::of, last -> Cursor.of(last.number())));
  }

  @PostMapping("/{id}/close")
  @Operation(summary = "结束计划", description = "限公开办；此后不再调整。")
  Mono<ResponseEntity<PlanView>> close(
      @PathVariable String id, Revision seen, @Valid @RequestBody Reason body, Actor actor) {
    return desk.close(id, seen, body.reason(), actor).flatMap(this::tagged);
  }

  @PostMapping("/{id}/archive")
  @Operation(summary = "归档计划", description = "限公开办；须已结束。")
  Mono<ResponseEntity<PlanView>> archive(
      @PathVariable String id, Revision seen, @Valid @RequestBody Reason body, Actor actor) {
    return desk.archive(id, seen, body.reason(), actor).flatMap(this::tagged);
  }

  private Mono<ResponseEntity<PlanView>> tagged(Plan plan) {
    return view(plan).map(view -> Revision.ok(view, plan.revision()));
  }

  private Mono<PlanView> view(Plan plan) {
    return Mono.zip(
        progress.of(plan.id()),
        links.of(plan),
        (counted, linked) -> PlanView.of(plan, counted, linked));
  }
}
