package org.gongkai.task.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.plan.PublicAnswer;
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
@RequestMapping("/api/tasks/plans/{id}/progress")
class ProgressController {

  private final PublicProgress progress;

  ProgressController(PublicProgress progress) {
    this.progress = progress;
  }

  @GetMapping
  @Operation(summary = "计划完成情况", description = "全计划、各任务组、各单位的完成数。无需登录。")
  Mono<ResponseEntity<ProgressView>> read(@PathVariable String id) {
    return progress.of(id).map(PublicAnswer::of);
  }

  @GetMapping("/tasks")
  @Operation(summary = "逐项完成情况", description = "每项任务内容及作为佐证公开的事项。无需登录。")
  Mono<Page<ProvenRow>> rows(
      @PathVariable String id,
      @Parameter(description = "任务组名称") @RequestParam(required = false) @Nullable String group,
      @Parameter(description = "责任单位编号") @RequestParam(required = false) @Nullable String unit,
      PageRequest page) {
    return progress.rows(id, group, unit, page);
  }
}
