package org.gongkai.task.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.plan.LedgerLine;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.UnitTree;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作台账")
@RestController
@RequestMapping("/api/tasks/plans/{planId}/items/{itemId}")
class TaskItemController {

  private final PlanAccess access;
  private final TaskItems items;
  private final EvidenceFile file;
  private final Clock clock;

  TaskItemController(PlanAccess access, TaskItems items, EvidenceFile file, Clock clock) {
    this.access = access;
    this.items = items;
    this.file = file;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "任务内容及其佐证")
  Mono<ResponseEntity<TaskItemView>> read(
      @PathVariable String planId, @PathVariable String itemId, Actor actor) {
    return access
        .open(planId, actor)
        .flatMap(opened ->
            items
                .find(itemId)
                .filter(item -> item.planId().equals(planId))
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("任务内容")))
                .flatMap(item -> view(item, opened.tree(), actor)))
        .map(view -> Revision.ok(view, view.revision()));
  }

  private Mono<TaskItemView> view(TaskItem item, UnitTree tree, Actor actor) {
    LedgerLine line = LedgerLine.of(item, tree, LocalDate.now(clock));
    return file.ofTaskItem(item.id())
        .map(evidence -> EvidenceView.of(evidence, actor))
        .collectList()
        .map(evidence -> TaskItemView.of(line, evidence));
  }
}
