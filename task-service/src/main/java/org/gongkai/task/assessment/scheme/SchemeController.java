package org.gongkai.task.assessment.scheme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
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

@Tag(name = "考核方案")
@RestController
@RequestMapping("/api/tasks/assessments")
class SchemeController {

  private final SchemeDesk desk;
  private final SchemeAccess access;

  SchemeController(SchemeDesk desk, SchemeAccess access) {
    this.desk = desk;
    this.access = access;
  }

  /** For which year, and under which title, a copy is made. */
  record CopyRequest(
      @NotNull(message = "请填写年度")
          @Min(value = 2000, message = "年度应在 2000 至 2100 之间")
          @Max(value = 2100, message = "年度应在 2000 至 2100 之间")
          Integer year,
      @Nullable
          @Size(max = 100, message = "方案名称不超过 100 字")
          @Pattern(regexp = "(?s).*\\S.*", message = "方案名称不能为空")
          String title) {}

  @GetMapping("/vocabulary")
  @Operation(summary = "计分规则与事实种类", description = "方案中可用的代码及其中文解释。")
  Mono<Vocabulary> vocabulary(Actor actor) {
    actor.require(Role.values());
    return Mono.just(Vocabulary.whole());
  }

  @GetMapping("/schemes")
  @Operation(summary = "考核方案", description = "本地区的方案，年度新的在前；各单位只列已印发的。")
  Mono<Page<SchemeLine>> list(
      @Parameter(description = "年度") @RequestParam(required = false) @Nullable Integer year,
      PageRequest page,
      Actor actor) {
    return desk.list(year, page, actor)
        .collectList()
        .map(found ->
            Page.of(found, page, SchemeLine::of, last -> Cursor.of(last.head().year(), last.id())));
  }

  @PostMapping("/schemes")
  @Operation(summary = "拟定考核方案", description = "限政务公开工作机构；方案属于其所在地区。")
  Mono<ResponseEntity<SchemeView>> create(
      NewId id, @Valid @RequestBody SchemeContent content, Actor actor) {
    return desk.create(id, content, actor).flatMap(made -> created(made, actor));
  }

  @GetMapping("/schemes/{id}")
  @Operation(summary = "考核方案", description = "含指标树；草案另列出印发前须改正的问题。")
  Mono<ResponseEntity<SchemeView>> read(@PathVariable String id, Actor actor) {
    return view(id, actor).map(view -> Revision.ok(view, view.revision()));
  }

  @PutMapping("/schemes/{id}")
  @Operation(summary = "修改考核方案草案", description = "整体替换；已印发的方案不能修改。")
  Mono<ResponseEntity<SchemeView>> edit(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody SchemeContent content,
      Actor actor) {
    return desk.edit(id, seen, content, actor).flatMap(scheme -> read(id, actor));
  }

  @PostMapping("/schemes/{id}/copy")
  @Operation(summary = "复制为另一年度的草案")
  Mono<ResponseEntity<SchemeView>> copy(
      @PathVariable String id, NewId newId, @Valid @RequestBody CopyRequest request, Actor actor) {
    return desk.copy(id, newId, request.year(), request.title(), actor)
        .flatMap(made -> created(made, actor));
  }

  @PostMapping("/schemes/{id}/issue")
  @Operation(summary = "印发考核方案", description = "印发后不再变动，并开始计算各单位得分；每个地区每年一个年度考核方案。")
  Mono<ResponseEntity<SchemeView>> issue(@PathVariable String id, Revision seen, Actor actor) {
    return desk.issue(id, seen, actor).flatMap(scheme -> read(id, actor));
  }

  private Mono<ResponseEntity<SchemeView>> created(Scheme made, Actor actor) {
    URI place = URI.create("/api/tasks/assessments/schemes/" + made.id());
    return view(made.id(), actor)
        .map(view -> Revision.tag(ResponseEntity.created(place), view.revision()).body(view));
  }

  private Mono<SchemeView> view(String id, Actor actor) {
    return access
        .open(id, actor)
        .flatMap(opened ->
            desk.problems(opened.scheme()).map(problems -> SchemeView.of(opened, problems)));
  }
}
