package org.gongkai.disclosure.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "多渠道发布")
@RestController
@RequestMapping("/api/disclosure")
class DeliveryController {

  private final Deliveries deliveries;

  DeliveryController(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @GetMapping("/items/{id}/deliveries")
  @Operation(summary = "渠道发布与到达率", description = "工作人员。到达率为已送达渠道的阅读人数与目标人数之比。")
  Mono<Reach> list(@PathVariable String id, Actor actor) {
    return deliveries.of(id, actor);
  }

  @PostMapping("/items/{id}/deliveries")
  @Operation(summary = "安排渠道发布", description = "拟稿人或政务公开办。发布前后均可安排，同一渠道同一名称只安排一次。")
  Mono<ResponseEntity<DeliveryView>> plan(
      NewId fresh, @PathVariable String id, @Valid @RequestBody PlanRequest plan, Actor actor) {
    return deliveries
        .plan(fresh, id, plan, actor)
        .map(made ->
            Revision.created(
                "/api/disclosure/items/" + id + "/deliveries",
                DeliveryView.of(made),
                made.revision()));
  }

  @PostMapping("/items/{id}/deliveries/together")
  @Operation(summary = "联动发布", description = "拟稿人或政务公开办。多个渠道约定同一时间发声，前后两小时内送达为同步。")
  Mono<Reach> together(
      NewId fresh, @PathVariable String id, @Valid @RequestBody TogetherRequest plan, Actor actor) {
    return deliveries.together(fresh, id, plan, actor);
  }

  @PostMapping("/deliveries/{id}/deliver")
  @Operation(summary = "确认送达", description = "拟稿人或政务公开办，事项公开之后。再次提交则更新阅读人数。")
  Mono<ResponseEntity<DeliveryView>> deliver(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody DeliveredRequest said,
      Actor actor) {
    return deliveries.delivered(id, seen, said, actor).map(DeliveryController::answer);
  }

  @PostMapping("/deliveries/{id}/fail")
  @Operation(summary = "登记未送达", description = "拟稿人或政务公开办。")
  Mono<ResponseEntity<DeliveryView>> fail(
      @PathVariable String id, Revision seen, @Valid @RequestBody Why why, Actor actor) {
    return deliveries.failed(id, seen, why.reason(), actor).map(DeliveryController::answer);
  }

  private static ResponseEntity<DeliveryView> answer(Delivery delivery) {
    return Revision.ok(DeliveryView.of(delivery), delivery.revision());
  }

  /** Why it did not go out. */
  record Why(@NotBlank(message = "请说明原因") @Size(max = 500, message = "原因不超过500字") String reason) {}
}
