package org.gongkai.task.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作台账")
@RestController
@RequestMapping("/api/tasks/plans/{id}/ledger")
class LedgerController {

  private final TaskItems items;
  private final PlanAccess access;
  private final Clock clock;

  LedgerController(TaskItems items, PlanAccess access, Clock clock) {
    this.items = items;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "工作台账", description = "按计划中的顺序逐项列出；可按责任单位、任务组、状态筛选。")
  Mono<Page<LedgerLine>> list(
      @PathVariable String id,
      @Parameter(description = "责任单位编号") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "任务组名称") @RequestParam(required = false) @Nullable String group,
      @Parameter(description = "状态；OVERDUE 为已逾期") @RequestParam(required = false)
          @Nullable ItemStatus status,
      PageRequest page,
      Actor actor) {
    LedgerFilter filter = new LedgerFilter(unit, group, status);
    return access.open(id, actor).flatMap(opened -> list(id, filter, page, opened.tree()));
  }

  private Mono<Page<LedgerLine>> list(
      String planId, LedgerFilter filter, PageRequest page, UnitTree tree) {
    LocalDate today = LocalDate.now(clock);
    Cursor cursor = page.cursor();
    long after = cursor == null ? 0 : cursor.number(0);
    return items
        .find(filter.query(planId, after, today), page.limitPlusOne())
        .map(item -> LedgerLine.of(item, tree, today))
        .collectList()
        .map(lines -> Page.of(lines, page, line -> line, last -> Cursor.of(last.row())));
  }
}
