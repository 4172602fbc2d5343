package org.gongkai.task.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.problem.EvidenceRef;
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

@Tag(name = "督办整改")
@RestController
@RequestMapping("/api/tasks/orders")
class OrderController {

  private static final String PATH = "/api/tasks/orders/";

  private final OrderDesk desk;
  private final Clock clock;

  OrderController(OrderDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "督办单", description = "最新的在前；办公室和督查看本地区，其他人看本单位及下级。")
  Mono<Page<OrderView>> list(
      @Parameter(description = "单位编号，含其下级") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "状态") @RequestParam(required = false) @Nullable OrderState state,
      @Parameter(description = "事由") @RequestParam(required = false) Cause.@Nullable Kind cause,
      @Parameter(description = "升级层级") @RequestParam(required = false)
          Escalation.@Nullable Level escalation,
      @Parameter(description = "只看逾期未报的") @RequestParam(defaultValue = "false") boolean late,
      PageRequest page,
      Actor actor) {
    OrderFilter filter = new OrderFilter(state, cause, escalation, late);
    return desk.list(unit, filter, page, actor)
        .collectList()
        .zipWith(
            desk.oversight(actor),
            (found, oversight) ->
                Page.of(
                    found,
                    page,
                    order -> OrderView.of(order, oversight, LocalDate.now(clock), false),
                    OrderFilter::cursor));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一份督办单", description = "含时限的逐日说明。")
  Mono<ResponseEntity<OrderView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.read(id, actor), actor);
  }

  @PostMapping
  @Operation(summary = "下达督办单", description = "办公室或督查人员；时限按工作日计算。")
  Mono<ResponseEntity<OrderView>> issue(
      @Valid @RequestBody OrderRequests.Issue request, NewId id, Actor actor) {
    OrderDraft draft =
        new OrderDraft(
            id.value(),
            request.unit(),
            request.cause(),
            request.legalBasis(),
            request.demand(),
            request.workingDays());
    return desk.issue(draft, actor)
        .zipWith(
            desk.oversight(actor),
            (order, oversight) ->
                Revision.tag(
                        ResponseEntity.created(URI.create(PATH + order.id())), order.revision())
                    .body(OrderView.of(order, oversight, LocalDate.now(clock), true)));
  }

  @PostMapping("/{id}/acknowledge")
  @Operation(summary = "签收", description = "责任单位。")
  Mono<ResponseEntity<OrderView>> acknowledge(@PathVariable String id, Revision seen, Actor actor) {
    return answer(desk.acknowledge(id, seen, actor), actor);
  }

  @PostMapping("/{id}/start")
  @Operation(summary = "开始整改", description = "责任单位，可填写整改措施。")
  Mono<ResponseEntity<OrderView>> start(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) OrderRequests.@Nullable Remark request,
      Actor actor) {
    return answer(desk.start(id, seen, OrderRequests.Remark.of(request), actor), actor);
  }

  @PostMapping("/{id}/submit")
  @Operation(summary = "报送整改结果", description = "责任单位。")
  Mono<ResponseEntity<OrderView>> submit(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody OrderRequests.Submit request,
      Actor actor) {
    List<EvidenceRef> evidence = request.evidence() == null ? List.of() : request.evidence();
    return answer(desk.submit(id, seen, request.text(), evidence, actor), actor);
  }

  @PostMapping("/{id}/close")
  @Operation(summary = "复查办结", description = "办公室或督查人员，不能是报送的人。")
  Mono<ResponseEntity<OrderView>> close(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) OrderRequests.@Nullable Remark request,
      Actor actor) {
    return answer(desk.close(id, seen, OrderRequests.Remark.of(request), actor), actor);
  }

  @PostMapping("/{id}/reopen")
  @Operation(summary = "复查退回", description = "须说明理由，时限重新计算。")
  Mono<ResponseEntity<OrderView>> reopen(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody OrderRequests.Reopen request,
      Actor actor) {
    return answer(desk.reopen(id, seen, request.reason(), request.workingDays(), actor), actor);
  }

  @PostMapping("/{id}/urge")
  @Operation(summary = "催办", description = "每次催办都有记录。")
  Mono<ResponseEntity<OrderView>> urge(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) OrderRequests.@Nullable Remark request,
      Actor actor) {
    return answer(desk.urge(id, seen, OrderRequests.Remark.of(request), actor), actor);
  }

  @PostMapping("/{id}/extend")
  @Operation(summary = "延期", description = "须说明理由；时限连同原有工作日一起重新计算。")
  Mono<ResponseEntity<OrderView>> extend(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody OrderRequests.Extend request,
      Actor actor) {
    int more = request.workingDays();
    return answer(desk.extend(id, seen, more, request.reason(), actor), actor);
  }

  private Mono<ResponseEntity<OrderView>> answer(Mono<RectificationOrder> found, Actor actor) {
    return found.zipWith(
        desk.oversight(actor),
        (order, oversight) ->
            Revision.ok(
                OrderView.of(order, oversight, LocalDate.now(clock), true), order.revision()));
  }
}
