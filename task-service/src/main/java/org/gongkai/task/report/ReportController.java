package org.gongkai.task.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gongkai.platform.actor.Actor;
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

@Tag(name = "季度报告")
@RestController
@RequestMapping("/api/tasks/reports")
class ReportController {

  private final Reports reports;
  private final ReportLists lists;

  ReportController(Reports reports, ReportLists lists) {
    this.reports = reports;
    this.lists = lists;
  }

  record AcceptRequest(@Size(max = 500, message = "意见不超过 500 字") @Nullable String reason) {}

  record ReturnRequest(
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}

  @GetMapping
  @Operation(summary = "季度报告列表", description = "默认为最近开放的季度和本单位；状态 LATE 为逾期未报清单。")
  Mono<Page<ReportView>> list(
      @Parameter(description = "责任单位编号") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "计划编号") @RequestParam(required = false) @Nullable String plan,
      @Parameter(description = "季度，如 2021Q2") @RequestParam(required = false)
          @Nullable String quarter,
      @Parameter(description = "状态") @RequestParam(required = false)
          ReportLists.@Nullable Filter state,
      PageRequest page,
      Actor actor) {
    return lists.list(new ReportLists.Query(unit, plan, parse(quarter), state), page, actor);
  }

  @GetMapping("/inbox")
  @Operation(summary = "待审核的季度报告", description = "本地区已报送的报告，最早报送的在前。")
  Mono<Page<ReportView>> inbox(
      @Parameter(description = "季度") @RequestParam(required = false) @Nullable String quarter,
      PageRequest page,
      Actor actor) {
    return lists.inbox(parse(quarter), page, actor);
  }

  @GetMapping("/{id}")
  @Operation(summary = "季度报告", description = "尚未填写的也可读取，其版本为 0。")
  Mono<ResponseEntity<ReportView>> read(@PathVariable String id, Actor actor) {
    return answer(reports.read(id, actor));
  }

  @PutMapping("/{id}")
  @Operation(summary = "保存季度报告")
  Mono<ResponseEntity<ReportView>> save(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReportRequest request,
      Actor actor) {
    return answer(reports.save(id, seen, request.content(), actor));
  }

  @PostMapping("/{id}/submit")
  @Operation(summary = "报送", description = "开放期结束后仍可报送，标为逾期。")
  Mono<ResponseEntity<ReportView>> submit(@PathVariable String id, Revision seen, Actor actor) {
    return answer(reports.submit(id, seen, actor));
  }

  @PostMapping("/{id}/accept")
  @Operation(summary = "通过")
  Mono<ResponseEntity<ReportView>> accept(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody AcceptRequest request,
      Actor actor) {
    return answer(reports.accept(id, seen, request.reason(), actor));
  }

  @PostMapping("/{id}/return")
  @Operation(summary = "退回", description = "须说明理由，单位修改后重新报送。")
  Mono<ResponseEntity<ReportView>> giveBack(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReturnRequest request,
      Actor actor) {
    return answer(reports.giveBack(id, seen, request.reason(), actor));
  }

  private static @Nullable Quarter parse(@Nullable String quarter) {
    return quarter == null ? null : Quarter.parse(quarter);
  }

  private static Mono<ResponseEntity<ReportView>> answer(Mono<ReportView> report) {
    return report.map(view -> Revision.ok(view, view.revision()));
  }
}
