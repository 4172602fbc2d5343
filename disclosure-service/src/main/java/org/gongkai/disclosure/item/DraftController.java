package org.gongkai.disclosure.item;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "拟稿")
@RestController
@RequestMapping("/api/disclosure/items")
class DraftController {

  private final Drafting drafting;
  private final ItemViews views;

  DraftController(Drafting drafting, ItemViews views) {
    this.drafting = drafting;
    this.views = views;
  }

  @PostMapping
  @Operation(summary = "新建草稿", description = "拟稿人。草稿可以缺少公开要素，提交审核时检查。")
  Mono<ResponseEntity<ItemView>> create(
      NewId id, @Valid @RequestBody ItemRequest request, Actor actor) {
    return drafting.create(id, request, actor).map(item -> views.created(item, actor));
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改内容", description = "拟稿人，发布之前。提交全部内容；有改动则退回草稿，已有的审核作废。")
  Mono<ResponseEntity<ItemView>> edit(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ItemRequest request,
      Actor actor) {
    return drafting.edit(id, seen, request, actor).map(item -> views.ok(item, actor));
  }

  @PostMapping("/{id}/submit")
  @Operation(summary = "提交审核", description = "拟稿人。公开要素不齐全时返回 422，并逐项指出。")
  Mono<ResponseEntity<ItemView>> submit(@PathVariable String id, Revision seen, Actor actor) {
    return drafting.submit(id, seen, actor).map(item -> views.ok(item, actor));
  }
}
