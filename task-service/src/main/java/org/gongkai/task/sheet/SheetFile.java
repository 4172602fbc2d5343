package org.gongkai.task.sheet;

import java.nio.charset.StandardCharsets;
import org.gongkai.platform.problem.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to be saved under a Chinese name. */
public enum SheetFile {
  CSV("csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
  XLSX(
      "xlsx",
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
  DOCX(
      "docx",
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

  private final String extension;
  private final MediaType type;

  SheetFile(String extension, MediaType type) {
    this.extension = extension;
    this.type = type;
  }

  /** 404 for what is not the extension of a table. */
  public static SheetFile table(String extension) {
    return switch (extension) {
      case "csv" -> CSV;
      case "xlsx" -> XLSX;
      default -> throw Refusal.notFound("导出格式");
    };
  }

  /** The table in this format. */
  public ResponseEntity<byte[]> answer(Sheet sheet) {
    return answer(sheet.name(), this == CSV ? sheet.csv() : sheet.xlsx());
  }

  public ResponseEntity<byte[]> answer(String title, byte[] content) {
    ContentDisposition saved =
        ContentDisposition.attachment()
            .filename(title + "." + extension, StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(content);
  }
}
