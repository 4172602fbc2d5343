package org.gongkai.task.assignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "任务分派")
@RestController
@RequestMapping("/api/tasks/plans/{id}/cascade")
class PlanCascadeController {

  private final PlanCascade cascade;

  PlanCascadeController(PlanCascade cascade) {
    this.cascade = cascade;
  }

  /** Whose part of the plan goes to whom; the caller's own unit when none is named. */
  record PlanCascadeRequest(
      @Nullable String unitId,
      @NotEmpty(message = "请选择单位") @Size(max = 500, message = "单位不超过 500 个")
          List<@NotBlank(message = "单位编号不能为空") String> unitIds,
      @Nullable LocalDate dueDate) {}

  record Outcomes(List<PlanCascade.Outcome> items) {}

  @PostMapping
  @Operation(
      summary = "整套下达",
      description = "把本单位在该计划中已签收的任务逐项下达给下级单位或受指导的乡镇（街道）；返回每项的结果，重复下达不产生新的任务。")
  Mono<Outcomes> cascade(
      @PathVariable String id, @Valid @RequestBody PlanCascadeRequest request, Actor actor) {
    String unit = request.unitId() == null ? actor.unit() : request.unitId();
    return cascade
        .cascade(id, unit, request.unitIds(), request.dueDate(), actor)
        .map(Outcomes::new);
  }
}
