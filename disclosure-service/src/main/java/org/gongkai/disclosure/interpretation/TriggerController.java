package org.gongkai.disclosure.interpretation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.NewId;
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

@Tag(name = "政策解读")
@RestController
@RequestMapping("/api/disclosure/interpretation-triggers")
class TriggerController {

  private static final String PATH = "/api/disclosure/interpretation-triggers/";

  private final TriggerDesk desk;

  TriggerController(TriggerDesk desk) {
    this.desk = desk;
  }

  /** Why no interpretation is needed. */
  record DismissRequest(
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过500字") String reason) {}

  @PostMapping
  @Operation(summary = "提出解读需求", description = "舆情、误读或政策评价表明已公开的政策需要再次解读。")
  Mono<ResponseEntity<TriggerView>> raise(
      NewId id, @Valid @RequestBody TriggerRequest request, Actor actor) {
    return desk.raise(id, request, actor)
        .map(one -> TriggerView.of(one, desk.today(), actor))
        .map(view -> Revision.created(PATH + view.id(), view, view.revision()));
  }

  @GetMapping
  @Operation(summary = "解读需求列表", description = "本单位及下级单位的政策，最近提出的在前。")
  Mono<Page<TriggerView>> list(
      @RequestParam(required = false) @Nullable String policy,
      @RequestParam(required = false) Trigger.@Nullable State state,
      PageRequest page,
      Actor actor) {
    return desk.list(policy, state, page, actor)
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                one -> TriggerView.of(one, desk.today(), actor),
                last -> Cursor.of(last.createdAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一项解读需求")
  Mono<ResponseEntity<TriggerView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.read(id, actor), actor);
  }

  @PostMapping("/{id}/dismiss")
  @Operation(summary = "确认无需解读", description = "政务公开办、审发人或领导，须说明理由。")
  Mono<ResponseEntity<TriggerView>> dismiss(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody DismissRequest request,
      Actor actor) {
    return answer(desk.dismiss(id, seen, request.reason(), actor), actor);
  }

  private Mono<ResponseEntity<TriggerView>> answer(Mono<Trigger> trigger, Actor actor) {
    return trigger.map(
        one -> Revision.ok(TriggerView.of(one, desk.today(), actor), one.revision()));
  }
}
