package org.gongkai.disclosure.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "通知")
@RestController
@RequestMapping("/api/disclosure/notices")
class NoticeController {

  private final NoticeDesk desk;

  NoticeController(NoticeDesk desk) {
    this.desk = desk;
  }

  /** How many are unread; {@code more} when there are even more. */
  record Unread(long unread, boolean more) {}

  @GetMapping
  @Operation(summary = "我的通知", description = "发给本人、本人角色和本人受托角色的，最新的在前。")
  Mono<Page<NoticeView>> list(
      @Parameter(description = "只看未读且未办结的") @RequestParam(defaultValue = "false") boolean unread,
      PageRequest page,
      Actor actor) {
    return desk.list(unread, page, actor)
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                notice -> NoticeView.of(notice, actor.id()),
                last -> Cursor.of(last.at(), last.id())));
  }

  @GetMapping("/unread")
  @Operation(summary = "未读通知数")
  Mono<Unread> unread(Actor actor) {
    return desk.unread(actor).map(count -> new Unread(count, count >= NoticeDesk.MOST));
  }

  @PostMapping("/{id}/read")
  @Operation(summary = "标为已读", description = "只对本人有效。")
  Mono<NoticeView> read(@PathVariable String id, Actor actor) {
    return desk.read(id, actor).map(notice -> NoticeView.of(notice, actor.id()));
  }

  @PostMapping("/read")
  @Operation(summary = "全部标为已读", description = "返回标记的条数。")
  Mono<Unread> readAll(Actor actor) {
    return desk.readAll(actor).map(count -> new Unread(count, count >= NoticeDesk.MOST));
  }
}
