package org.gongkai.disclosure.migration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "历史数据迁移")
@RestController
@RequestMapping("/api/disclosure/imports")
class ImportController {

  private static final Role[] MOVERS = {Role.OFFICE, Role.ADMIN, Role.SYSTEM};
  private static final Role[] READERS = {Role.OFFICE, Role.ADMIN, Role.SYSTEM, Role.AUDITOR};

  private final ImportReceiving receiving;
  private final Imports imports;
  private final ImportProperties properties;

  ImportController(ImportReceiving receiving, Imports imports, ImportProperties properties) {
    this.receiving = receiving;
    this.imports = imports;
    this.properties = properties;
  }

  @PostMapping
  @Operation(
      summary = "导入历史数据",
      description =
          "公开办、管理员或系统。NDJSON、JSON、CSV、HTML、Markdown、TXT、DOCX 或 ZIP；接收后在后台处理，进度见 Location。")
  Mono<ResponseEntity<ImportView>> receive(
      @RequestParam @Nullable String column,
      @RequestParam @Nullable ItemType type,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String name,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam @Nullable ScreeningMode screening,
      NewId id,
      ServerWebExchange exchange,
      Actor actor) {
    actor.require(MOVERS);
    ImportRequest request =
        new ImportRequest(
            column == null ? properties.column() : column.strip(),
            type == null ? properties.type() : type,
            unit,
            from == null || from.isBlank() ? "历史数据" : Characters.shown(from),
            name == null || name.isBlank() ? null : Characters.shown(name),
            dryRun,
            screening == null ? properties.screening() : screening);
    MediaType sent = exchange.getRequest().getHeaders().getContentType();
    if (sent != null && MediaType.MULTIPART_FORM_DATA.isCompatibleWith(sent)) {
      return form(exchange)
          .flatMap(file ->
              receive(
                  request.named(Characters.shown(file.filename())),
                  file.headers().getContentType(),
                  file.content(),
                  id,
                  actor));
    }
    return receive(request, sent, exchange.getRequest().getBody(), id, actor);
  }

  @GetMapping
  @Operation(summary = "导入清单", description = "本单位及下级单位的导入，最近的在前。")
  Mono<Page<ImportView>> list(PageRequest page, Actor actor) {
    return imports.list(page, actor.require(READERS));
  }

  @GetMapping("/{id}")
  @Operation(summary = "导入进度", description = "状态、计数和前 20 条问题。")
  Mono<ImportView> read(@PathVariable String id, Actor actor) {
    return imports.read(id, actor.require(READERS));
  }

  @GetMapping("/{id}/errors")
  @Operation(summary = "导入问题清单", description = "按行的顺序。")
  Mono<Page<ImportView.Line>> errors(@PathVariable String id, PageRequest page, Actor actor) {
    return imports.errors(id, page, actor.require(READERS));
  }

  @GetMapping(value = "/{id}/errors.csv", produces = "text/csv;charset=UTF-8")
  @Operation(summary = "下载导入问题清单")
  Mono<ResponseEntity<Flux<DataBuffer>>> download(@PathVariable String id, Actor actor) {
    return imports
        .csv(id, actor.require(READERS))
        .map(lines ->
            ResponseEntity.ok()
                .header(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-errors.csv\"")
                .body(lines));
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "取消导入", description = "已导入的内容保留。")
  Mono<ImportView> cancel(
      @PathVariable String id, @Valid @RequestBody CancelRequest request, Actor actor) {
    return imports.cancel(id, request.reason(), actor.require(MOVERS));
  }

  record CancelRequest(@NotBlank(message = "缺少取消原因") String reason) {}

  private Mono<ResponseEntity<ImportView>> receive(
      ImportRequest request,
      @Nullable MediaType type,
      Flux<DataBuffer> body,
      NewId id,
      Actor actor) {
    return receiving
        .receive(request, type == null ? null : type.toString(), body, id, actor)
        .map(job ->
            ResponseEntity.accepted()
                .location(URI.create("/api/disclosure/imports/" + job.id()))
                .body(imports.view(job, actor)));
  }

  private static Mono<FilePart> form(ServerWebExchange exchange) {
    return exchange
        .getMultipartData()
        .mapNotNull(parts -> parts.getFirst("file") instanceof FilePart file ? file : null)
        .switchIfEmpty(
            Mono.error(() -> new Refusal(CommonCode.MALFORMED_REQUEST, "表单中没有名为 file 的文件。")));
  }
}
