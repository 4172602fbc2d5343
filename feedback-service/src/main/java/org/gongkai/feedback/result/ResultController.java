package org.gongkai.feedback.result;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongkai.feedback.unit.Units;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "办理结果公开")
@RestController
@RequestMapping("/api/feedback/results")
class ResultController {

  private final Results results;
  private final Units units;

  ResultController(Results results, Units units) {
    this.results = results;
    this.units = units;
  }

  @GetMapping
  @Operation(summary = "办理结果列表", description = "公开。最近公开的在前。")
  Mono<Page<ResultView>> list(
      @Parameter(description = "领域") @RequestParam(required = false) @Nullable String topic,
      @Parameter(description = "承办单位编号") @RequestParam(required = false) @Nullable String unit,
      PageRequest page) {
    return results
        .find(topic, unit, page)
        .collectList()
        .zipWith(
            units.tree(),
            (found, tree) ->
                Page.of(
                    found,
                    page,
                    result -> ResultView.of(result, tree),
                    last -> Cursor.of(last.publishedAt(), last.id())));
  }

  @GetMapping("/{number}")
  @Operation(summary = "查阅办理结果", description = "公开。")
  Mono<ResponseEntity<ResultView>> read(@PathVariable String number) {
    return results
        .find(number)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("办理结果")))
        .zipWith(
            units.tree(),
            (result, tree) -> Revision.ok(ResultView.of(result, tree), result.revision()));
  }
}
