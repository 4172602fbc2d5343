package org.gongkai.task.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作活动")
@RestController
@RequestMapping("/api/tasks/activities/{id}/follow-ups/{number}")
class FollowUpController {

  private final FollowingUp following;
  private final Units units;
  private final Clock clock;

  FollowUpController(FollowingUp following, Units units, Clock clock) {
    this.following = following;
    this.units = units;
    this.clock = clock;
  }

  /** What became of a follow-up. */
  record NoteRequest(
      @NotBlank(message = "请填写办理情况") @Size(max = 1000, message = "办理情况不超过 1000 字") String note) {}

  @PostMapping("/done")
  @Operation(summary = "办结议定事项")
  Mono<ResponseEntity<ActivityView>> done(
      @PathVariable String id,
      @PathVariable int number,
      Revision seen,
      @Valid @RequestBody NoteRequest request,
      Actor actor) {
    return following
        .decide(id, number, FollowUp.State.DONE, seen, request.note(), actor)
        .flatMap(next -> answer(next, actor));
  }

  @PostMapping("/cancel")
  @Operation(summary = "取消议定事项")
  Mono<ResponseEntity<ActivityView>> cancel(
      @PathVariable String id,
      @PathVariable int number,
      Revision seen,
      @Valid @RequestBody NoteRequest request,
      Actor actor) {
    return following
        .decide(id, number, FollowUp.State.CANCELLED, seen, request.note(), actor)
        .flatMap(next -> answer(next, actor));
  }

  @PostMapping("/assign")
  @Operation(summary = "把议定事项转为任务", description = "进入责任单位的年度任务清单，按任务办理；须有完成日期。")
  Mono<ResponseEntity<ActivityView>> assign(
      @PathVariable String id, @PathVariable int number, Revision seen, Actor actor) {
    return following.assign(id, number, seen, actor).flatMap(next -> answer(next, actor));
  }

  private Mono<ResponseEntity<ActivityView>> answer(Activity activity, Actor actor) {
    return Reach.of(actor, units)
        .map(reach -> ActivityView.of(activity, reach, LocalDate.now(clock)))
        .map(view -> Revision.ok(view, view.revision()));
  }
}
