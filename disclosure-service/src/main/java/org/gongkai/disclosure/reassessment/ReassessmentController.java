package org.gongkai.disclosure.reassessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.ItemView;
import org.gongkai.disclosure.item.ItemViews;
import org.gongkai.platform.actor.Actor;
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

@Tag(name = "公开属性动态调整")
@RestController
@RequestMapping("/api/disclosure")
class ReassessmentController {

  private final Reassessments reassessments;
  private final ItemViews views;

  ReassessmentController(Reassessments reassessments, ItemViews views) {
    this.reassessments = reassessments;
    this.views = views;
  }

  @PostMapping("/items/{id}/reassess")
  @Operation(
      summary = "评估公开属性",
      description =
          "审核人、审发人或政务公开办，不能是拟稿人。KEPT 维持；ON_REQUEST 由不予公开转为依申请公开；"
              + "OPENED 转为主动公开。后两种退回拟稿人，重新三审后才生效；部分公开的，以全文开始更正。")
  Mono<ResponseEntity<ItemView>> reassess(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReassessRequest request,
      Actor actor) {
    return reassessments.reassess(id, seen, request, actor).map(item -> views.ok(item, actor));
  }

  @GetMapping("/reassessments")
  @Operation(
      summary = "待评估的未公开事项",
      description = "本单位及下级单位不予公开、依申请公开和部分公开的事项中，须在指定日期（默认今天）前评估的，最多200件，先到期的在前。")
  Mono<List<ReassessmentLine>> due(
      @Parameter(description = "默认本单位") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "截至日期") @RequestParam(required = false) @Nullable LocalDate until,
      Actor actor) {
    return reassessments.due(unit, until, actor);
  }
}
