package org.gongkai.disclosure.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gongkai.platform.problem.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A format in which a table is saved. */
public enum TableFormat {
  CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
  XLSX(MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private final MediaType type;

  TableFormat(MediaType type) {
    this.type = type;
  }

  /** By the extension of a file's name; 404 for any other. */
  public static TableFormat of(String extension) {
    return switch (extension) {
      case "csv" -> CSV;
      case "xlsx" -> XLSX;
      default -> throw Refusal.notFound("导出格式");
    };
  }

  /** The lines, the headings first, to be saved under a Chinese name. */
  public Mono<ResponseEntity<byte[]>> answer(String name, List<List<String>> lines) {
    ContentDisposition saved =
        ContentDisposition.attachment()
            .filename(name + "." + name().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
            .build();
    return Mono.fromCallable(() -> this == CSV ? TableFile.csv(lines) : TableFile.xlsx(name, lines))
        .subscribeOn(Schedulers.boundedElastic())
        .map(bytes ->
            ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(bytes));
  }
}
