package org.gongkai.task.assessment.sheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assessment.sheet.Assessing.Points;
import org.gongkai.task.assessment.sheet.SheetRequests.ChangeRequest;
import org.gongkai.task.assessment.sheet.SheetRequests.ContestRequest;
import org.gongkai.task.assessment.sheet.SheetRequests.ScoreRequest;
import org.gongkai.task.assessment.sheet.SheetRequests.UpholdRequest;
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

@Tag(name = "考核得分")
@RestController
@RequestMapping("/api/tasks/assessments")
class SheetController {

  private static final String SHEET = "/schemes/{scheme}/sheets/{unit}";

  private final Reading reading;
  private final Assessing assessing;

  SheetController(Reading reading, Assessing assessing) {
    this.reading = reading;
    this.assessing = assessing;
  }

  @GetMapping("/sheets")
  @Operation(summary = "本单位的得分表", description = "已向单位公布的，年度新的在前。")
  Mono<Page<SheetLine>> own(PageRequest page, Actor actor) {
    return reading
        .own(page, actor)
        .collectList()
        .map(found ->
            Page.of(found, page, SheetLine::of, last -> Cursor.of(last.year(), last.id())));
  }

  @GetMapping("/schemes/{scheme}/sheets")
  @Operation(summary = "各单位得分表", description = "按单位编号排序；可只列提出过异议的。")
  Mono<Page<SheetLine>> list(
      @PathVariable String scheme,
      @Parameter(description = "是否提出过异议") @RequestParam(required = false)
          @Nullable Boolean contested,
      PageRequest page,
      Actor actor) {
    return reading
        .ofScheme(scheme, contested, page, actor)
        .collectList()
        .map(found -> Page.of(found, page, SheetLine::of, last -> Cursor.of(last.unit())));
  }

  @GetMapping(SHEET)
  @Operation(summary = "得分表", description = "逐项列出得分、满分和计算过程；单位只能看本单位已公布的。")
  Mono<ResponseEntity<SheetView>> read(
      @PathVariable String scheme, @PathVariable String unit, Actor actor) {
    return reading.sheet(scheme, unit, actor).map(view -> Revision.ok(view, view.revision()));
  }

  @GetMapping(SHEET + "/lines/{code}/facts")
  @Operation(summary = "得分背后的事实", description = "日期新的在前；已确定的得分表只列确定时已知的事实。")
  Mono<Page<FactView>> facts(
      @PathVariable String scheme,
      @PathVariable String unit,
      @PathVariable String code,
      PageRequest page,
      Actor actor) {
    return reading.facts(scheme, unit, code, page, actor);
  }

  @PutMapping(SHEET + "/lines/{code}/score")
  @Operation(summary = "人工评分", description = "公布得分之前，由考核人员评分，须注明理由和依据。")
  Mono<ResponseEntity<SheetView>> score(
      @PathVariable String scheme,
      @PathVariable String unit,
      @PathVariable String code,
      Revision seen,
      @Valid @RequestBody ScoreRequest request,
      Actor actor) {
    Points points = new Points(request.points(), request.reason(), request.evidence());
    return assessing
        .score(scheme, unit, code, points, seen, actor)
        .flatMap(scored -> read(scheme, unit, actor));
  }

  @PostMapping(SHEET + "/contest")
  @Operation(summary = "提出异议", description = "由本单位在异议期内对一项末级指标提出，只能提一次。")
  Mono<ResponseEntity<SheetView>> contest(
      @PathVariable String scheme,
      @PathVariable String unit,
      Revision seen,
      @Valid @RequestBody ContestRequest request,
      Actor actor) {
    Judgement.Words words = new Judgement.Words(request.reason(), request.evidence());
    return assessing
        .contest(scheme, unit, request.code(), words, seen, actor)
        .flatMap(contested -> read(scheme, unit, actor));
  }

  @PostMapping(SHEET + "/contest/uphold")
  @Operation(summary = "维持得分", description = "须说明理由。")
  Mono<ResponseEntity<SheetView>> uphold(
      @PathVariable String scheme,
      @PathVariable String unit,
      Revision seen,
      @Valid @RequestBody UpholdRequest request,
      Actor actor) {
    return assessing
        .uphold(scheme, unit, request.reason(), seen, actor)
        .flatMap(decided -> read(scheme, unit, actor));
  }

  @PostMapping(SHEET + "/contest/change")
  @Operation(summary = "更改得分", description = "须说明理由；更改后的得分不再随事实变化。")
  Mono<ResponseEntity<SheetView>> change(
      @PathVariable String scheme,
      @PathVariable String unit,
      Revision seen,
      @Valid @RequestBody ChangeRequest request,
      Actor actor) {
    return assessing
        .change(scheme, unit, request.points(), request.reason(), seen, actor)
        .flatMap(decided -> read(scheme, unit, actor));
  }
}
