package org.gongkai.disclosure.item;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "更正")
@RestController
@RequestMapping("/api/disclosure/items/{id}")
class CorrectionController {

  private final Correcting correcting;
  private final ItemViews views;

  CorrectionController(Correcting correcting, ItemViews views) {
    this.correcting = correcting;
    this.views = views;
  }

  @PostMapping("/correct")
  @Operation(summary = "开始更正", description = "拟稿人。已发布的版本继续公开，修改稿须重新三审，发布后成为新版本；更正说明向社会公开。")
  Mono<ResponseEntity<ItemView>> correct(
      @PathVariable String id, Revision seen, @Valid @RequestBody ChangeNote note, Actor actor) {
    return correcting.correct(id, seen, note, actor).map(item -> views.ok(item, actor));
  }

  @PostMapping("/discard")
  @Operation(summary = "放弃更正", description = "拟稿人或政务公开办。修改稿作废，公开的版本不变。")
  Mono<ResponseEntity<ItemView>> discard(
      @PathVariable String id, Revision seen, @Valid @RequestBody Why why, Actor actor) {
    return correcting.discard(id, seen, why.reason(), actor).map(item -> views.ok(item, actor));
  }

  @PostMapping("/archive")
  @Operation(summary = "归档", description = "政务公开办。照常公开，但不再更正、核验、废止；撤下不受影响。")
  Mono<ResponseEntity<ItemView>> archive(
      @PathVariable String id, Revision seen, @Valid @RequestBody Why why, Actor actor) {
    return correcting.archive(id, seen, why.reason(), actor).map(item -> views.ok(item, actor));
  }

  @PostMapping("/restore")
  @Operation(summary = "取消归档", description = "政务公开办。")
  Mono<ResponseEntity<ItemView>> restore(
      @PathVariable String id, Revision seen, @Valid @RequestBody Why why, Actor actor) {
    return correcting.restore(id, seen, why.reason(), actor).map(item -> views.ok(item, actor));
  }

  /** Why a correction is given up, or a record closed; staff read it. */
  record Why(@NotBlank(message = "请说明原因") @OneLine(max = 1000) String reason) {}
}
