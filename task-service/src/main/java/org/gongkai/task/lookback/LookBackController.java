package org.gongkai.task.lookback;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.problem.EvidenceRef;
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

@Tag(name = "回头看")
@RestController
@RequestMapping("/api/tasks/look-backs")
class LookBackController {

  private static final String PATH = "/api/tasks/look-backs/";

  private final LookBackDesk desk;
  private final CarryOver carryOver;

  LookBackController(LookBackDesk desk, CarryOver carryOver) {
    this.desk = desk;
    this.carryOver = carryOver;
  }

  /**
   * Which plan to look back on.
   *
   * @param allYear whether to check what went on all year as well; no when left out
   */
  record PlanRequest(@NotBlank(message = "请选择计划") String planId, @Nullable Boolean allYear) {}

  /** Into which newer plan, and until when it is to be done there. */
  record CarryOverRequest(
      @NotBlank(message = "请选择计划") String planId, @Nullable LocalDate dueDate) {}

  /** What the check of a line showed. */
  record CheckRequest(
      @NotNull(message = "请选择核查结论") Verdict verdict,
      @Nullable @Size(max = 2000, message = "情况不超过 2000 字") String facts,
      @Nullable @Size(max = 20, message = "证据不超过 20 项") List<@Valid EvidenceRef> evidence) {}

  @PostMapping
  @Operation(summary = "开展回头看", description = "选取上年度计划中有责任单位且有时限的任务；每个计划一次。")
  Mono<ResponseEntity<LookBackView>> start(@Valid @RequestBody PlanRequest request, Actor actor) {
    return desk.start(request.planId(), Boolean.TRUE.equals(request.allYear()), actor)
        .flatMap(started ->
            view(started.lookBack(), actor)
                .map(view -> {
                  var answer =
                      started.created()
                          ? ResponseEntity.created(URI.create(PATH + view.id()))
                          : ResponseEntity.ok();
                  return Revision.tag(answer, view.revision()).body(view);
                }));
  }

  @GetMapping
  @Operation(summary = "回头看列表", description = "本地区的，最新的在前。")
  Mono<Page<LookBackView>> list(PageRequest page, Actor actor) {
    return desk.list(page, actor)
        .collectList()
        .zipWith(
            desk.oversight(actor),
            (found, oversight) ->
                Page.of(
                    found,
                    page,
                    lookBack -> LookBackView.of(lookBack, null, oversight),
                    last -> Cursor.of(last.startedAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一次回头看")
  Mono<ResponseEntity<LookBackView>> read(@PathVariable String id, Actor actor) {
    return desk.read(id, actor)
        .flatMap(lookBack -> view(lookBack, actor))
        .map(view -> Revision.ok(view, view.revision()));
  }

  @GetMapping("/{id}/lines")
  @Operation(summary = "核查事项", description = "按计划中的顺序。")
  Mono<Page<LookBackView.LineView>> lines(
      @PathVariable String id,
      @Parameter(description = "核查结论") @RequestParam(required = false) @Nullable Verdict verdict,
      @Parameter(description = "责任单位编号") @RequestParam(required = false) @Nullable String unit,
      PageRequest page,
      Actor actor) {
    return Mono.zip(
            desk.read(id, actor),
            desk.lines(id, verdict, unit, page, actor).collectList(),
            desk.oversight(actor))
        .map(found ->
            Page.of(
                found.getT2(),
                page,
                line -> LookBackView.LineView.of(line, found.getT1(), found.getT3()),
                last -> Cursor.of(last.place(), last.id())));
  }

  @PostMapping("/{id}/lines/{lineId}/check")
  @Operation(summary = "核查一项", description = "If-Match 为该核查事项的版本。")
  Mono<ResponseEntity<LookBackView.LineView>> check(
      @PathVariable String id,
      @PathVariable String lineId,
      Revision seen,
      @Valid @RequestBody CheckRequest request,
      Actor actor) {
    List<EvidenceRef> evidence = request.evidence() == null ? List.of() : request.evidence();
    return line(
        id,
        desk.check(id, lineId, seen, request.verdict(), request.facts(), evidence, actor),
        actor);
  }

  @PostMapping("/{id}/lines/{lineId}/carry-over")
  @Operation(summary = "结转一项", description = "未落实的任务在以后年度的计划中成为一项新任务，由原单位继续办理。")
  Mono<ResponseEntity<LookBackView.LineView>> carryOver(
      @PathVariable String id,
      @PathVariable String lineId,
      Revision seen,
      @Valid @RequestBody CarryOverRequest request,
      Actor actor) {
    return line(
        id, carryOver.carry(id, lineId, seen, request.planId(), request.dueDate(), actor), actor);
  }

  @PostMapping("/{id}/finish")
  @Operation(summary = "完成回头看", description = "未落实的任务逐项下达督办单。")
  Mono<ResponseEntity<LookBackView>> finish(@PathVariable String id, Revision seen, Actor actor) {
    return desk.finish(id, seen, actor)
        .flatMap(lookBack -> view(lookBack, actor))
        .map(view -> Revision.ok(view, view.revision()));
  }

  @GetMapping("/{id}/report")
  @Operation(summary = "回头看报告", description = "总数、按单位、按任务组，以及未落实的事项。")
  Mono<LookBackView.Report> report(@PathVariable String id, Actor actor) {
    return Mono.zip(desk.read(id, actor), desk.lines(id), desk.oversight(actor))
        .map(found -> LookBackView.Report.of(found.getT1(), found.getT2(), found.getT3()));
  }

  private Mono<LookBackView> view(LookBack lookBack, Actor actor) {
    return Mono.zip(
        desk.lines(lookBack.id()),
        desk.oversight(actor),
        (lines, oversight) -> LookBackView.of(lookBack, lines, oversight));
  }

  private Mono<ResponseEntity<LookBackView.LineView>> line(
      String id, Mono<LookBackLine> made, Actor actor) {
    return made.flatMap(line ->
        Mono.zip(
            desk.read(id, actor),
            desk.oversight(actor),
            (lookBack, oversight) ->
                Revision.ok(LookBackView.LineView.of(line, lookBack, oversight), line.revision())));
  }
}
