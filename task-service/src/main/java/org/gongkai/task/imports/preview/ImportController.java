package org.gongkai.task.imports.preview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.file.WholeBody;
import org.gongkai.task.imports.document.Source;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "计划导入")
@RestController
@RequestMapping("/api/tasks/imports")
class ImportController {

  private final Imports imports;
  private final Confirmation confirmation;
  private final ImportViews views;
  private final ImportProperties properties;

  ImportController(
      Imports imports, Confirmation confirmation, ImportViews views, ImportProperties properties) {
    this.imports = imports;
    this.confirmation = confirmation;
    this.views = views;
    this.properties = properties;
  }

  /** Why an issued plan is changed. */
  record ConfirmRequest(@Size(max = 500, message = "理由不超过 500 字") @Nullable String reason) {}

  /** Why a preview is not wanted. */
  record DiscardRequest(
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}

  @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_HTML_VALUE})
  @Operation(summary = "导入粘贴的文字或网页", description = "识别出任务、责任单位和时限，返回预览供核对；同样的内容再次导入得到同一份预览。")
  Mono<ResponseEntity<ImportView>> receiveText(
      @RequestBody(required = false) Flux<DataBuffer> body,
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) String mediaType,
      Actor actor) {
    actor.require(Role.OFFICE, Role.SYSTEM);
    return receive(body, null, mediaType, actor);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "导入文件",
      description = "支持 txt、csv、html、docx、doc、wps、xlsx、xls、et 和文字版 pdf，以表单的 file 部分上传，格式按内容判断。")
  Mono<ResponseEntity<ImportView>> receiveFile(@RequestPart("file") FilePart file, Actor actor) {
    actor.require(Role.OFFICE, Role.SYSTEM);
    MediaType type = file.headers().getContentType();
    return receive(file.content(), file.filename(), type == null ? null : type.toString(), actor);
  }

  @GetMapping
  @Operation(summary = "导入记录", description = "本地区的导入预览，最近识别的在前。")
  Mono<Page<ImportLineView>> list(
      @Parameter(description = "状态") @RequestParam(required = false)
          PlanImport.@Nullable State state,
      PageRequest page,
      Actor actor) {
    return imports
        .list(state, page, actor)
        .collectList()
        .map(found ->
            Page.of(found, page, ImportLineView::of, last -> Cursor.of(last.readAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "导入预览", description = "含每个值的出处和疑点、单位名称的候选；与已下达计划不同的，含差异。")
  Mono<ResponseEntity<ImportView>> read(@PathVariable String id, Actor actor) {
    actor.require(Role.OFFICE, Role.SYSTEM);
    return imports.open(id, actor).flatMap(read -> shown(read, actor));
  }

  @GetMapping("/{id}/source")
  @Operation(summary = "导入的原文", description = "逐行列出，行号与预览中的出处一致。")
  Mono<SourceView> source(@PathVariable String id, Actor actor) {
    actor.require(Role.OFFICE, Role.SYSTEM);
    return imports.source(id, actor);
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改预览", description = "限公开办。提交全部任务；未改动的值保留出处，改动的值记为本人所写。")
  Mono<ResponseEntity<ImportView>> edit(
      @PathVariable String id, Revision seen, @Valid @RequestBody SheetEdit edit, Actor actor) {
    return imports.edit(id, seen, edit, actor).flatMap(read -> shown(read, actor));
  }

  @PostMapping("/{id}/confirm")
  @Operation(
      summary = "确认预览，下达或调整计划",
      description = "重复确认得到同一个计划。与已下达计划的文号、年份相同而内容不同的，须说明理由，确认后调整该计划。")
  Mono<ResponseEntity<ConfirmationView>> confirm(
      @PathVariable String id,
      @Nullable Revision seen,
      @Valid @RequestBody(required = false) @Nullable ConfirmRequest body,
      Actor actor) {
    String reason = body == null ? null : body.reason();
    return confirmation.confirm(id, seen, reason, actor).map(ImportController::answer);
  }

  @PostMapping("/{id}/discard")
  @Operation(summary = "放弃导入", description = "限公开办，须说明理由；再次导入同样的内容时重新打开。")
  Mono<ResponseEntity<ImportView>> discard(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody DiscardRequest body,
      Actor actor) {
    return imports.discard(id, seen, body.reason(), actor).flatMap(read -> shown(read, actor));
  }

  private Mono<ResponseEntity<ImportView>> shown(PlanImport read, Actor actor) {
    return views.of(read, actor).map(view -> Revision.ok(view, read.revision()));
  }

  private Mono<ResponseEntity<ImportView>> receive(
      Flux<DataBuffer> body, @Nullable String name, @Nullable String mediaType, Actor actor) {
    return WholeBody.of(body, properties.bytes())
        .map(content -> new Source(content, name, mediaType))
        .flatMap(source -> imports.receive(source, actor))
        .flatMap(received -> answer(received, actor));
  }

  private Mono<ResponseEntity<ImportView>> answer(Imports.Received received, Actor actor) {
    PlanImport read = received.planImport();
    URI place = URI.create("/api/tasks/imports/" + read.id());
    var answer =
        received.created() ? ResponseEntity.created(place) : ResponseEntity.ok().location(place);
    return views.of(read, actor).map(view -> Revision.tag(answer, read.revision()).body(view));
  }

  private static ResponseEntity<ConfirmationView> answer(Confirmation.Confirmed confirmed) {
    Plan plan = confirmed.plan();
    URI place = URI.create("/api/tasks/plans/" + plan.id());
    boolean made = confirmed.issued() || confirmed.amendment() != null;
    var answer = made ? ResponseEntity.created(place) : ResponseEntity.ok().location(place);
    return Revision.tag(answer, plan.revision()).body(ConfirmationView.of(confirmed));
  }
}
