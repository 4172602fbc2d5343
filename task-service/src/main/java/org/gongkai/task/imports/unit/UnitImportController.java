package org.gongkai.task.imports.unit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.task.file.WholeBody;
import org.gongkai.task.imports.document.Source;
import org.gongkai.task.imports.preview.Reading;
import org.gongkai.task.imports.table.SheetOutcome;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "单位")
@RestController
@RequestMapping("/api/tasks/imports/units")
class UnitImportController {

  private static final int LARGEST = 5 * 1024 * 1024;

  private final UnitImport units;
  private final Reading reading;

  UnitImportController(UnitImport units, Reading reading) {
    this.units = units;
    this.reading = reading;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "批量导入单位",
      description = "csv 或 xlsx，首行为表头（编号、名称、层级、类型、简称、曾用名、上级等）。任一行有误则全部不导入；dryRun 只检查。")
  Mono<SheetOutcome> receive(
      @RequestPart("file") FilePart file,
      @Parameter(description = "只检查，不写入") @RequestParam(defaultValue = "false") boolean dryRun,
      Actor actor) {
    actor.require(Role.ADMIN);
    return WholeBody.of(file.content(), LARGEST)
        .flatMap(content -> reading.document(Source.file(file.filename(), content)))
        .map(UnitSheet::of)
        .flatMap(sheet -> units.put(sheet, dryRun, actor));
  }
}
