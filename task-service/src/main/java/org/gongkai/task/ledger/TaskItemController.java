package org.gongkai.task.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Standing;
import org.gongkai.task.evidence.EvidenceFile;
import org.gongkai.task.evidence.EvidenceView;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.plan.Remark;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.UnitTree;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作台账")
@RestController
@RequestMapping("/api/tasks")
class TaskItemController {

  private final PlanAccess access;
  private final TaskItems items;
  private final EvidenceFile file;
  private final RowWork work;
  private final Clock clock;

  TaskItemController(
      PlanAccess access, TaskItems items, EvidenceFile file, RowWork work, Clock clock) {
    this.access = access;
    this.items = items;
    this.file = file;
    this.work = work;
    this.clock = clock;
  }

  /** What a supervisor notes about a row. */
  record RemarkRequest(
      @NotBlank(message = "请填写意见") @Size(max = 1000, message = "意见不超过 1000 字") String text) {}

  @GetMapping("/plans/{planId}/items/{itemId}")
  @Operation(summary = "任务内容及其佐证")
  Mono<ResponseEntity<TaskItemView>> read(
      @PathVariable String planId, @PathVariable String itemId, Actor actor) {
    return access
        .open(planId, actor)
        .flatMap(opened ->
            items
                .read(itemId)
                .filter(item -> item.planId().equals(planId))
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("任务内容")))
                .flatMap(item -> view(item, opened.tree(), actor)))
        .map(view -> Revision.ok(view, view.revision()));
  }

  @PostMapping("/items/{itemId}/remarks")
  @Operation(summary = "添加督查意见", description = "意见只增不改。")
  Mono<ResponseEntity<TaskItemView>> remark(
      @PathVariable String itemId,
      @Valid @RequestBody RemarkRequest request,
      NewId id,
      Actor actor) {
    actor.require(Role.SUPERVISOR, Role.OFFICE);
    Remark remark = Remark.of(id.value(), request.text().strip(), actor, clock.instant());
    return items
        .read(itemId)
        .flatMap(item -> access.open(item.planId(), actor))
        .map(opened -> opened.requireGoverns(actor))
        .flatMap(opened ->
            items
                .change(itemId, Act.of(actor, "task-item.remark"), item -> item.remarked(remark))
                .flatMap(item -> view(item, opened.tree(), actor)))
        .map(view ->
            Revision.tag(ResponseEntity.status(HttpStatus.CREATED), view.revision()).body(view));
  }

  private Mono<TaskItemView> view(TaskItem item, UnitTree tree, Actor actor) {
    return Mono.zip(
        work.all(List.of(item), null, new Standing(actor, tree)),
        file.ofTaskItem(item.id()).map(evidence -> EvidenceView.of(evidence, actor)).collectList(),
        (given, evidence) -> {
          List<Assignment> all = given.getOrDefault(item.id(), List.of());
          LedgerLine line = LedgerLine.of(item, all, tree, LocalDate.now(clock));
          return TaskItemView.of(line, evidence, item.fulfilment());
        });
  }
}
