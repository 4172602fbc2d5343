package org.gongkai.disclosure.interpretation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "政策解读")
@RestController
@RequestMapping("/api/disclosure")
class InterpretationController {

  private final InterpretationDesk desk;
  private final InterpretationReading reading;

  InterpretationController(InterpretationDesk desk, InterpretationReading reading) {
    this.desk = desk;
    this.reading = reading;
  }

  /**
   * What the interpretation would be refused for.
   *
   * @param advice parts that would help readers; they hinder nothing
   */
  record QualityView(boolean good, List<FieldProblem> problems, List<FieldProblem> advice) {}

  @GetMapping("/interpretations")
  @Operation(summary = "某政策文件的解读登记", description = "工作人员；含未发布的。")
  Mono<List<Sheet>> ofPolicy(
      @Parameter(description = "政策文件编号") @RequestParam String policy, Actor actor) {
    return desk.ofPolicy(policy, actor).collectList();
  }

  @GetMapping("/interpretations/{id}")
  @Operation(summary = "解读登记", description = "解读事项的编号。")
  Mono<ResponseEntity<Sheet>> read(@PathVariable String id, Actor actor) {
    return desk.read(id, actor).map(sheet -> Revision.ok(sheet, sheet.revision()));
  }

  @PutMapping("/interpretations/{id}")
  @Operation(summary = "登记解读", description = "拟稿人或政务公开办；首次登记不带 If-Match，修改须带。")
  Mono<ResponseEntity<Sheet>> register(
      @PathVariable String id,
      @Nullable Revision seen,
      @Valid @RequestBody SheetRequest request,
      Actor actor) {
    return desk.register(id, seen, request, actor)
        .map(sheet -> Revision.ok(sheet, sheet.revision()));
  }

  @GetMapping("/interpretations/{id}/quality")
  @Operation(summary = "解读质量检查", description = "必备部分是否齐全、有实质内容，是否只重复标题。")
  Mono<QualityView> quality(@PathVariable String id, Actor actor) {
    return desk.check(id, actor);
  }

  @GetMapping("/interpretations/statistics")
  @Operation(summary = "解读统计", description = "解读率、非文字形式占比、主要负责人带头解读，按公开日期，含首尾两日。")
  Mono<Statistics> statistics(
      @Parameter(description = "单位，含下级；默认本单位") @RequestParam(required = false)
          @Nullable String unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      Actor actor) {
    return reading.statistics(unit == null ? actor.unit() : unit, from, to, actor);
  }

  @GetMapping("/items/{id}/interpretations")
  @Operation(summary = "公开的解读和执行进展", description = "公开。按发布时间，最早的在前。")
  Mono<List<InterpretationReading.Line>> published(@PathVariable String id) {
    return reading.published(id);
  }

  @GetMapping("/items/{id}/timeline")
  @Operation(summary = "政策时间线", description = "公开。发布、施行、解读、推进执行情况、成绩单、更正和失效，最早的在前。")
  Mono<List<TimelineEntry>> timeline(@PathVariable String id) {
    return reading.timeline(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("公开事项")));
  }
}
