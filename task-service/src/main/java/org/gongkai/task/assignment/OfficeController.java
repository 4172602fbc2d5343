package org.gongkai.task.assignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the office decides. */
@Tag(name = "任务分派")
@RestController
@RequestMapping("/api/tasks/assignments/{id}")
class OfficeController {

  private final OfficeWork office;
  private final LastDays lastDays;
  private final AssignmentAnswers answers;

  OfficeController(OfficeWork office, LastDays lastDays, AssignmentAnswers answers) {
    this.office = office;
    this.lastDays = lastDays;
    this.answers = answers;
  }

  record VerifyRequest(
      @Size(max = 500, message = "理由不超过 500 字") @Nullable String reason,
      @Nullable Boolean override) {}

  record ReassignRequest(
      @NotBlank(message = "请选择单位") String unitId,
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}

  record DeadlineRequest(
      @NotNull(message = "请填写完成时限") LocalDate date,
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过 500 字") String reason,
      @Nullable Boolean wholeRow) {}

  record PartRequest(@NotNull(message = "请选择分工") AssignmentPart part) {}

  @PostMapping("/verify")
  @Operation(summary = "核查通过", description = "下级任务未全部完成时，须说明理由并确认越过。")
  Mono<ResponseEntity<AssignmentView>> verify(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody VerifyRequest request,
      Actor actor) {
    boolean override = Boolean.TRUE.equals(request.override());
    return answers.of(office.verify(id, seen, request.reason(), override, actor), actor);
  }

  @PostMapping("/send-back")
  @Operation(summary = "退回", description = "须说明理由，单位继续办理。")
  Mono<ResponseEntity<AssignmentView>> sendBack(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return answers.of(office.sendBack(id, seen, request.reason(), actor), actor);
  }

  @PostMapping("/insist")
  @Operation(summary = "维持分派", description = "对异议作出决定：仍由该单位负责。")
  Mono<ResponseEntity<AssignmentView>> insist(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return answers.of(office.insist(id, seen, request.reason(), actor), actor);
  }

  @PostMapping("/reassign")
  @Operation(summary = "改派", description = "对异议作出决定：改由另一单位负责；返回新的分派。")
  Mono<ResponseEntity<AssignmentView>> reassign(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReassignRequest request,
      Actor actor) {
    return answers.of(office.reassign(id, seen, request.unitId(), request.reason(), actor), actor);
  }

  @PostMapping("/deadline")
  @Operation(summary = "设定完成时限", description = "可同时适用于该项任务内容的全部单位。")
  Mono<ResponseEntity<AssignmentView>> deadline(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody DeadlineRequest request,
      Actor actor) {
    boolean row = Boolean.TRUE.equals(request.wholeRow());
    return answers.of(lastDays.set(id, seen, request.date(), request.reason(), row, actor), actor);
  }

  @PostMapping("/part")
  @Operation(summary = "设定分工", description = "牵头、配合、责任或受指导。")
  Mono<ResponseEntity<AssignmentView>> part(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody PartRequest request,
      Actor actor) {
    return answers.of(office.part(id, seen, request.part(), actor), actor);
  }
}
