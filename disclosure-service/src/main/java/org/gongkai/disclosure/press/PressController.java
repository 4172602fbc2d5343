package org.gongkai.disclosure.press;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.gongkai.disclosure.item.OneLine;
import org.gongkai.disclosure.unit.Units;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "新闻发布")
@RestController
@RequestMapping("/api/disclosure/press-events")
class PressController {

  private static final String PATH = "/api/disclosure/press-events/";

  private final PressDesk desk;
  private final Units units;

  PressController(PressDesk desk, Units units) {
    this.desk = desk;
    this.units = units;
  }

  /** When it was held; null for now. */
  record HoldRequest(@Nullable Instant at) {}

  /** Where the interpretation is to stand; null for the column of interpretations. */
  record DraftRequest(@Nullable @OneLine(max = 60) String column) {}

  /** Why it does not take place. */
  record CancelRequest(
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过500字") String reason) {}

  @PostMapping
  @Operation(summary = "计划新闻发布", description = "新闻发布会或政策例行吹风会。")
  Mono<ResponseEntity<PressView>> plan(
      NewId id, @Valid @RequestBody PressRequest request, Actor actor) {
    return view(desk.plan(id, request, actor), actor)
        .map(view -> Revision.created(PATH + view.id(), view, view.revision()));
  }

  @GetMapping
  @Operation(summary = "新闻发布列表", description = "本单位及下级单位的，最近变动的在前。")
  Mono<Page<PressView>> list(
      @RequestParam(required = false) PressEvent.@Nullable State state,
      PageRequest page,
      Actor actor) {
    return desk.list(state, page, actor)
        .collectList()
        .zipWith(
            units.tree(),
            (found, tree) ->
                Page.of(
                    found,
                    page,
                    event -> PressView.of(event, tree, actor),
                    last -> Cursor.of(last.updatedAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一次新闻发布")
  Mono<ResponseEntity<PressView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.read(id, actor), actor);
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改计划")
  Mono<ResponseEntity<PressView>> edit(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody PressRequest request,
      Actor actor) {
    return answer(desk.edit(id, seen, request, actor), actor);
  }

  @PostMapping("/{id}/hold")
  @Operation(summary = "登记举行")
  Mono<ResponseEntity<PressView>> hold(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable HoldRequest request,
      Actor actor) {
    return answer(desk.hold(id, seen, request == null ? null : request.at(), actor), actor);
  }

  @PutMapping("/{id}/transcript")
  @Operation(summary = "登记实录和答问")
  Mono<ResponseEntity<PressView>> write(
      @PathVariable String id, Revision seen, @Valid @RequestBody Transcript said, Actor actor) {
    return answer(desk.write(id, seen, said, actor), actor);
  }

  @PostMapping("/{id}/draft")
  @Operation(summary = "形成解读稿", description = "实录成为解读类事项的草稿，经审核后才能公开。")
  Mono<ResponseEntity<PressView>> draft(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable DraftRequest request,
      Actor actor) {
    return answer(desk.draft(id, seen, request == null ? null : request.column(), actor), actor);
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "取消新闻发布")
  Mono<ResponseEntity<PressView>> cancel(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody CancelRequest request,
      Actor actor) {
    return answer(desk.cancel(id, seen, request.reason(), actor), actor);
  }

  private Mono<ResponseEntity<PressView>> answer(Mono<PressEvent> event, Actor actor) {
    return view(event, actor).map(view -> Revision.ok(view, view.revision()));
  }

  private Mono<PressView> view(Mono<PressEvent> event, Actor actor) {
    return event.zipWith(units.tree(), (one, tree) -> PressView.of(one, tree, actor));
  }
}
