package org.gongkai.task.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
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
@RequestMapping("/api/tasks/activities")
class RecordingController {

  private final Recording recording;
  private final Units units;
  private final Clock clock;

  RecordingController(Recording recording, Units units, Clock clock) {
    this.recording = recording;
    this.units = units;
    this.clock = clock;
  }

  /** The whole content again, and why. */
  record CorrectRequest(
      @NotBlank(message = "请填写更正理由") @Size(max = 500, message = "理由不超过 500 字") String reason,
      @NotNull(message = "请填写更正后的内容") @Valid ActivityContent content) {}

  /** Why a record counts no longer. */
  record WithdrawRequest(
      @NotBlank(message = "请填写撤回理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}

  @PostMapping
  @Operation(summary = "登记活动", description = "听取汇报、会议、培训、解读、评价、检查等；计入频次要求。")
  Mono<ResponseEntity<ActivityView>> record(
      NewId id, @Valid @RequestBody ActivityContent content, Actor actor) {
    return recording
        .record(id.value(), content, actor)
        .flatMap(made -> view(made, actor))
        .map(view ->
            Revision.tag(
                    ResponseEntity.created(URI.create("/api/tasks/activities/" + view.id())),
                    view.revision())
                .body(view));
  }

  @PostMapping("/{id}/correct")
  @Operation(summary = "更正记录", description = "提交全部内容并说明理由；频次随之重新计算。")
  Mono<ResponseEntity<ActivityView>> correct(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody CorrectRequest request,
      Actor actor) {
    return recording
        .correct(id, seen, request.content(), request.reason(), actor)
        .flatMap(next -> answer(next, actor));
  }

  @PostMapping("/{id}/withdraw")
  @Operation(summary = "撤回记录", description = "须说明理由；不再计入频次。")
  Mono<ResponseEntity<ActivityView>> withdraw(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody WithdrawRequest request,
      Actor actor) {
    return recording
        .withdraw(id, seen, request.reason(), actor)
        .flatMap(next -> answer(next, actor));
  }

  private Mono<ResponseEntity<ActivityView>> answer(Activity activity, Actor actor) {
    return view(activity, actor).map(view -> Revision.ok(view, view.revision()));
  }

  private Mono<ActivityView> view(Activity activity, Actor actor) {
    return Reach.of(actor, units)
        .map(reach -> ActivityView.of(activity, reach, LocalDate.now(clock)));
  }
}
