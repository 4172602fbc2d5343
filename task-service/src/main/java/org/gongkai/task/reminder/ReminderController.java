package org.gongkai.task.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "提醒")
@RestController
@RequestMapping("/api/tasks/reminders")
class ReminderController {

  private final Reminders reminders;

  ReminderController(Reminders reminders) {
    this.reminders = reminders;
  }

  @GetMapping
  @Operation(summary = "提醒和升级通知", description = "最新的在前；默认为本单位。发给领导的只向领导和政务公开办显示。")
  Mono<Page<ReminderView>> list(
      @Parameter(description = "单位编号") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "是否已有人查看") @RequestParam(required = false) @Nullable Boolean seen,
      PageRequest page,
      Actor actor) {
    return reminders
        .list(unit, seen, page, actor)
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                one -> ReminderView.of(one, actor),
                last -> Cursor.of(last.at(), last.id())));
  }

  @PostMapping("/{id}/seen")
  @Operation(summary = "标为已查看", description = "重复标记不产生变化。")
  Mono<ReminderView> seen(@PathVariable String id, Actor actor) {
    return reminders.seen(id, actor).map(one -> ReminderView.of(one, actor));
  }
}
