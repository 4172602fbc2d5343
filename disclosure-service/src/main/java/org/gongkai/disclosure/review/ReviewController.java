package org.gongkai.disclosure.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gongkai.disclosure.item.ItemView;
import org.gongkai.disclosure.item.ItemViews;
import org.gongkai.disclosure.item.ReviewAction;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "审核发布")
@RestController
@RequestMapping("/api/disclosure/items/{id}")
class ReviewController {

  private final Reviewing reviewing;
  private final ItemViews views;

  ReviewController(Reviewing reviewing, ItemViews views) {
    this.reviewing = reviewing;
    this.views = views;
  }

  @PostMapping("/approve")
  @Operation(summary = "审核通过", description = "当前环节的审核人。contentHash 是所读内容的摘要，与当前内容不同则返回 409。")
  Mono<ResponseEntity<ItemView>> approve(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ApproveRequest request,
      Actor actor) {
    return reviewing.approve(id, seen, request, actor).map(item -> views.ok(item, actor));
  }

  @PostMapping("/return")
  @Operation(summary = "退回修改", description = "当前环节的审核人。已有的审核作废。")
  Mono<ResponseEntity<ItemView>> returnToDrafter(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return reviewing.returnToDrafter(id, seen, request, actor).map(item -> views.ok(item, actor));
  }

  @PostMapping("/importance")
  @Operation(summary = "标记重要信息", description = "指定会看人和把关人；审核环节通过前须会看同意并经专人把关。")
  Mono<ResponseEntity<ItemView>> mark(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ImportanceRequest request,
      Actor actor) {
    return reviewing.mark(id, seen, request, actor).map(item -> views.ok(item, actor));
  }

  @PostMapping("/co-read")
  @Operation(summary = "会看", description = "指定的会看人；未指定的，审核人员、政务公开办、领导均可。")
  Mono<ResponseEntity<ItemView>> coRead(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody CoReadRequest request,
      Actor actor) {
    return reviewing
        .read(id, seen, ReviewAction.CO_READ, request, actor)
        .map(item -> views.ok(item, actor));
  }

  @PostMapping("/gatekeep")
  @Operation(summary = "把关", description = "指定的把关人。")
  Mono<ResponseEntity<ItemView>> gatekeep(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody CoReadRequest request,
      Actor actor) {
    return reviewing
        .read(id, seen, ReviewAction.GATEKEEP, request, actor)
        .map(item -> views.ok(item, actor));
  }

  @PostMapping("/publish-emergency")
  @Operation(summary = "紧急发布", description = "由两人先后办理，其中一人为审发人，均不是拟稿人：第一人提出，第二人发布；三审须在限期内补齐。")
  Mono<ResponseEntity<ItemView>> publishInEmergency(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody EmergencyRequest request,
      Actor actor) {
    return reviewing
        .publishInEmergency(id, seen, request, actor)
        .map(item -> views.ok(item, actor));
  }

  @PostMapping("/publish")
  @Operation(summary = "发布", description = "审发人或政务公开办。三审齐全且内容未变才能发布，同时编制索引号。")
  Mono<ResponseEntity<ItemView>> publish(@PathVariable String id, Revision seen, Actor actor) {
    return reviewing.publish(id, seen, actor).map(item -> views.ok(item, actor));
  }

  @PostMapping("/withdraw")
  @Operation(
      summary = "撤下",
      description = "审发人或政务公开办。撤下的类型和原因向社会公示；CONSOLIDATED 须指明并入的事项，REPEALED 只改变有效性，页面保留。")
  Mono<ResponseEntity<ItemView>> withdraw(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody WithdrawRequest request,
      Actor actor) {
    return reviewing.withdraw(id, seen, request, actor).map(item -> views.ok(item, actor));
  }
}
