package org.gongkai.task.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
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

  /**
   * Whom to urge about what.
   *
   * @param toLeader also the leader of the unit; no when left out
   */
  record UrgeRequest(
      @NotBlank(message = "请选择任务") @Size(max = 64, message = "任务编号过长") String assignmentId,
      @NotBlank(message = "请填写催办内容") @Size(max = 500, message = "催办内容不超过 500 字") String text,
      @Nullable Boolean toLeader) {}

  /** What the unit, and if wished its leader, were told. */
  record Urged(List<ReminderView> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "催办", description = "由核查该任务的政务公开办或上级单位催办未完成的任务，可同时告知单位领导。")
  Mono<Urged> urge(NewId id, @Valid @RequestBody UrgeRequest request, Actor actor) {
    boolean toLeader = Boolean.TRUE.equals(request.toLeader());
    return reminders
        .urge(id, request.assignmentId(), request.text(), toLeader, actor)
        .map(one -> ReminderView.of(one, actor))
        .collectList()
        .map(Urged::new);
  }

  @PostMapping("/{id}/seen")
  @Operation(summary = "标为已查看", description = "重复标记不产生变化。")
  Mono<ReminderView> seen(@PathVariable String id, Actor actor) {
    return reminders.seen(id, actor).map(one -> ReminderView.of(one, actor));
  }
}
