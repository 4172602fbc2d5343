package org.gongkai.task.imports.document;

import java.time.Duration;
import java.util.Locale;

/**
 * How much of a file is read before it is refused as too large.
 *
 * @param bytes size of the file as uploaded
 * @param inflatedBytes size of everything inside a compressed file
 * @param partBytes size of the parts of a compressed file that are kept in memory: its XML
 * @param rows paragraphs and table rows together
 * @param cellCharacters length of one cell or one paragraph
 * @param pages pages of a PDF or OFD
 * @param time from the first row read to the last
 */
public record Limits(
    long bytes,
    long inflatedBytes,
    long partBytes,
    int rows,
    int cellCharacters,
    int pages,
    Duration time) {

  private static final long MEGABYTE = 1024 * 1024;

  private static final int PAGE_CHARACTERS = 100_000;

  /** Elements nested deeper than this are an attack or an accident. */
  static final int DEPTH = 256;

  /**
   * Ten times the largest plan known to us, and within a heap of 256 MB; a cell or paragraph as
   * long as Excel lets one be.
   */
  public static Limits standard() {
    return new Limits(
        20 * MEGABYTE, 100 * MEGABYTE, 32 * MEGABYTE, 20_000, 100_000, 500, Duration.ofSeconds(30));
  }

  public Limits withBytes(long upload) {
    return new Limits(upload, inflatedBytes, partBytes, rows, cellCharacters, pages, time);
  }

  public Limits withRows(int most) {
    return new Limits(bytes, inflatedBytes, partBytes, most, cellCharacters, pages, time);
  }

  public Limits withTime(Duration longest) {
    return new Limits(bytes, inflatedBytes, partBytes, rows, cellCharacters, pages, longest);
  }

  void refuseBytesAbove(long size) {
    if (size > bytes) {
      throw new ImportRefused.TooLarge("文件大小超过上限（" + megabytes(bytes) + "）。");
    }
  }

  void refuseInflatedAbove(long size) {
    if (size > inflatedBytes) {
      throw new ImportRefused.TooLarge("文件解压后超过上限（" + megabytes(inflatedBytes) + "），已拒绝。");
    }
  }

  void refusePartsAbove(long size) {
    if (size > partBytes) {
      throw new ImportRefused.TooLarge("文件的正文解压后超过上限（" + megabytes(partBytes) + "），已拒绝。");
    }
  }

  void refuseRowsAbove(int count) {
    if (count > rows) {
      throw new ImportRefused.TooLarge("文件行数超过上限（" + rows + " 行），请分成几个文件导入。");
    }
  }

  void refuseCellAbove(int characters) {
    if (characters > cellCharacters) {
      throw new ImportRefused.TooLarge("有一个单元格或段落超过上限（" + cellCharacters + " 字），请检查文件。");
    }
  }

  /** A printed page holds some thousand characters. */
  void refusePageAbove(int characters) {
    if (characters > PAGE_CHARACTERS) {
      throw new ImportRefused.TooLarge("文件有一页超过上限（" + PAGE_CHARACTERS + " 字），请检查文件。");
    }
  }

  void refusePagesAbove(int count) {
    if (count > pages) {
      throw new ImportRefused.TooLarge("文件页数超过上限（" + pages + " 页），请分成几个文件导入。");
    }
  }

  Stopwatch start() {
    return new Stopwatch(System.nanoTime() + time.toNanos(), time);
  }

  /** Runs from the start of a reading; it measures a span, so it needs no calendar. */
  record Stopwatch(long end, Duration time) {

    void check() {
      if (System.nanoTime() > end) {
        throw new ImportRefused.TooLarge("识别用时超过上限（" + time.toSeconds() + " 秒），请分成几个文件导入。");
      }
    }
  }

  private static String megabytes(long size) {
    return String.format(Locale.ROOT, "%.1f MB", size / (double) MEGABYTE);
  }
}
