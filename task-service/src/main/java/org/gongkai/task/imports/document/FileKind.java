package org.gongkai.task.imports.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
  DOC(
      "旧版 Word 文档（doc）",
      List.of("doc", "wps"),
      List.of("application/msword", "application/vnd.ms-works")),
  XLSX(
      "Excel 表格（xlsx）",
      List.of("xlsx"),
      List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
  XLS("旧版 Excel 表格（xls）", List.of("xls", "et"), List.of("application/vnd.ms-excel")),
  PDF("PDF", List.of("pdf"), List.of("application/pdf")),
  OFD("OFD", List.of("ofd"), List.of("application/ofd"));

  /** Endings of files that carry macros; the content decides, so the name alone is no claim. */
  private static final List<String> MACRO_ENDINGS = List.of("docm", "xlsm", "dotm", "xltm");

  /** Formats that offices do send, with the way out. */
  private static final Map<String, String> ADVICE =
      Map.ofEntries(
          Map.entry("rtf", "RTF 文件，请用 Word 或 WPS 另存为 docx"),
          Map.entry("application/rtf", "RTF 文件，请用 Word 或 WPS 另存为 docx"),
          Map.entry("mht", "单个文件网页（mht），请另存为 html 或 docx"),
          Map.entry("odt", "OpenDocument 文件，请另存为 docx"),
          Map.entry("ods", "OpenDocument 表格，请另存为 xlsx"),
          Map.entry("xlsb", "二进制 Excel 文件，请另存为 xlsx"));

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

  /** The format that the name claims; nothing when it has no ending. */
  static Optional<FileKind> named(@Nullable String fileName) {
    if (fileName == null || fileName.lastIndexOf('.') < 0) {
      return Optional.empty();
    }
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (MACRO_ENDINGS.contains(ending)) {
      throw new ImportRefused.MacroDocument();
    }
    return Optional.of(
        find(kind -> kind.endings.contains(ending))
            .orElseThrow(() -> unsupported(ADVICE.containsKey(ending) ? ending : "." + ending)));
  }

  /**
   * The format that the media type speaks of, a hint at best: browsers take it from the file's name
   * and the settings of the machine.
   */
  static Optional<FileKind> hinted(@Nullable String mediaType) {
    String bare =
        mediaType == null ? "" : mediaType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    return find(kind -> kind.mediaTypes.contains(bare));
  }

  boolean isText() {
    return this == TEXT || this == CSV || this == HTML;
  }

  /**
   * Whether a file so named may hold the other format all the same: offices rename a document to
   * its older sibling, and their systems give pages and plain tables the endings of Office.
   */
  boolean mayHold(FileKind found) {
    boolean sibling =
        (this == DOC && found == DOCX)
            || (this == DOCX && found == DOC)
            || (this == XLS && found == XLSX)
            || (this == XLSX && found == XLS);
    boolean page = found == HTML && this != PDF && this != OFD;
    boolean table = found == CSV && this == XLS;
    return this == found || sibling || page || table || (isText() && found.isText());
  }

  private static Optional<FileKind> find(Predicate<FileKind> wanted) {
    return Arrays.stream(values()).filter(wanted).findFirst();
  }

  static ImportRefused unsupported(String type) {
    String advice = ADVICE.get(type);
    return new ImportRefused.WrongType(
        advice == null
            ? "不支持的文件类型（" + type + "），请使用 txt、csv、html、docx、doc、wps、xlsx、xls、et 或文字版 pdf、ofd。"
            : "不支持" + advice + "后重新上传。");
  }
}
