package org.gongkai.task.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes the ledger as a workbook, row by row to a temporary file, merged as officially. */
final class LedgerWorkbook implements AutoCloseable {

  private static final int IN_MEMORY = 100;
  private static final int CHARACTER = 256;

  private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
  private final SXSSFSheet sheet = book.createSheet("台账");
  private final CellStyle plain;
  private final CellStyle bold;
  private final Path file;
  private int next;
  private int lines;
  private int taskFrom;
  private int rowFrom;
  private @Nullable SheetLine last;

  LedgerWorkbook(String title) {
    try {
      this.file = Files.createTempFile("ledger", ".xlsx");
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
    // Not every reader of spreadsheets knows the form for more than 4 GB.
    book.setZip64Mode(Zip64Mode.AsNeeded);
    this.plain = style(false);
    this.bold = style(true);
    for (LedgerColumn column : LedgerColumn.values()) {
      // Not hidden, only too narrow to be seen: readers of spreadsheets skip what is hidden.
      sheet.setColumnWidth(column.ordinal(), Math.max(1, column.width() * CHARACTER));
    }
    heading(title);
    Row header = sheet.createRow(next++);
    for (LedgerColumn column : LedgerColumn.values()) {
      cell(header, column, column.label(), bold);
    }
    sheet.createFreezePane(0, next);
  }

  /** A title over all columns that are seen. */
  void heading(String title) {
    endRuns();
    Row row = sheet.createRow(next);
    cell(row, LedgerColumn.SEQ, title, bold);
    sheet.addMergedRegionUnsafe(
        new CellRangeAddress(next, next, 0, LedgerColumn.KEY.ordinal() - 1));
    next++;
  }

  void add(SheetLine line) {
    boolean sameTask = last != null && last.task().equals(line.task());
    boolean sameRow = last != null && last.item().id().equals(line.item().id());
    if (!sameRow) {
      merge(LedgerColumn.Span.ROW, rowFrom);
      rowFrom = next;
    }
    if (!sameTask) {
      merge(LedgerColumn.Span.TASK, taskFrom);
      taskFrom = next;
    }
    Row row = sheet.createRow(next);
    for (LedgerColumn column : LedgerColumn.values()) {
      boolean above =
          switch (column.span()) {
            case TASK -> sameTask;
            case ROW -> sameRow;
            case LINE -> false;
          };
      String text = column == LedgerColumn.KEY ? line.key(lines + 1).encode() : line.value(column);
      cell(row, column, above ? "" : CellText.guarded(text), plain);
    }
    last = line;
    next++;
    lines++;
  }

  /** The finished file; {@link #close} deletes it. */
  Path finish() throws IOException {
    endRuns();
    Row row = sheet.createRow(next++);
    cell(row, LedgerColumn.SEQ, "共 " + lines + " 行", plain);
    cell(row, LedgerColumn.KEY, RowKey.end(lines), plain);
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  @Override
  public void close() {
    try {
      book.close();
      Files.deleteIfExists(file);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  private void endRuns() {
    if (last != null) {
      merge(LedgerColumn.Span.ROW, rowFrom);
      merge(LedgerColumn.Span.TASK, taskFrom);
    }
    last = null;
  }

  private void merge(LedgerColumn.Span span, int from) {
    if (last == null || next - from < 2) {
      return;
    }
    for (LedgerColumn column : LedgerColumn.values()) {
      if (column.span() == span) {
        int at = column.ordinal();
        sheet.addMergedRegionUnsafe(new CellRangeAddress(from, next - 1, at, at));
      }
    }
  }

  private static void cell(Row row, LedgerColumn column, String text, CellStyle style) {
    var cell = row.createCell(column.ordinal());
    cell.setCellStyle(style);
    cell.setCellValue(text);
  }

  private CellStyle style(boolean heading) {
    CellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (heading) {
      var font = book.createFont();
      font.setBold(true);
      style.setFont(font);
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    return style;
  }
}
