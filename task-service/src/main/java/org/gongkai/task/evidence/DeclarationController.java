package org.gongkai.task.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.plan.Fulfilment;
import org.gongkai.task.plan.TaskItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "佐证")
@RestController
@RequestMapping("/api/tasks/items/{itemId}")
class DeclarationController {

  private final Declarations declarations;

  DeclarationController(Declarations declarations) {
    this.declarations = declarations;
  }

  /** What would fulfil a row, and how far that has come. */
  record DeclarationView(
      @Nullable FulfilmentView declared,
      @Nullable FulfilmentView suggested,
      @Nullable String reason,
      List<TurnView> turns,
      long revision) {

    static DeclarationView of(Declarations.Row row) {
      TaskItem item = row.item();
      var suggestion = FulfilmentSuggestion.of(item.name(), item.text(), row.year());
      return new DeclarationView(
          view(item.fulfilment()),
          view(suggestion.suggested()),
          suggestion.reason(),
          item.evidence().turns().stream().map(TurnView::of).toList(),
          item.revision());
    }

    private static @Nullable FulfilmentView view(@Nullable Fulfilment fulfilment) {
      return fulfilment == null ? null : FulfilmentView.of(fulfilment);
    }
  }

  @GetMapping("/fulfilment")
  @Operation(summary = "佐证条件", description = "已声明的条件、根据原文提出的建议和各期完成数。")
  Mono<ResponseEntity<DeclarationView>> read(@PathVariable String itemId, Actor actor) {
    return declarations.read(itemId, actor).map(DeclarationController::answer);
  }

  @PutMapping("/fulfilment")
  @Operation(summary = "声明佐证条件", description = "此后（及此前已）发布的符合条件的公开事项自动列为待认定的佐证。")
  Mono<ResponseEntity<DeclarationView>> declare(
      @PathVariable String itemId,
      Revision seen,
      @Valid @RequestBody FulfilmentRequest request,
      Actor actor) {
    return declarations.declare(itemId, seen, request, actor).map(DeclarationController::answer);
  }

  @DeleteMapping("/fulfilment")
  @Operation(summary = "撤销佐证条件", description = "已提出的佐证保留。")
  Mono<ResponseEntity<DeclarationView>> takeBack(
      @PathVariable String itemId, Revision seen, Actor actor) {
    return declarations.takeBack(itemId, seen, actor).map(DeclarationController::answer);
  }

  @PostMapping("/evidence")
  @Operation(summary = "提交佐证", description = "承担该项任务的单位提交链接、文件或说明，由政府办认定。")
  Mono<ResponseEntity<EvidenceView>> submit(
      @PathVariable String itemId,
      @Valid @RequestBody SubmissionRequest request,
      NewId id,
      Actor actor) {
    return declarations
        .submit(itemId, request, id, actor)
        .map(evidence ->
            Revision.tag(ResponseEntity.status(HttpStatus.CREATED), evidence.revision())
                .body(EvidenceView.of(evidence, actor)));
  }

  private static ResponseEntity<DeclarationView> answer(Declarations.Row row) {
    return Revision.ok(DeclarationView.of(row), row.item().revision());
  }
}
