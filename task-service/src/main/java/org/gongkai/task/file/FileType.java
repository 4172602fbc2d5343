package org.gongkai.task.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The accepted types with their endings, and what their content is recognised as. */
enum FileType {
  PDF("application/pdf", List.of("pdf"), List.of("application/pdf")),
  OFD("application/ofd", List.of("ofd"), List.of("OFD.xml")),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      List.of("docx"),
      List.of("word/document.xml")),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      List.of("xlsx"),
      List.of("xl/workbook.xml")),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      List.of("pptx"),
      List.of("ppt/presentation.xml")),
  OLD_OFFICE(
      "application/octet-stream",
      List.of("doc", "wps", "xls", "et", "ppt", "dps"),
      List.of("application/x-tika-msoffice")),
  PNG("image/png", List.of("png"), List.of("image/png")),
  JPEG("image/jpeg", List.of("jpg", "jpeg"), List.of("image/jpeg")),
  GIF("image/gif", List.of("gif"), List.of("image/gif")),
  BMP("image/bmp", List.of("bmp"), List.of("image/bmp")),
  TIFF("image/tiff", List.of("tif", "tiff"), List.of("image/tiff")),
  TEXT("text/plain", List.of("txt", "csv"), List.of("text/plain"));

  private final String mediaType;
  private final List<String> endings;
  private final List<String> signs;

  /**
   * @param signs media types that the content is recognised as, or the part that an archive of this
   *     type has
   */
  FileType(String mediaType, List<String> endings, List<String> signs) {
    this.mediaType = mediaType;
    this.endings = endings;
    this.signs = signs;
  }

  String mediaType() {
    return mediaType;
  }

  boolean isSaidBy(String sign) {
    return signs.contains(sign);
  }

  static Optional<FileType> named(String ending) {
    return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
  }
}
