package org.gongkai.task.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "佐证")
@RestController
@RequestMapping("/api/tasks/evidence")
class EvidenceController {

  private final EvidenceInbox inbox;

  EvidenceController(EvidenceInbox inbox) {
    this.inbox = inbox;
  }

  /** Why evidence is sent back. */
  record RejectRequest(
      @NotBlank(message = "请填写退回理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}

  @GetMapping
  @Operation(summary = "佐证收件箱", description = "最早的在前；不指定计划时列出本地区全部计划的佐证。")
  Mono<Page<EvidenceView>> list(
      @Parameter(description = "状态，默认待认定") @RequestParam(defaultValue = "PROPOSED")
          EvidenceState state,
      @Parameter(description = "计划编号") @RequestParam(required = false) @Nullable String plan,
      PageRequest page,
      Actor actor) {
    return inbox
        .list(state, plan, page, actor)
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                evidence -> EvidenceView.of(evidence, actor),
                last -> Cursor.of(last.proposedAt(), last.id())));
  }

  @PostMapping("/{id}/accept")
  @Operation(summary = "认定佐证", description = "有时限的任务内容随之完成，全年任务显示为进行中。")
  Mono<ResponseEntity<EvidenceView>> accept(@PathVariable String id, Revision seen, Actor actor) {
    return inbox.accept(id, seen, actor).map(evidence -> answer(evidence, actor));
  }

  @PostMapping("/{id}/reject")
  @Operation(summary = "退回佐证", description = "须说明理由。")
  Mono<ResponseEntity<EvidenceView>> reject(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody RejectRequest request,
      Actor actor) {
    return inbox.reject(id, seen, request.reason(), actor).map(made -> answer(made, actor));
  }

  private static ResponseEntity<EvidenceView> answer(Evidence evidence, Actor actor) {
    return Revision.ok(EvidenceView.of(evidence, actor), evidence.revision());
  }
}
