package org.gongkai.task.imports.document;

import java.util.Locale;

/**
 * How much of a file is read before it is refused as too large.
 *
 * @param bytes size of the file as uploaded
 * @param inflatedBytes size of everything inside a compressed file
 * @param rows paragraphs and table rows together
 */
public record Limits(long bytes, long inflatedBytes, int rows) {

  private static final long MEGABYTE = 1024 * 1024;

  /** 20 MB as uploaded, 200 MB unpacked, 20,000 rows: ten times the largest plan known to us. */
  public static Limits standard() {
    return new Limits(20 * MEGABYTE, 200 * MEGABYTE, 20_000);
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

  void refuseRowsAbove(int count) {
    if (count > rows) {
      throw new ImportRefused.TooLarge("文件行数超过上限（" + rows + " 行）。");
    }
  }

  private static String megabytes(long size) {
    return String.format(Locale.ROOT, "%.1f MB", size / (double) MEGABYTE);
  }
}
