package org.gongkai.task.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.sheet.Sheet;
import org.gongkai.task.sheet.SheetFile;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Tag(name = "督办整改")
@RestController
@RequestMapping("/api/tasks/exports")
class OrderExport {

  private static final List<String> HEADINGS =
      List.of("编号", "责任单位", "事由", "事由编号", "依据", "整改要求", "期限", "是否逾期", "状态", "催办次数", "升级", "整改情况");

  private final OrderDesk desk;
  private final Clock clock;

  OrderExport(OrderDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/orders.{format}")
  @Operation(summary = "导出督办单", description = "csv 或 xlsx，最多两万行。")
  Mono<ResponseEntity<byte[]>> export(
      @PathVariable String format,
      @Parameter(description = "单位编号，含其下级") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "状态") @RequestParam(required = false) @Nullable OrderState state,
      @Parameter(description = "事由") @RequestParam(required = false) Cause.@Nullable Kind cause,
      @Parameter(description = "升级层级") @RequestParam(required = false)
          Escalation.@Nullable Level escalation,
      @Parameter(description = "只看逾期未报的") @RequestParam(defaultValue = "false") boolean late,
      Actor actor) {
    SheetFile file = SheetFile.table(format);
    LocalDate today = LocalDate.now(clock);
    OrderFilter filter = new OrderFilter(state, cause, escalation, late);
    return desk.oversight(actor)
        .flatMap(oversight ->
            desk.all(unit, filter, actor)
                .map(order -> line(order, oversight.tree(), today))
                .collectList())
        .publishOn(Schedulers.boundedElastic())
        .map(lines -> file.answer(new Sheet("督办单", HEADINGS, lines)));
  }

  private static List<@Nullable Object> line(
      RectificationOrder order, UnitTree tree, LocalDate today) {
    OrderContent content = order.content();
    OrderResponse response = order.response();
    Escalation.Level level = order.level();
    List<@Nullable Object> line = new ArrayList<>();
    line.add(order.id());
    line.add(tree.name(content.unit()));
    line.add(content.cause().kind().label());
    line.add(content.cause().reference());
    line.add(content.legalBasis());
    line.add(content.demand());
    line.add(order.dueDate());
    line.add(order.isLate(today) ? "是" : "否");
    line.add(order.state().label());
    line.add(order.urged());
    line.add(level == null ? null : level.label());
    line.add(response == null ? null : response.text());
    return line;
  }
}
