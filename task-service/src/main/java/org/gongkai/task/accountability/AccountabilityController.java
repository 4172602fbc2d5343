package org.gongkai.task.accountability;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
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

@Tag(name = "责任追究")
@RestController
@RequestMapping("/api/tasks/accountability-cases")
class AccountabilityController {

  private static final String PATH = "/api/tasks/accountability-cases/";

  private final AccountabilityFile file;
  private final Clock clock;

  AccountabilityController(AccountabilityFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** What was decided, and when. */
  record DecisionRequest(
      @NotBlank(message = "请填写处理决定") @Size(max = 2000, message = "处理决定不超过 2000 字") String decision,
      @NotNull(message = "请填写决定日期") LocalDate date) {}

  /** What is said against it, and when. */
  record AppealRequest(
      @NotBlank(message = "请填写申诉内容") @Size(max = 2000, message = "申诉内容不超过 2000 字") String text,
      @NotNull(message = "请填写申诉日期") LocalDate date) {}

  /** What became of the appeal. */
  record ConclusionRequest(
      @NotNull(message = "请选择复核结果") Outcome outcome,
      @NotBlank(message = "请填写复核意见") @Size(max = 2000, message = "复核意见不超过 2000 字") String text) {}

  @GetMapping
  @Operation(summary = "责任追究", description = "限本地区办公室、督查、领导和审计；每次查看都会留痕。")
  Mono<Page<CaseView>> list(
      @Parameter(description = "单位编号，含其下级") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "年度") @RequestParam(required = false) @Nullable Integer year,
      PageRequest page,
      Actor actor) {
    return file.list(unit, year, page, actor)
        .zipWith(
            file.oversight(actor),
            (found, oversight) ->
                Page.of(
                    found,
                    page,
                    one -> CaseView.of(one, oversight),
                    last -> Cursor.of(last.openedAt(), last.id())));
  }

  @GetMapping("/counts")
  @Operation(summary = "责任追究统计", description = "按年度，供年度报告使用。")
  Mono<CaseCounts> counts(@Parameter(description = "年度") @RequestParam int year, Actor actor) {
    return file.counts(year, actor);
  }

  @GetMapping("/{id}")
  @Operation(summary = "一项责任追究", description = "查看会留痕。")
  Mono<ResponseEntity<CaseView>> read(@PathVariable String id, Actor actor) {
    return answer(file.read(id, actor), actor);
  }

  @PostMapping
  @Operation(summary = "立案", description = "办公室或督查人员。")
  Mono<ResponseEntity<CaseView>> open(@Valid @RequestBody Facts facts, NewId id, Actor actor) {
    return file.open(id.value(), facts, actor)
        .zipWith(
            file.oversight(actor),
            (one, oversight) ->
                Revision.tag(ResponseEntity.created(URI.create(PATH + one.id())), one.revision())
                    .body(CaseView.of(one, oversight)));
  }

  @PostMapping("/{id}/decide")
  @Operation(summary = "作出决定")
  Mono<ResponseEntity<CaseView>> decide(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody DecisionRequest request,
      Actor actor) {
    return answer(
        file.change(
            id,
            seen,
            "decide",
            actor,
            one -> one.decide(request.decision(), request.date(), actor, clock.instant())),
        actor);
  }

  @PostMapping("/{id}/appeal")
  @Operation(summary = "登记申诉")
  Mono<ResponseEntity<CaseView>> appeal(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody AppealRequest request,
      Actor actor) {
    return answer(
        file.change(
            id,
            seen,
            "appeal",
            actor,
            one -> one.appeal(request.text(), request.date(), actor, clock.instant())),
        actor);
  }

  @PostMapping("/{id}/conclude")
  @Operation(summary = "复核申诉", description = "不能是作出决定的人。")
  Mono<ResponseEntity<CaseView>> conclude(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ConclusionRequest request,
      Actor actor) {
    return answer(
        file.change(
            id,
            seen,
            "conclude",
            actor,
            one -> one.conclude(request.outcome(), request.text(), actor, clock.instant())),
        actor);
  }

  private Mono<ResponseEntity<CaseView>> answer(Mono<AccountabilityCase> found, Actor actor) {
    return found.zipWith(
        file.oversight(actor),
        (one, oversight) -> Revision.ok(CaseView.of(one, oversight), one.revision()));
  }
}
