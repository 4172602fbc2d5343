package org.gongkai.task.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Tag(name = "年度总结")
@RestController
class YearSummaryController {

  private static final String PATH = "/api/tasks/plans/{id}/year-summary";
  private static final String EXPORT = "/api/tasks/exports/plans/{id}/year-summary";

  private final YearSummaries summaries;

  YearSummaryController(YearSummaries summaries) {
    this.summaries = summaries;
  }

  @GetMapping(PATH)
  @Operation(summary = "计划的年度总结", description = "已生成的总结；尚未生成时为今天的数字。")
  Mono<ResponseEntity<YearSummaryView>> read(@PathVariable String id, Actor actor) {
    return summaries
        .read(id, actor)
        .map(YearSummaryView::of)
        .map(view ->
            view.revision() == 0 ? ResponseEntity.ok(view) : Revision.ok(view, view.revision()));
  }

  @PostMapping(PATH)
  @Operation(summary = "生成年度总结", description = "统计并固定数字，供年度报告使用；可重新生成，须带 If-Match。")
  Mono<ResponseEntity<YearSummaryView>> freeze(
      @PathVariable String id, @Nullable Revision seen, Actor actor) {
    return summaries
        .freeze(id, seen, actor)
        .map(frozen -> {
          YearSummaryView view = YearSummaryView.of(frozen.read());
          URI place = URI.create("/api/tasks/plans/" + id + "/year-summary");
          var answer = frozen.created() ? ResponseEntity.created(place) : ResponseEntity.ok();
          return Revision.tag(answer, view.revision()).body(view);
        });
  }

  @GetMapping(EXPORT + ".docx")
  @Operation(summary = "导出年度报告相关章节", description = "DOCX：文字和责任单位表。")
  Mono<ResponseEntity<byte[]>> docx(@PathVariable String id, Actor actor) {
    return summaries
        .readFrozen(id, actor)
        .publishOn(Schedulers.boundedElastic())
        .map(read -> {
          Figures figures = read.figures();
          String title = new Narrative(figures).title();
          return SheetFile.DOCX.answer(title, new SummaryDocument(figures).docx());
        });
  }

  @GetMapping(EXPORT + ".xlsx")
  @Operation(summary = "导出年度总结表", description = "XLSX：计划、任务组、责任单位的全部数字。")
  Mono<ResponseEntity<byte[]>> xlsx(@PathVariable String id, Actor actor) {
    return summaries
        .readFrozen(id, actor)
        .publishOn(Schedulers.boundedElastic())
        .map(read -> SheetFile.XLSX.answer(new SummaryTable(read.figures()).sheet()));
  }
}
