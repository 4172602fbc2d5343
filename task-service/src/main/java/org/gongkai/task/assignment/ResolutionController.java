package org.gongkai.task.assignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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

@Tag(name = "任务分派")
@RestController
@RequestMapping("/api/tasks/assignments/resolutions")
class ResolutionController {

  private final Resolutions resolutions;
  private final Assignments assignments;

  ResolutionController(Resolutions resolutions, Assignments assignments) {
    this.resolutions = resolutions;
    this.assignments = assignments;
  }

  /** The chosen units; none only with a reason. */
  record ResolveRequest(
      @NotNull(message = "请选择单位") @Size(max = 1000, message = "单位不超过 1000 个") List<String> unitIds,
      @Size(max = 500, message = "理由不超过 500 字") @Nullable String reason) {}

  @GetMapping
  @Operation(summary = "待认定的责任单位", description = "“有关…”等称谓和未能对应的单位名称；认定前不计入任何单位。")
  Mono<Page<ResolutionView>> list(
      @Parameter(description = "计划编号") @RequestParam(required = false) @Nullable String plan,
      @Parameter(description = "状态，默认待认定") @RequestParam(defaultValue = "PENDING")
          Resolution.State state,
      PageRequest page,
      Actor actor) {
    return resolutions
        .list(plan, state, page, actor)
        .collectList()
        .zipWith(assignments.standing(actor))
        .map(both ->
            Page.of(
                both.getT1(),
                page,
                one -> ResolutionView.of(one, both.getT2().tree()),
                last -> Cursor.of(last.id())));
  }

  @PostMapping("/{id}/resolve")
  @Operation(summary = "认定责任单位", description = "所选单位随即获得该项任务；不指定单位时须说明理由。")
  Mono<ResponseEntity<ResolutionView>> resolve(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ResolveRequest request,
      Actor actor) {
    return resolutions
        .resolve(id, seen, request.unitIds(), request.reason(), actor)
        .zipWith(assignments.standing(actor))
        .map(both ->
            Revision.ok(
                ResolutionView.of(both.getT1(), both.getT2().tree()), both.getT1().revision()));
  }
}
