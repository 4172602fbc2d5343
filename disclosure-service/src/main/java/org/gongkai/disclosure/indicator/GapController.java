package org.gongkai.disclosure.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "检查指标")
@RestController
@RequestMapping("/api/disclosure/number-gaps")
class GapController {

  private final GapDesk desk;

  GapController(GapDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "文号系列及缺号", description = "本单位及下级单位；含缺号的说明。")
  Mono<List<IndicatorReport.Series>> list(
      @Parameter(description = "单位，默认为本单位") @RequestParam(required = false) @Nullable String unit,
      Actor actor) {
    return desk.list(unit, actor);
  }

  @PostMapping
  @Operation(summary = "说明缺号", description = "初审、审核、审发人员和政务公开办；说明的人署名，说明后不再作为问题。")
  Mono<IndicatorReport.Series> explain(@Valid @RequestBody GapRequest request, Actor actor) {
    return desk.explain(request, actor);
  }

  @PostMapping("/retract")
  @Operation(summary = "撤回缺号说明")
  Mono<IndicatorReport.Series> retract(@Valid @RequestBody GapRequest request, Actor actor) {
    return desk.retract(request, actor);
  }
}
