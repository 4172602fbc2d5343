package org.gongkai.task.practice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
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

@Tag(name = "经验做法")
@RestController
@RequestMapping("/api/tasks/practices")
class PracticeController {

  private final Practices practices;
  private final PracticeDesk desk;
  private final Units units;

  PracticeController(Practices practices, PracticeDesk desk, Units units) {
    this.practices = practices;
    this.desk = desk;
    this.units = units;
  }

  /** Why a case goes back to its unit. */
  record ReturnRequest(
      @NotBlank(message = "请填写退回理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}

  @GetMapping("/promoted")
  @Operation(summary = "已推广的经验做法", description = "最近推广的在前。无需登录。")
  Mono<Page<PracticeView.Promoted>> promoted(
      @Parameter(description = "领域") @RequestParam(required = false) @Size(max = 50)
          @Nullable String field,
      PageRequest page) {
    return Mono.zip(
        practices.promoted(field, page).collectList(),
        units.tree(),
        (found, tree) ->
            Page.of(
                found,
                page,
                each -> PracticeView.Promoted.of(each, tree),
                last -> Cursor.of(Objects.requireNonNull(last.decision()).at(), last.id())));
  }

  @GetMapping
  @Operation(summary = "经验做法", description = "本单位及下级单位报送的经验做法，新的在前。")
  Mono<Page<PracticeView>> list(
      @Parameter(description = "状态") @RequestParam(required = false)
          PracticeCase.@Nullable State state,
      @Parameter(description = "单位编号") @RequestParam(required = false) @Nullable String unit,
      PageRequest page,
      Actor actor) {
    return Reach.of(actor, units)
        .flatMap(reach ->
            practices
                .list(reach.rootOr(unit), state, page)
                .collectList()
                .map(found ->
                    Page.of(
                        found,
                        page,
                        each -> PracticeView.of(each, reach),
                        last -> Cursor.of(last.submitted().at(), last.id()))));
  }

  @GetMapping("/{id}")
  @Operation(summary = "经验做法详情")
  Mono<ResponseEntity<PracticeView>> read(@PathVariable String id, Actor actor) {
    return Mono.zip(
        Reach.of(actor, units),
        practices.read(id),
        (reach, one) -> {
          reach.requireReads(one.content().unit());
          return Revision.ok(PracticeView.of(one, reach), one.revision());
        });
  }

  @PostMapping
  @Operation(summary = "报送经验做法")
  Mono<ResponseEntity<PracticeView>> submit(
      NewId id, @Valid @RequestBody PracticeContent content, Actor actor) {
    return desk.submit(id.value(), content, actor)
        .zipWith(Reach.of(actor, units), PracticeView::of)
        .map(view ->
            Revision.tag(
                    ResponseEntity.created(URI.create("/api/tasks/practices/" + view.id())),
                    view.revision())
                .body(view));
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改", description = "入选前或退回后可以修改，并重新报送。")
  Mono<ResponseEntity<PracticeView>> change(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody PracticeContent content,
      Actor actor) {
    return desk.change(id, seen, content, actor).flatMap(one -> answer(one, actor));
  }

  @PostMapping("/{id}/select")
  @Operation(summary = "入选")
  Mono<ResponseEntity<PracticeView>> select(@PathVariable String id, Revision seen, Actor actor) {
    return desk.select(id, seen, actor).flatMap(one -> answer(one, actor));
  }

  @PostMapping("/{id}/promote")
  @Operation(summary = "推广", description = "此后所有人可以查看。")
  Mono<ResponseEntity<PracticeView>> promote(@PathVariable String id, Revision seen, Actor actor) {
    return desk.promote(id, seen, actor).flatMap(one -> answer(one, actor));
  }

  @PostMapping("/{id}/return")
  @Operation(summary = "退回", description = "须说明理由。")
  Mono<ResponseEntity<PracticeView>> sendBack(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReturnRequest request,
      Actor actor) {
    return desk.sendBack(id, seen, request.reason(), actor).flatMap(one -> answer(one, actor));
  }

  private Mono<ResponseEntity<PracticeView>> answer(PracticeCase one, Actor actor) {
    return Reach.of(actor, units)
        .map(reach -> Revision.ok(PracticeView.of(one, reach), one.revision()));
  }
}
