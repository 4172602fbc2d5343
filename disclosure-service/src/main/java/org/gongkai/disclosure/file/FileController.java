package org.gongkai.disclosure.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.stream.Collectors;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.NewId;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "附件")
@RestController
@RequestMapping("/api/disclosure/files")
class FileController {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final Receiving receiving;
  private final Files files;
  private final PublicFiles publicFiles;
  private final Delivery delivery;
  private final Units units;

  FileController(
      Receiving receiving, Files files, PublicFiles publicFiles, Delivery delivery, Units units) {
    this.receiving = receiving;
    this.files = files;
    this.publicFiles = publicFiles;
    this.delivery = delivery;
    this.units = units;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "上传附件", description = "表单的 file 部分为文件。按内容识别类型，清除隐藏数据，原件只在内部保存。")
  Mono<ResponseEntity<FileView>> receive(
      @Parameter(hidden = true) ServerHttpRequest request,
      @Parameter(hidden = true) NewId id,
      Actor actor) {
    return receiving
        .receive(request, id, actor)
        .map(file ->
            ResponseEntity.created(URI.create("/api/disclosure/files/" + file.id()))
                .body(FileView.of(file)));
  }

  @GetMapping("/{id}")
  @Operation(summary = "附件信息")
  Mono<FileView> read(@PathVariable String id, Actor actor) {
    return open(id, actor).map(FileView::of);
  }

  @GetMapping("/{id}/preview/content")
  @Operation(summary = "预览附件", description = "将要公开的副本。")
  Mono<ResponseEntity<Flux<DataBuffer>>> preview(
      @PathVariable String id, @Parameter(hidden = true) ServerHttpRequest request, Actor actor) {
    return open(id, actor).map(file -> delivery.internally(file, file.release(), request));
  }

  @GetMapping("/{id}/preview/text")
  @Operation(summary = "附件文字", description = "供检索和检查的文字，含隐藏部分。")
  Mono<ResponseEntity<String>> text(@PathVariable String id, Actor actor) {
    return open(id, actor)
        .flatMap(file -> files.segments(id))
        .map(segments ->
            segments.stream()
                .map(segment -> segment.part() + "：" + segment.text())
                .collect(Collectors.joining("\n")))
        .map(words -> ResponseEntity.ok().contentType(TEXT).body(words));
  }

  @GetMapping("/{id}/original/content")
  @Operation(summary = "附件原件", description = "仅限审核、审发、政务公开办、审计和管理人员；不向社会公开。")
  Mono<ResponseEntity<Flux<DataBuffer>>> original(
      @PathVariable String id, @Parameter(hidden = true) ServerHttpRequest request, Actor actor) {
    actor.require(Role.REVIEWER, Role.SIGNER, Role.OFFICE, Role.AUDITOR, Role.ADMIN);
    return open(id, actor).map(file -> delivery.internally(file, file.original(), request));
  }

  @GetMapping("/{id}/{name}")
  @Operation(summary = "下载附件", description = "公开。只有已公开的版本引用的附件可以下载，支持断点续传。")
  Mono<ResponseEntity<Flux<DataBuffer>>> download(
      @PathVariable String id,
      @PathVariable String name,
      @Parameter(hidden = true) ServerHttpRequest request) {
    return publicFiles
        .find(id)
        .filter(file -> file.name().equals(name))
        .map(file -> delivery.publicly(file, request))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("附件")));
  }

  private Mono<StoredFile> open(String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return files
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("附件")))
        .flatMap(file -> units.requireWithin(file.unit(), actor).thenReturn(file));
  }
}
