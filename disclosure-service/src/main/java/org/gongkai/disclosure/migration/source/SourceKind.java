package org.gongkai.disclosure.migration.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In what form documents come. */
public enum SourceKind {
  NDJSON,
  JSON,
  CSV,
  HTML,
  MARKDOWN,
  TEXT,
  DOCX,
  ZIP;

  /** By the media type, else by the file's name; empty for what nobody reads. */
  public static Optional<SourceKind> of(@Nullable String mediaType, @Nullable String name) {
    String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT).split(";")[0].strip();
    return switch (type) {
      case "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/jsonlines" ->
          Optional.of(NDJSON);
      case "application/json" -> Optional.of(JSON);
      case "text/csv" -> Optional.of(CSV);
      case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
      case "text/markdown" -> Optional.of(MARKDOWN);
      case "text/plain" -> Optional.of(TEXT);
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
          Optional.of(DOCX);
      case "application/zip", "application/x-zip-compressed" -> Optional.of(ZIP);
      case "application/octet-stream", "" -> name == null ? Optional.empty() : ofName(name);
      default -> Optional.empty();
    };
  }

  static Optional<SourceKind> ofName(String name) {
    return switch (FileName.ending(name)) {
      case "ndjson", "jsonl" -> Optional.of(NDJSON);
      case "json" -> Optional.of(JSON);
      case "csv" -> Optional.of(CSV);
      case "html", "htm", "xhtml", "shtml" -> Optional.of(HTML);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "txt" -> Optional.of(TEXT);
      case "docx" -> Optional.of(DOCX);
      case "zip" -> Optional.of(ZIP);
      default -> Optional.empty();
    };
  }

  /** By the first bytes, when nothing else tells. */
  public static Optional<SourceKind> ofContent(byte[] head) {
    String begin =
        new String(head, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "").strip();
    if (begin.startsWith("PK\u0003\u0004")) {
      return Optional.of(ZIP);
    }
    return begin.isEmpty()
        ? Optional.empty()
        : switch (begin.charAt(0)) {
          case '{' -> Optional.of(NDJSON);
          case '[' -> Optional.of(JSON);
          case '<' -> Optional.of(HTML);
          case '#' -> Optional.of(MARKDOWN);
          default -> Optional.empty();
        };
  }

  /** Whether one file holds many rows. */
  boolean isTable() {
    return this == NDJSON || this == JSON || this == CSV;
  }
}
