package org.gongkai.task.problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "问题清单")
@RestController
@RequestMapping("/api/tasks/problems")
class ProblemController {

  private static final String PATH = "/api/tasks/problems/";

  private final ProblemDesk desk;
  private final Clock clock;

  ProblemController(ProblemDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** What a person has found. */
  record ReportRequest(
      @NotBlank(message = "请填写责任单位") String unit,
      @Valid @NotNull(message = "请填写问题对象") Target target,
      @NotBlank(message = "请填写问题类型")
          @Pattern(regexp = "[A-Z0-9_]{1,60}", message = "问题类型由大写字母、数字和下划线组成")
          String rule,
      @NotNull(message = "请选择严重程度") Severity severity,
      @NotBlank(message = "请填写问题事实") @Size(max = 2000, message = "问题事实不超过 2000 字") String facts,
      @Nullable @Size(max = 20, message = "证据不超过 20 项") List<@Valid EvidenceRef> evidence,
      @Nullable LocalDate rectifyBy) {}

  /** What the unit did. */
  record RectifyRequest(
      @NotBlank(message = "请填写整改情况") @Size(max = 2000, message = "整改情况不超过 2000 字") String text,
      @Nullable @Size(max = 20, message = "证据不超过 20 项") List<@Valid EvidenceRef> evidence) {}

  /** What was verified. */
  record VerifyRequest(@Nullable @Size(max = 500, message = "意见不超过 500 字") String text) {}

  /** Why it is not right yet, and until when it is to be. */
  record ReopenRequest(
      @NotBlank(message = "请填写重新整改的理由") @Size(max = 500, message = "理由不超过 500 字") String reason,
      @Nullable LocalDate rectifyBy) {}

  @GetMapping
  @Operation(summary = "问题清单", description = "最新的在前；办公室和督查看本地区，其他人看本单位及下级。")
  Mono<Page<ProblemView>> list(
      @Parameter(description = "单位编号，含其下级") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "状态") @RequestParam(required = false) @Nullable ProblemState state,
      @Parameter(description = "问题类型") @RequestParam(required = false) @Nullable String rule,
      @Parameter(description = "只看逾期未整改的") @RequestParam(defaultValue = "false") boolean late,
      PageRequest page,
      Actor actor) {
    ProblemFilter filter = new ProblemFilter(state, rule, late);
    return desk.list(unit, filter, page, actor)
        .collectList()
        .zipWith(
            desk.oversight(actor),
            (found, oversight) ->
                Page.of(
                    found,
                    page,
                    problem -> ProblemView.of(problem, oversight, LocalDate.now(clock)),
                    ProblemFilter::cursor));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一个问题")
  Mono<ResponseEntity<ProblemView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.read(id, actor), actor);
  }

  @PostMapping
  @Operation(summary = "登记问题", description = "办公室或督查人员。")
  Mono<ResponseEntity<ProblemView>> report(
      @Valid @RequestBody ReportRequest request, NewId id, Actor actor) {
    ProblemReport report =
        new ProblemReport(
            request.unit(),
            request.target(),
            request.rule(),
            request.severity(),
            request.facts(),
            request.evidence() == null ? List.of() : request.evidence(),
            ProblemSource.STAFF,
            "STAFF|" + id.value(),
            request.rectifyBy());
    return desk.report(report, actor)
        .zipWith(
            desk.oversight(actor),
            (problem, oversight) ->
                Revision.tag(
                        ResponseEntity.created(URI.create(PATH + problem.id())), problem.revision())
                    .body(ProblemView.of(problem, oversight, LocalDate.now(clock))));
  }

  @PostMapping("/{id}/start")
  @Operation(summary = "开始整改", description = "责任单位。")
  Mono<ResponseEntity<ProblemView>> start(@PathVariable String id, Revision seen, Actor actor) {
    return answer(desk.start(id, seen, actor), actor);
  }

  @PostMapping("/{id}/rectify")
  @Operation(summary = "报告整改结果", description = "责任单位。")
  Mono<ResponseEntity<ProblemView>> rectify(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody RectifyRequest request,
      Actor actor) {
    List<EvidenceRef> proof = request.evidence() == null ? List.of() : request.evidence();
    return answer(desk.rectify(id, seen, request.text(), proof, actor), actor);
  }

  @PostMapping("/{id}/verify")
  @Operation(summary = "核查销号", description = "办公室或督查人员，不能是报告整改的人。")
  Mono<ResponseEntity<ProblemView>> verify(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable VerifyRequest request,
      Actor actor) {
    return answer(desk.verify(id, seen, request == null ? null : request.text(), actor), actor);
  }

  @PostMapping("/{id}/reopen")
  @Operation(summary = "退回重新整改", description = "须说明理由；不填期限则给十个工作日。")
  Mono<ResponseEntity<ProblemView>> reopen(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReopenRequest request,
      Actor actor) {
    return answer(desk.reopen(id, seen, request.reason(), request.rectifyBy(), actor), actor);
  }

  private Mono<ResponseEntity<ProblemView>> answer(Mono<Problem> found, Actor actor) {
    return found.zipWith(
        desk.oversight(actor),
        (problem, oversight) ->
            Revision.ok(
                ProblemView.of(problem, oversight, LocalDate.now(clock)), problem.revision()));
  }
}
