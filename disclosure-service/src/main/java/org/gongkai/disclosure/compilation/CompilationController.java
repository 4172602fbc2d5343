package org.gongkai.disclosure.compilation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "汇编")
@RestController
@RequestMapping("/api/disclosure/compilations")
class CompilationController {

  private static final String PATH = "/api/disclosure/compilations/";

  private final CompilationDesk desk;

  CompilationController(CompilationDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(summary = "编选汇编", description = "拟稿人或政务公开办。按顺序选择公开事项，最多500件。")
  Mono<ResponseEntity<CompilationView>> open(
      NewId id, @Valid @RequestBody CompilationRequest request, Actor actor) {
    return desk.open(id, request, actor)
        .flatMap(one -> view(one, actor))
        .map(view -> Revision.created(PATH + view.id(), view, view.revision()));
  }

  @GetMapping
  @Operation(summary = "汇编列表", description = "公开：已发布的。工作人员：本单位及下级单位的。")
  Mono<Page<CompilationView>> list(PageRequest page, Actor actor) {
    return desk.list(page, actor)
        .collectList()
        .zipWhen(desk::editions)
        .map(both ->
            Page.of(
                both.getT1(),
                page,
                one -> CompilationView.of(one, both.getT2(), actor),
                last -> Cursor.of(last.updatedAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一册汇编", description = "发布后公开；所收文件有新版本的，标为不是最新。")
  Mono<ResponseEntity<CompilationView>> read(@PathVariable String id, Actor actor) {
    return desk.read(id, actor).flatMap(one -> answer(one, actor));
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改汇编", description = "已生成的文件作废；已发布的不能修改。")
  Mono<ResponseEntity<CompilationView>> edit(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody CompilationRequest request,
      Actor actor) {
    return desk.edit(id, seen, request, actor).flatMap(one -> answer(one, actor));
  }

  @PostMapping("/{id}/build")
  @Operation(summary = "生成文件", description = "在后台生成 PDF 和 DOCX，含封面和带页码的目录；完成后状态为 BUILT。")
  Mono<ResponseEntity<CompilationView>> build(@PathVariable String id, Revision seen, Actor actor) {
    return desk.build(id, seen, actor)
        .flatMap(one -> view(one, actor))
        .map(view ->
            Revision.tag(ResponseEntity.status(HttpStatus.ACCEPTED), view.revision()).body(view));
  }

  @PostMapping("/{id}/publish")
  @Operation(summary = "发布汇编", description = "政务公开办。发布后不再改动，永久地址不变。")
  Mono<ResponseEntity<CompilationView>> publish(
      @PathVariable String id, Revision seen, Actor actor) {
    return desk.publish(id, seen, actor).flatMap(one -> answer(one, actor));
  }

  @GetMapping("/{id}/{name}")
  @Operation(summary = "下载汇编", description = "volume.pdf 或 volume.docx；发布后公开。")
  Mono<ResponseEntity<Flux<DataBuffer>>> download(
      @PathVariable String id, @PathVariable String name, Actor actor) {
    return desk.read(id, actor)
        .zipWith(desk.file(id, name, actor))
        .map(both -> {
          Compilation.VolumeFile file = both.getT2().file();
          String suffix = name.substring(name.lastIndexOf('.'));
          return ResponseEntity.ok()
              .contentType(MediaType.parseMediaType(file.mediaType()))
              .contentLength(file.size())
              .eTag(file.sha256())
              .headers(headers ->
                  headers.setContentDisposition(
                      ContentDisposition.attachment()
                          .filename(both.getT1().cover().title() + suffix, StandardCharsets.UTF_8)
                          .build()))
              .body(
                  both.getT2()
                      .bytes()
                      .map(bytes ->
                          (DataBuffer) DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
        });
  }

  private Mono<ResponseEntity<CompilationView>> answer(Compilation one, Actor actor) {
    return view(one, actor).map(view -> Revision.ok(view, view.revision()));
  }

  private Mono<CompilationView> view(Compilation one, Actor actor) {
    return desk.editions(List.of(one)).map(editions -> CompilationView.of(one, editions, actor));
  }
}
