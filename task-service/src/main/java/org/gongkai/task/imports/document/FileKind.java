package org.gongkai.task.imports.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accepted formats with the endings and media types that claim them. */
enum FileKind {
  TEXT("文本", List.of("txt", "text"), List.of("text/plain")),
  CSV("CSV 表格", List.of("csv", "tsv"), List.of("text/csv", "text/tab-separated-values")),
  HTML("网页", List.of("html", "htm"), List.of("text/html", "application/xhtml+xml")),
  DOCX(
      "Word 文档（docx）",
      List.of("docx"),
      List.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
  XLSX(
      "Excel 表格（xlsx）",
      List.of("xlsx"),
      List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  /** Endings of files that carry macros; the content decides, so the name alone is no claim. */
  private static final List<String> MACRO_ENDINGS = List.of("docm", "xlsm", "dotm", "xltm");

  /** Browsers send this for a file they do not know: it claims nothing. */
  private static final List<String> NO_CLAIM = List.of("application/octet-stream", "");

  private final String label;
  private final List<String> endings;
  private final List<String> mediaTypes;

  FileKind(String label, List<String> endings, List<String> mediaTypes) {
    this.label = label;
    this.endings = endings;
    this.mediaTypes = mediaTypes;
  }

  String label() {
    return label;
  }

  /** The format that name or media type claim; the name is the stronger claim. */
  static Optional<FileKind> claimedBy(@Nullable String fileName, @Nullable String mediaType) {
    return byName(fileName).or(() -> byMediaType(mediaType));
  }

  private static Optional<FileKind> byName(@Nullable String fileName) {
    if (fileName == null || fileName.lastIndexOf('.') < 0) {
      return Optional.empty();
    }
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (MACRO_ENDINGS.contains(ending)) {
      throw new ImportRefused.MacroDocument();
    }
    return Optional.of(
        find(kind -> kind.endings.contains(ending)).orElseThrow(() -> unsupported("." + ending)));
  }

  private static Optional<FileKind> byMediaType(@Nullable String mediaType) {
    String bare =
        mediaType == null ? "" : mediaType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    if (NO_CLAIM.contains(bare)) {
      return Optional.empty();
    }
    return Optional.of(
        find(kind -> kind.mediaTypes.contains(bare)).orElseThrow(() -> unsupported(bare)));
  }

  private static Optional<FileKind> find(java.util.function.Predicate<FileKind> wanted) {
    return Arrays.stream(values()).filter(wanted).findFirst();
  }

  static ImportRefused unsupported(String type) {
    return new ImportRefused.WrongType("不支持的文件类型（" + type + "），请使用 txt、csv、html、docx 或 xlsx。");
  }
}
