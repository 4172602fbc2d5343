package org.gongkai.task.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "工作台账")
@RestController
@RequestMapping("/api/tasks/exports")
class ExportController {

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Ledger ledger;
  private final LedgerExport export;

  ExportController(Ledger ledger, LedgerExport export) {
    this.ledger = ledger;
    this.export = export;
  }

  @GetMapping("/ledger.xlsx")
  @Operation(summary = "导出台账（Excel）", description = "plan 与 year 填写其一；筛选方式与台账相同。改好后可以导回。")
  Mono<ResponseEntity<Flux<DataBuffer>>> workbook(
      @Parameter(description = "计划编号") @RequestParam(required = false) @Nullable String plan,
      @Parameter(description = "年份") @RequestParam(required = false) @Nullable Integer year,
      @Valid @ParameterObject @ModelAttribute LedgerQuery query,
      Actor actor) {
    return ledger
        .selection(plan, year, query, actor)
        .map(chosen -> file(chosen, ".xlsx", WORKBOOK, export::workbook));
  }

  @GetMapping("/ledger.csv")
  @Operation(summary = "导出台账（CSV）", description = "UTF-8，带字节序标记；合并的单元格逐行重复。")
  Mono<ResponseEntity<Flux<DataBuffer>>> csv(
      @Parameter(description = "计划编号") @RequestParam(required = false) @Nullable String plan,
      @Parameter(description = "年份") @RequestParam(required = false) @Nullable Integer year,
      @Valid @ParameterObject @ModelAttribute LedgerQuery query,
      Actor actor) {
    return ledger
        .selection(plan, year, query, actor)
        .map(chosen -> file(chosen, ".csv", CSV, export::csv));
  }

  private static ResponseEntity<Flux<DataBuffer>> file(
      LedgerExport.Selection chosen,
      String ending,
      MediaType type,
      Function<LedgerExport.Selection, Flux<DataBuffer>> body) {
    ContentDisposition name =
        ContentDisposition.attachment()
            .filename(chosen.title() + "台账" + ending, StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(body.apply(chosen));
  }
}
