package org.gongkai.disclosure.cleanup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Tag(name = "文件清理")
@RestController
@RequestMapping("/api/disclosure/cleanups/{id}")
class ResultController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int ROWS_IN_MEMORY = 100;

  private final Cleanups cleanups;
  private final Units units;

  ResultController(Cleanups cleanups, Units units) {
    this.cleanups = cleanups;
    this.units = units;
  }

  @GetMapping("/results")
  @Operation(summary = "清理结果", description = "清理结束后公开。")
  Mono<Page<ResultLine>> results(
      @PathVariable String id,
      @Parameter(description = "清理结果") @RequestParam(required = false) @Nullable Verdict verdict,
      @Parameter(description = "制定机关") @RequestParam(required = false) @Nullable String unit,
      PageRequest page) {
    Cleanups.Wanted wanted =
        new Cleanups.Wanted(unit == null ? List.of() : List.of(unit), null, verdict);
    String after = page.cursor() == null ? null : page.cursor().text(0);
    return closed(id)
        .then(units.tree())
        .flatMap(tree ->
            cleanups
                .of(id, wanted, after, page.limitPlusOne())
                .collectList()
                .map(found ->
                    Page.of(
                        found,
                        page,
                        document -> ResultLine.of(document, tree),
                        last -> Cursor.of(last.id()))));
  }

  @GetMapping("/results.csv")
  @Operation(summary = "下载清理结果（CSV）", description = "清理结束后公开。")
  Mono<ResponseEntity<String>> csv(@PathVariable String id) {
    return lines(id)
        .map(lines ->
            "\uFEFF"
                + ResultLine.csv(ResultLine.HEAD)
                + lines.stream()
                    .map(line -> ResultLine.csv(line.cells()))
                    .collect(Collectors.joining()))
        .map(text -> file("results.csv", CSV).body(text));
  }

  @GetMapping("/results.xlsx")
  @Operation(summary = "下载清理结果（XLSX）", description = "清理结束后公开。")
  Mono<ResponseEntity<byte[]>> xlsx(@PathVariable String id) {
    return lines(id)
        .flatMap(lines ->
            Mono.fromCallable(() -> workbook(lines)).subscribeOn(Schedulers.boundedElastic()))
        .map(bytes -> file("results.xlsx", XLSX).body(bytes));
  }

  private Mono<List<ResultLine>> lines(String id) {
    return closed(id)
        .then(units.tree())
        .flatMap(tree ->
            cleanups
                .all(id, Cleanups.Wanted.ALL)
                .map(document -> ResultLine.of(document, tree))
                .collectList());
  }

  private Mono<Campaign> closed(String id) {
    return cleanups
        .campaigns()
        .find(id)
        .filter(campaign -> campaign.state() == Campaign.State.CLOSED)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("清理结果")));
  }

  private static ResponseEntity.BodyBuilder file(String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static byte[] workbook(List<ResultLine> lines) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      Sheet sheet = book.createSheet("清理结果");
      fill(sheet.createRow(0), ResultLine.HEAD);
      for (int i = 0; i < lines.size(); i++) {
        fill(sheet.createRow(i + 1), lines.get(i).cells());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }
}
