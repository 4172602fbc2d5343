package org.gongkai.task.imports.preview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.imports.document.Source;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
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
  private final ImportProperties properties;

  ImportController(Imports imports, Confirmation confirmation, ImportProperties properties) {
    this.imports = imports;
    this.confirmation = confirmation;
    this.properties = properties;
  }

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
      description = "支持 txt、csv、html、docx、xlsx、xls 和文字版 pdf，以表单的 file 部分上传，格式按内容判断。")
  Mono<ResponseEntity<ImportView>> receiveFile(@RequestPart("file") FilePart file, Actor actor) {
    actor.require(Role.OFFICE, Role.SYSTEM);
    MediaType type = file.headers().getContentType();
    return receive(file.content(), file.filename(), type == null ? null : type.toString(), actor);
  }

  @GetMapping("/{id}")
  @Operation(summary = "导入预览")
  Mono<ResponseEntity<ImportView>> read(@PathVariable String id, Actor actor) {
    actor.require(Role.OFFICE, Role.SYSTEM);
    return imports.open(id, actor).map(read -> Revision.ok(ImportView.of(read), read.revision()));
  }

  @PostMapping("/{id}/confirm")
  @Operation(summary = "确认预览，下达计划", description = "重复确认得到同一个计划。")
  Mono<ResponseEntity<ConfirmationView>> confirm(
      @PathVariable String id, @Nullable Revision seen, Actor actor) {
    return confirmation.confirm(id, seen, actor).map(ImportController::answer);
  }

  private Mono<ResponseEntity<ImportView>> receive(
      Flux<DataBuffer> body, @Nullable String name, @Nullable String mediaType, Actor actor) {
    return DataBufferUtils.join(body, properties.bytes())
        .map(ImportController::bytes)
        .defaultIfEmpty(new byte[0])
        .map(content -> new Source(content, name, mediaType))
        .flatMap(source -> imports.receive(source, actor))
        .map(ImportController::answer);
  }

  private static byte[] bytes(DataBuffer buffer) {
    try {
      byte[] content = new byte[buffer.readableByteCount()];
      buffer.read(content);
      return content;
    } finally {
      DataBufferUtils.release(buffer);
    }
  }

  private static ResponseEntity<ImportView> answer(Imports.Received received) {
    PlanImport read = received.planImport();
    URI place = URI.create("/api/tasks/imports/" + read.id());
    var answer =
        received.created() ? ResponseEntity.created(place) : ResponseEntity.ok().location(place);
    return Revision.tag(answer, read.revision()).body(ImportView.of(read));
  }

  private static ResponseEntity<ConfirmationView> answer(Confirmation.Confirmed confirmed) {
    Plan plan = confirmed.plan();
    URI place = URI.create("/api/tasks/plans/" + plan.id());
    var answer =
        confirmed.issued() ? ResponseEntity.created(place) : ResponseEntity.ok().location(place);
    return Revision.tag(answer, plan.revision()).body(ConfirmationView.of(plan));
  }
}
