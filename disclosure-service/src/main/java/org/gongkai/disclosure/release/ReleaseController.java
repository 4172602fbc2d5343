package org.gongkai.disclosure.release;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

@Tag(name = "同步发布")
@RestController
@RequestMapping("/api/disclosure/releases")
class ReleaseController {

  private static final String PATH = "/api/disclosure/releases/";

  private final ReleaseDesk desk;

  ReleaseController(ReleaseDesk desk) {
    this.desk = desk;
  }

  /** Why a part may be missing, or the package is given up. */
  record ReasonRequest(
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过500字") String reason) {}

  /** When it shall be released. */
  record ScheduleRequest(@NotNull(message = "请填写发布时间") Instant at) {}

  @PostMapping
  @Operation(summary = "新建同步发布包", description = "政策文件、政策解读、新闻稿一步发布，或都不发布。")
  Mono<ResponseEntity<ReleaseView>> open(
      NewId id, @Valid @RequestBody ReleaseRequest request, Actor actor) {
    return desk.open(id, request, actor)
        .flatMap(one -> desk.view(one, actor))
        .map(view -> Revision.created(PATH + view.id(), view, view.revision()));
  }

  @GetMapping
  @Operation(summary = "同步发布包列表", description = "本单位及下级单位的，最近变动的在前。")
  Mono<Page<ReleaseView>> list(
      @Parameter(description = "状态") @RequestParam(required = false)
          ReleasePackage.@Nullable State state,
      PageRequest page,
      Actor actor) {
    return desk.list(state, page, actor)
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                one -> ReleaseView.of(one, Map.of(), List.of(), actor),
                last -> Cursor.of(last.updatedAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一个同步发布包", description = "各事项的状态，以及尚未就绪的原因。")
  Mono<ResponseEntity<ReleaseView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.read(id, actor), actor);
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改同步发布包", description = "已定时的取消定时。")
  Mono<ResponseEntity<ReleaseView>> edit(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReleaseRequest request,
      Actor actor) {
    return answer(desk.edit(id, seen, request, actor), actor);
  }

  @PostMapping("/{id}/waive")
  @Operation(summary = "批准缺项发布", description = "审发人、领导或政务公开办；不能是组包人。")
  Mono<ResponseEntity<ReleaseView>> waive(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return answer(desk.waive(id, seen, request.reason(), actor), actor);
  }

  @PostMapping("/{id}/schedule")
  @Operation(summary = "定时同步发布")
  Mono<ResponseEntity<ReleaseView>> schedule(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ScheduleRequest request,
      Actor actor) {
    return answer(desk.schedule(id, seen, request.at(), actor), actor);
  }

  @PostMapping("/{id}/release")
  @Operation(summary = "同步发布", description = "有一项未就绪则全部不发布，返回 409 并逐项说明。")
  Mono<ResponseEntity<ReleaseView>> release(@PathVariable String id, Revision seen, Actor actor) {
    return answer(desk.release(id, seen, actor), actor);
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "取消同步发布包", description = "其中的事项可以单独发布。")
  Mono<ResponseEntity<ReleaseView>> cancel(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return answer(desk.cancel(id, seen, request.reason(), actor), actor);
  }

  private Mono<ResponseEntity<ReleaseView>> answer(Mono<ReleasePackage> one, Actor actor) {
    return one.flatMap(found -> desk.view(found, actor))
        .map(view -> Revision.ok(view, view.revision()));
  }
}
