package org.gongkai.task.assignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a unit reads and does. */
@Tag(name = "任务分派")
@RestController
@RequestMapping("/api/tasks/assignments")
class AssignmentController {

  private final AssignmentLists lists;
  private final UnitWork work;
  private final AssignmentAnswers answers;

  AssignmentController(AssignmentLists lists, UnitWork work, AssignmentAnswers answers) {
    this.lists = lists;
    this.work = work;
    this.answers = answers;
  }

  @GetMapping
  @Operation(summary = "任务分派列表", description = "按计划和任务内容的顺序；默认列出本单位的任务。")
  Mono<Page<AssignmentView>> list(
      @Parameter(description = "责任单位编号") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "年份") @RequestParam(required = false) @Nullable Integer year,
      @Parameter(description = "计划编号") @RequestParam(required = false) @Nullable String plan,
      @Parameter(description = "任务内容编号") @RequestParam(required = false) @Nullable String taskItem,
      @Parameter(description = "状态") @RequestParam(required = false)
          @Nullable AssignmentState state,
      @Parameter(description = "只列出已逾期的，最早到期的在前") @RequestParam(defaultValue = "false")
          boolean overdue,
      PageRequest page,
      Actor actor) {
    var query = new AssignmentLists.Query(unit, year, plan, taskItem, state, overdue);
    return lists.list(query, page, actor);
  }

  @GetMapping("/{id}")
  @Operation(summary = "任务分派及办理经过")
  Mono<ResponseEntity<AssignmentView>> read(@PathVariable String id, Actor actor) {
    return answers.read(id, actor);
  }

  @PostMapping
  @Operation(summary = "自行确定的重点领域", description = "由本单位添加，添加即签收。")
  Mono<ResponseEntity<AssignmentView>> choose(
      NewId id, @Valid @RequestBody OwnRequest request, Actor actor) {
    URI location = URI.create("/api/tasks/assignments/" + id.value());
    return answers
        .of(work.choose(id, request, actor), actor)
        .map(made ->
            ResponseEntity.created(location).headers(made.getHeaders()).body(made.getBody()));
  }

  @PostMapping("/{id}/withdraw")
  @Operation(summary = "撤回自行确定的重点领域", description = "须说明理由；计划分派的任务不能撤回。")
  Mono<ResponseEntity<AssignmentView>> withdraw(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return answers.of(work.withdraw(id, seen, request.reason(), actor), actor);
  }

  @PostMapping("/{id}/accept")
  @Operation(summary = "签收", description = "也用于撤回本单位提出的异议。")
  Mono<ResponseEntity<AssignmentView>> accept(@PathVariable String id, Revision seen, Actor actor) {
    return answers.of(work.accept(id, seen, actor), actor);
  }

  @PostMapping("/{id}/dispute")
  @Operation(summary = "提出异议", description = "须说明理由，由政务公开办改派或维持。")
  Mono<ResponseEntity<AssignmentView>> dispute(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return answers.of(work.dispute(id, seen, request.reason(), actor), actor);
  }

  @PutMapping("/{id}/work")
  @Operation(summary = "具体措施、责任人和本单位时限", description = "时限不得晚于任务的完成时限。")
  Mono<ResponseEntity<AssignmentView>> plan(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody WorkRequest request,
      Actor actor) {
    return answers.of(work.plan(id, seen, request, actor), actor);
  }

  @PostMapping("/{id}/done")
  @Operation(summary = "上报完成", description = "说明完成情况，等待核查。")
  Mono<ResponseEntity<AssignmentView>> done(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ResultRequest request,
      Actor actor) {
    return answers.of(work.done(id, seen, request.result(), actor), actor);
  }
}
