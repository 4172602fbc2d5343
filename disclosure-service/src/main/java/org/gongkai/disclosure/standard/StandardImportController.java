package org.gongkai.disclosure.standard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.file.WholeBody;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "标准目录")
@RestController
@RequestMapping("/api/disclosure/imports/standard-catalogues")
class StandardImportController {

  private static final String PATH = "/api/disclosure/imports/standard-catalogues/";

  private final StandardIntake intake;
  private final DataSize limit;

  StandardImportController(
      StandardIntake intake, @Value("${gongkai.disclosure.standard.upload-limit}") DataSize limit) {
    this.intake = intake;
    this.limit = limit;
  }

  record SheetView(
      String field,
      String source,
      List<StandardItem> items,
      List<Doubt> doubts,
      List<String> missingColumns,
      Changes diff) {}

  record PreviewView(
      String id,
      String catalogue,
      String fileName,
      StandardImport.State state,
      List<SheetView> sheets,
      boolean changesNothing,
      long revision,
      List<String> allowedActions) {

    static PreviewView of(StandardImport preview, List<Changes> changes) {
      List<SheetView> sheets = new ArrayList<>();
      List<ReadSheet> read = StandardIntake.merged(preview.sheets());
      for (int at = 0; at < read.size(); at++) {
        ReadSheet sheet = read.get(at);
        sheets.add(
            new SheetView(
                sheet.field(),
                sheet.source(),
                sheet.items(),
                sheet.doubts(),
                sheet.missingColumns(),
                changes.get(at)));
      }
      boolean open = preview.state() == StandardImport.State.PREVIEW;
      return new PreviewView(
          preview.id(),
          preview.catalogue(),
          preview.fileName(),
          preview.state(),
          sheets,
          changes.stream().allMatch(Changes::isNone),
          preview.revision(),
          open ? List.of("confirm") : List.of());
    }
  }

  @PostMapping
  @Operation(summary = "读取标准目录文件", description = "政务公开办；XLSX 或 DOCX，先预览再确认。")
  Mono<ResponseEntity<PreviewView>> read(
      NewId id,
      @RequestParam String catalogue,
      @RequestParam(defaultValue = "") String name,
      @RequestBody Flux<DataBuffer> file,
      Actor actor) {
    return WholeBody.of(file, limit)
        .flatMap(bytes -> intake.read(id, catalogue, name, bytes, actor))
        .flatMap(preview ->
            intake
                .changes(preview)
                .map(changes ->
                    Revision.created(
                        PATH + preview.id(),
                        PreviewView.of(preview, changes),
                        preview.revision())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "导入预览")
  Mono<ResponseEntity<PreviewView>> preview(@PathVariable String id, Actor actor) {
    return intake.preview(id, actor).flatMap(this::view);
  }

  @PostMapping("/{id}/confirm")
  @Operation(summary = "确认导入", description = "政务公开办；替换草案中同一领域的事项。")
  Mono<ResponseEntity<PreviewView>> confirm(@PathVariable String id, Revision seen, Actor actor) {
    return intake.confirm(id, seen, actor).flatMap(this::view);
  }

  private Mono<ResponseEntity<PreviewView>> view(StandardImport preview) {
    return intake
        .changes(preview)
        .map(changes -> Revision.ok(PreviewView.of(preview, changes), preview.revision()));
  }
}
