package org.gongkai.task.circular;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
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

@Tag(name = "通报")
@RestController
@RequestMapping("/api/tasks/circulars")
class CircularController {

  private static final String PATH = "/api/tasks/circulars/";

  private final CircularDesk desk;

  CircularController(CircularDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "通报", description = "最新的在前；单位只看印发给本单位的。")
  Mono<Page<CircularView>> list(
      @Parameter(description = "类型") @RequestParam(required = false) @Nullable CircularKind kind,
      @Parameter(description = "状态") @RequestParam(required = false) @Nullable CircularState state,
      PageRequest page,
      Actor actor) {
    return desk.list(kind, state, page, actor)
        .collectList()
        .zipWith(
            desk.oversight(actor),
            (found, oversight) ->
                Page.of(
                    found,
                    page,
                    circular -> CircularView.of(circular, oversight),
                    last -> Cursor.of(last.draftedAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一份通报")
  Mono<ResponseEntity<CircularView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.read(id, actor), actor);
  }

  @PostMapping
  @Operation(summary = "起草通报", description = "办公室或督查人员。")
  Mono<ResponseEntity<CircularView>> draft(
      @Valid @RequestBody CircularContent content, NewId id, Actor actor) {
    return created(desk.draft(id.value(), content, actor), actor);
  }

  @PostMapping("/drafts")
  @Operation(summary = "依据数据起草通报", description = "依据检查结果、逾期督办单或考核排名。")
  Mono<ResponseEntity<CircularView>> draftFrom(
      @Valid @RequestBody CircularRequests.Draft request, NewId id, Actor actor) {
    return created(desk.draft(id.value(), request, actor), actor);
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改通报草稿")
  Mono<ResponseEntity<CircularView>> edit(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody CircularContent content,
      Actor actor) {
    return answer(desk.edit(id, seen, content, actor), actor);
  }

  @PostMapping("/{id}/review")
  @Operation(summary = "审核通过", description = "领导或审发人，不能是起草的人。")
  Mono<ResponseEntity<CircularView>> review(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) CircularRequests.@Nullable Remark request,
      Actor actor) {
    return answer(desk.review(id, seen, request == null ? null : request.text(), actor), actor);
  }

  @PostMapping("/{id}/return")
  @Operation(summary = "退回修改", description = "须说明理由。")
  Mono<ResponseEntity<CircularView>> sendBack(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody CircularRequests.Return request,
      Actor actor) {
    return answer(desk.sendBack(id, seen, request.reason(), actor), actor);
  }

  @PostMapping("/{id}/issue")
  @Operation(summary = "印发", description = "发给全部主送单位。")
  Mono<ResponseEntity<CircularView>> issue(@PathVariable String id, Revision seen, Actor actor) {
    return answer(desk.issue(id, seen, actor), actor);
  }

  @PostMapping("/{id}/receive")
  @Operation(summary = "签收通报", description = "主送单位，每个单位一次；不需要 If-Match。")
  Mono<ResponseEntity<CircularView>> receive(@PathVariable String id, Actor actor) {
    return answer(desk.receive(id, actor), actor);
  }

  private Mono<ResponseEntity<CircularView>> created(Mono<Circular> made, Actor actor) {
    return made.zipWith(
        desk.oversight(actor),
        (circular, oversight) ->
            Revision.tag(
                    ResponseEntity.created(URI.create(PATH + circular.id())), circular.revision())
                .body(CircularView.of(circular, oversight)));
  }

  private Mono<ResponseEntity<CircularView>> answer(Mono<Circular> found, Actor actor) {
    return found.zipWith(
        desk.oversight(actor),
        (circular, oversight) ->
            Revision.ok(CircularView.of(circular, oversight), circular.revision()));
  }
}
