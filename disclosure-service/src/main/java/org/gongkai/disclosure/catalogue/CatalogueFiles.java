package org.gongkai.disclosure.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.table.TableFormat;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开目录")
@RestController
class CatalogueFiles {

  private static final String NAME = "主动公开基本目录";

  private final CatalogueEntries entries;
  private final CatalogueImport intake;
  private final CatalogueDesk desk;

  CatalogueFiles(CatalogueEntries entries, CatalogueImport intake, CatalogueDesk desk) {
    this.entries = entries;
    this.intake = intake;
    this.desk = desk;
  }

  @GetMapping("/api/disclosure/exports/catalogue.csv")
  @Operation(summary = "导出公开目录（CSV）")
  Mono<ResponseEntity<byte[]>> csv(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable LocalDate asOf) {
    return lines(unit, asOf).flatMap(lines -> TableFormat.CSV.answer(NAME, lines));
  }

  @GetMapping("/api/disclosure/exports/catalogue.xlsx")
  @Operation(summary = "导出公开目录（XLSX）")
  Mono<ResponseEntity<byte[]>> xlsx(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable LocalDate asOf) {
    return lines(unit, asOf).flatMap(lines -> TableFormat.XLSX.answer(NAME, lines));
  }

  @PostMapping("/api/disclosure/imports/catalogue")
  @Operation(summary = "导入公开目录", description = "政务公开办；CSV 或 XLSX，列名与导出的相同。")
  Mono<CatalogueImport.Outcome> take(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody byte[] file,
      Actor actor) {
    return intake.take(file, Objects.requireNonNullElse(unit, actor.unit()), dryRun, actor);
  }

  private Mono<List<List<String>>> lines(@Nullable String unit, @Nullable LocalDate asOf) {
    LocalDate day = Objects.requireNonNullElse(asOf, desk.today());
    return entries
        .all(unit)
        .filter(entry -> entry.isInForce(day))
        .map(entry -> EntryTable.line(entry, entry.asOf(day).orElseThrow()))
        .collectList()
        .map(EntryTable::with);
  }
}
