package org.gongkai.task.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作台账")
@RestController
@RequestMapping("/api/tasks")
class LedgerController {

  private final Ledger ledger;

  LedgerController(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping("/plans/{id}/ledger")
  @Operation(summary = "工作台账", description = "一份计划的逐项台账；可按责任单位（含下级）、任务组、状态、时限、文字筛选。")
  Mono<Page<LedgerLine>> ofPlan(
      @PathVariable String id,
      @Valid @ParameterObject @ModelAttribute LedgerQuery query,
      PageRequest page,
      Actor actor) {
    return ledger.ofPlan(id, query, page, actor);
  }

  @GetMapping("/ledger")
  @Operation(summary = "年度工作台账", description = "本地区一年全部计划的台账，筛选方式相同。")
  Mono<Page<LedgerLine>> ofYear(
      @Parameter(description = "年份") @RequestParam int year,
      @Valid @ParameterObject @ModelAttribute LedgerQuery query,
      PageRequest page,
      Actor actor) {
    return ledger.ofYear(year, query, page, actor);
  }
}
