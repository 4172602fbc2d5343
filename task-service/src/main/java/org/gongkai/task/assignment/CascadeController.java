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
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Parts of an assignment that a unit passes on. */
@Tag(name = "任务分派")
@RestController
@RequestMapping("/api/tasks/assignments/{id}")
class CascadeController {

  private final Cascading cascading;
  private final AssignmentAnswers answers;

  CascadeController(Cascading cascading, AssignmentAnswers answers) {
    this.cascading = cascading;
    this.answers = answers;
  }

  /** To whom it goes; without text and day those of the assignment itself. */
  record CascadeRequest(
      @NotEmpty(message = "请选择单位") @Size(max = 500, message = "单位不超过 500 个")
          List<@NotBlank(message = "单位编号不能为空") String> unitIds,
      @Size(max = 2000, message = "内容不超过 2000 字") @Nullable String text,
      @Nullable LocalDate dueDate) {}

  @PostMapping("/cascade")
  @Operation(summary = "向下分解下达", description = "下达给下级单位或受指导的乡镇（街道）；重复下达不产生新的任务。")
  Mono<AssignmentAnswers.Several> cascade(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody CascadeRequest request,
      Actor actor) {
    return answers.of(
        cascading.cascade(id, seen, request.unitIds(), request.text(), request.dueDate(), actor),
        actor);
  }

  @GetMapping("/parts")
  @Operation(summary = "已分解下达的任务")
  Mono<AssignmentAnswers.Several> parts(@PathVariable String id, Actor actor) {
    return answers.of(cascading.parts(id, actor), actor);
  }
}
