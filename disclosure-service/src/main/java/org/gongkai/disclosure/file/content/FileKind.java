package org.gongkai.disclosure.file.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that an item can carry. */
public enum FileKind {
  PDF("application/pdf", "pdf"),
  OFD("application/ofd", "ofd"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  DOC("application/msword", "doc"),
  WPS("application/vnd.ms-works", "wps"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  XLS("application/vnd.ms-excel", "xls"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  GIF("image/gif", "gif"),
  TXT("text/plain", "txt"),
  CSV("text/csv", "csv"),
  /** Subtitles of a video. */
  VTT("text/vtt", "vtt"),
  SRT("application/x-subrip", "srt"),
  MP4("video/mp4", "mp4"),
  MP3("audio/mpeg", "mp3"),
  /** Archives hide what is in them; only where an operator wants them. */
  ZIP("application/zip", "zip");

  private final String mediaType;
  private final List<String> endings;

  FileKind(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  public String mediaType() {
    return mediaType;
  }

  public boolean isPicture() {
    return this == PNG || this == JPEG || this == GIF;
  }

  /** Nothing but words, in whatever order. */
  public boolean isWords() {
    return this == TXT || this == CSV || this == VTT || this == SRT;
  }

  /** Browsers show it by themselves and run nothing of it. */
  public boolean isShownInline() {
    return this == PDF || this == MP4 || this == MP3 || isPicture();
  }

  /** The kind that the name's ending speaks of; empty for an unknown or missing ending. */
  static Optional<FileKind> named(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
  }

  /** The kind a file is kept as when its name says this kind and its content is of another. */
  Optional<FileKind> holding(FileKind content) {
    boolean text = isWords() && content == TXT;
    boolean office = this == WPS && (content == DOC || content == DOCX);
    return this == content || text || office ? Optional.of(this) : Optional.empty();
  }
}
