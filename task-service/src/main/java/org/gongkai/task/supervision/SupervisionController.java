package org.gongkai.task.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
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

@Tag(name = "电子监察")
@RestController
@RequestMapping("/api/tasks/supervision")
class SupervisionController {

  private static final String ORDERS = "/api/tasks/orders/";

  private final SupervisionDesk desk;

  SupervisionController(SupervisionDesk desk) {
    this.desk = desk;
  }

  /** A change of a unit's light. */
  record ChangeView(Light light, Instant at, String reason) {}

  /** What the order is to demand, if not the usual. */
  record OrderRequest(
      @Nullable @Size(max = 2000, message = "整改要求不超过 2000 字") String demand,
      @Nullable
          @Min(value = 1, message = "时限为 1 到 120 个工作日")
          @Max(value = 120, message = "时限为 1 到 120 个工作日")
          Integer workingDays) {}

  /** The order that a warning has led to. */
  record OrderedView(String caseId, @Nullable String orderId) {}

  @GetMapping("/lights")
  @Operation(summary = "监察灯", description = "一个单位及其直接下级的红黄绿灯；默认为可查看的最高一级。")
  Mono<LightView> lights(
      @Parameter(description = "单位编号") @RequestParam(required = false) @Nullable String unit,
      Actor actor) {
    return desk.lights(unit, actor);
  }

  @GetMapping("/lights/{unit}/history")
  @Operation(summary = "监察灯变化", description = "最新的在前，最多 100 次。")
  Mono<List<ChangeView>> history(@PathVariable String unit, Actor actor) {
    return desk.history(unit, actor)
        .map(change -> new ChangeView(change.light(), change.at(), change.reason()))
        .collectList();
  }

  @GetMapping("/cases")
  @Operation(summary = "监察事项", description = "按到期日排列；越环节的按时间排列。")
  Mono<Page<CaseView>> cases(
      @Parameter(description = "单位编号，含其下级") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "状态") @RequestParam(defaultValue = "LATE") CaseFilter.Status status,
      @Parameter(description = "类型") @RequestParam(required = false) @Nullable CaseKind kind,
      PageRequest page,
      Actor actor) {
    CaseFilter filter = new CaseFilter(status, kind);
    return desk.cases(unit, filter, page, actor)
        .collectList()
        .zipWith(
            desk.oversight(actor),
            (found, oversight) ->
                Page.of(found, page, one -> desk.view(one, oversight), filter::cursor));
  }

  @GetMapping("/cases/{id}")
  @Operation(summary = "一个监察事项")
  Mono<CaseView> read(@PathVariable String id, Actor actor) {
    return desk.read(id, actor).zipWith(desk.oversight(actor), desk::view);
  }

  @PostMapping("/cases/{id}/order")
  @Operation(summary = "预警转督办", description = "一次操作下达督办单；已有督办单的返回该督办单。")
  Mono<ResponseEntity<OrderedView>> order(
      @PathVariable String id,
      @Valid @RequestBody(required = false) @Nullable OrderRequest request,
      Actor actor) {
    return desk.order(
            id,
            request == null ? null : request.demand(),
            request == null ? null : request.workingDays(),
            actor)
        .map(warned ->
            (warned.created()
                    ? ResponseEntity.created(URI.create(ORDERS + warned.orderId()))
                    : ResponseEntity.ok())
                .body(new OrderedView(id, warned.orderId())));
  }
}
