package org.gongkai.task.assessment.sheet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assessment.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Tag(name = "考核结果")
@RestController
class ResultController {

  private static final String SCHEME = "/api/tasks/assessments/schemes/{id}";
  private static final String EXPORT = "/api/tasks/exports/assessments";

  private final Closing closing;
  private final Standings standings;
  private final WhatIf whatIf;

  ResultController(Closing closing, Standings standings, WhatIf whatIf) {
    this.closing = closing;
    this.standings = standings;
    this.whatIf = whatIf;
  }

  /** How many sheets were computed. */
  record ComputedView(long computed) {}

  /** Where a scheme stands after a step. */
  record StageView(String id, Scheme.State state, @Nullable LocalDate contestUntil, long revision) {

    static StageView of(Scheme scheme) {
      return new StageView(scheme.id(), scheme.state(), scheme.contestUntil(), scheme.revision());
    }
  }

  @GetMapping(SCHEME + "/preview")
  @Operation(summary = "试算", description = "用已有事实试算各单位得分，并与另一方案（默认上一年度已印发的）比较排名；不保存结果。")
  Mono<WhatIf.Preview> preview(
      @PathVariable String id,
      @Parameter(description = "比较的方案编号") @RequestParam(required = false) @Nullable String against,
      @Parameter(description = "试算所用事实的年度") @RequestParam(required = false) @Nullable Integer year,
      @Parameter(description = "比较方案所用事实的年度") @RequestParam(required = false)
          @Nullable Integer againstYear,
      Actor actor) {
    return whatIf.preview(id, new WhatIf.Question(against, year, againstYear), actor);
  }

  @PostMapping(SCHEME + "/compute")
  @Operation(summary = "立即计算全部得分", description = "平时在事实变化后自动计算。")
  Mono<ComputedView> compute(@PathVariable String id, Actor actor) {
    return closing.compute(id, actor).map(ComputedView::new);
  }

  @PostMapping(SCHEME + "/publish")
  @Operation(summary = "向各单位公布得分", description = "人工指标全部评分后方可公布；同时开始异议期。")
  Mono<ResponseEntity<StageView>> publish(@PathVariable String id, Revision seen, Actor actor) {
    return closing.publish(id, seen, actor).map(ResultController::answer);
  }

  @PostMapping(SCHEME + "/close")
  @Operation(summary = "确定考核结果", description = "异议期满且异议全部处理后，确定得分和排名，不再变动。")
  Mono<ResponseEntity<StageView>> close(@PathVariable String id, Revision seen, Actor actor) {
    return closing.close(id, seen, actor).map(ResultController::answer);
  }

  @GetMapping(SCHEME + "/ranking")
  @Operation(summary = "排名", description = "按单位类型分别排名，同分同名次；结果确定后全体工作人员可见。")
  Mono<Standings.Table> ranking(@PathVariable String id, Actor actor) {
    return standings.table(id, actor);
  }

  @GetMapping(EXPORT + ".xlsx")
  @Operation(summary = "导出考核结果（XLSX）")
  Mono<ResponseEntity<byte[]>> workbook(
      @Parameter(description = "方案编号") @RequestParam String scheme, Actor actor) {
    return standings
        .ranked(scheme, actor)
        .publishOn(Schedulers.boundedElastic())
        .map(ranked -> file(ResultTable.workbook(ranked), "xlsx", ResultTable.WORKBOOK));
  }

  @GetMapping(EXPORT + ".csv")
  @Operation(summary = "导出考核结果（CSV）", description = "UTF-8，带字节顺序标记。")
  Mono<ResponseEntity<byte[]>> csv(
      @Parameter(description = "方案编号") @RequestParam String scheme, Actor actor) {
    return standings
        .ranked(scheme, actor)
        .map(ranked -> file(ResultTable.csv(ranked), "csv", ResultTable.CSV));
  }

  private static ResponseEntity<StageView> answer(Scheme scheme) {
    return Revision.ok(StageView.of(scheme), scheme.revision());
  }

  private static ResponseEntity<byte[]> file(byte[] content, String ending, MediaType type) {
    ContentDisposition name =
        ContentDisposition.attachment().filename("assessments." + ending).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(content);
  }
}
