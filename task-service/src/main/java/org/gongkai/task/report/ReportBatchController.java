package org.gongkai.task.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All reports of a unit at once; one that is refused does not hold up the others. */
@Tag(name = "季度报告")
@RestController
@RequestMapping("/api/tasks/reports/batch")
class ReportBatchController {

  private final Reports reports;

  ReportBatchController(Reports reports) {
    this.reports = reports;
  }

  record BatchRequest(
      @NotBlank(message = "请填写季度") String quarter,
      @NotEmpty(message = "请填写报告") @Size(max = 200, message = "一次不超过 200 份")
          List<@Valid Entry> reports) {}

  record Entry(
      @NotBlank(message = "请填写任务") String assignmentId,
      @NotNull(message = "请填写报告") @Valid ReportRequest report) {}

  /** What has become of one of them. */
  record Outcome(
      String assignmentId,
      boolean ok,
      @Nullable ReportState state,
      @Nullable String code,
      @Nullable String detail) {}

  record Outcomes(List<Outcome> items) {}

  @PostMapping
  @Operation(summary = "批量报送", description = "逐份填写并报送，一次不超过 200 份；返回每份的结果。")
  Mono<Outcomes> submit(@Valid @RequestBody BatchRequest request, Actor actor) {
    Quarter quarter = Quarter.parse(request.quarter());
    return Flux.fromIterable(request.reports())
        .concatMap(entry -> submit(entry, quarter, actor))
        .collectList()
        .map(Outcomes::new);
  }

  private Mono<Outcome> submit(Entry entry, Quarter quarter, Actor actor) {
    String id = ProgressReport.id(entry.assignmentId(), quarter);
    return reports
        .submitAtOnce(id, entry.report().content(), actor)
        .map(view -> new Outcome(entry.assignmentId(), true, view.state(), null, null))
        .onErrorResume(Refusal.class, refusal -> Mono.just(refused(entry, refusal)));
  }

  private static Outcome refused(Entry entry, Refusal refusal) {
    return new Outcome(
        entry.assignmentId(), false, null, refusal.code().name(), refusal.getMessage());
  }
}
