package org.gongkai.task.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.file.WholeBody;
import org.gongkai.task.imports.document.Source;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "工作台账")
@RestController
@RequestMapping("/api/tasks/imports/ledgers")
class LedgerImportController {

  private final LedgerImports imports;
  private final int limit;

  LedgerImportController(
      LedgerImports imports, @Value("${gongkai.task.imports.body-limit:20MB}") DataSize limit) {
    this.imports = imports;
    this.limit = Math.toIntExact(limit.toBytes());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "导回改好的台账", description = "与现有台账逐行逐项比较，返回预览；确认之前不改动任何内容。")
  Mono<ResponseEntity<LedgerImportView>> receive(@RequestPart("file") FilePart file, Actor actor) {
    if (actor.roles().isEmpty()) {
      throw Refusal.forbidden("您的角色没有权限执行此操作。");
    }
    MediaType type = file.headers().getContentType();
    return WholeBody.of(file.content(), limit)
        .map(content -> new Source(content, file.filename(), type == null ? null : type.toString()))
        .flatMap(source -> imports.receive(source, actor))
        .map(LedgerImportController::answer);
  }

  @GetMapping("/{id}")
  @Operation(summary = "台账导入的预览或结果")
  Mono<ResponseEntity<LedgerImportView>> read(@PathVariable String id, Actor actor) {
    return imports.read(id, actor).map(LedgerImportController::ok);
  }

  @PostMapping("/{id}/confirm")
  @Operation(summary = "确认台账导入", description = "逐行写入可接受的改动；重复确认得到同样的结果。")
  Mono<ResponseEntity<LedgerImportView>> confirm(@PathVariable String id, Actor actor) {
    return imports.confirm(id, actor).map(LedgerImportController::ok);
  }

  private static ResponseEntity<LedgerImportView> ok(LedgerImport found) {
    return Revision.ok(LedgerImportView.of(found), found.revision());
  }

  private static ResponseEntity<LedgerImportView> answer(LedgerImports.Received received) {
    LedgerImport found = received.ledgerImport();
    URI place = URI.create("/api/tasks/imports/ledgers/" + found.id());
    var answer =
        received.created() ? ResponseEntity.created(place) : ResponseEntity.ok().location(place);
    return Revision.tag(answer, found.revision()).body(LedgerImportView.of(found));
  }
}
