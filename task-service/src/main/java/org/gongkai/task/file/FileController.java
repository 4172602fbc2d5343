package org.gongkai.task.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "佐证文件")
@RestController
@RequestMapping("/api/tasks/files")
class FileController {

  private static final String PATH = "/api/tasks/files/";
  private static final int LARGEST = 20 * 1024 * 1024;

  private final Files files;

  FileController(Files files) {
    this.files = files;
  }

  /** A file as staff refer to it: by its url. */
  record FileView(
      String id,
      String url,
      String name,
      String mediaType,
      long size,
      String sha256,
      String unit,
      String byName,
      Instant at) {

    static FileView of(StoredFile file) {
      return new FileView(
          file.id(),
          PATH + file.id(),
          file.name(),
          file.mediaType(),
          file.size(),
          file.sha256(),
          file.unit(),
          file.byName(),
          file.at());
    }
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "上传佐证文件",
      description = "PDF、OFD、Word、WPS、Excel、图片或文本，不超过 20 MB；返回的 url 用于报送佐证、季度报告和整改材料。")
  Mono<ResponseEntity<FileView>> receive(
      @RequestPart("file") FilePart file, NewId id, Actor actor) {
    return WholeBody.of(file.content(), LARGEST)
        .flatMap(content -> files.keep(id.value(), FileName.of(file.filename()), content, actor))
        .map(kept -> ResponseEntity.created(URI.create(PATH + kept.id())).body(FileView.of(kept)));
  }

  @GetMapping("/{id}")
  @Operation(summary = "下载佐证文件", description = "可查看该单位的工作人员可以下载。")
  Mono<ResponseEntity<byte[]>> read(@PathVariable String id, Actor actor) {
    return files
        .read(id, actor)
        .flatMap(file -> files.content(file).map(content -> answer(file, content)));
  }

  /** Always for saving: what somebody handed in must not run in a reader's browser. */
  private static ResponseEntity<byte[]> answer(StoredFile file, byte[] content) {
    ContentDisposition saved =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header("X-Content-Type-Options", "nosniff")
        .eTag('"' + file.sha256() + '"')
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(content);
  }
}
