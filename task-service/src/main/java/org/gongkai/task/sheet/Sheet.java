package org.gongkai.task.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * A table with one heading line. Numbers stay numbers; a text that an office program would take for
 * a formula gets an apostrophe in front.
 *
 * @param name of the sheet within a workbook
 */
public record Sheet(String name, List<String> headings, List<List<@Nullable Object>> lines) {

  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  /** In units of 1/256 of a character. */
  private static final int COLUMN_WIDTH = 20 * 256;

  /** What a cell of a workbook holds at most. */
  private static final int LONGEST = 32_767;

  /** UTF-8 with a byte order mark, by which office programs recognise it; lines end in CRLF. */
  public byte[] csv() {
    String text =
        Stream.concat(Stream.of(headings), lines.stream())
            .map(line -> line.stream().map(Sheet::quoted).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public byte[] xlsx() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet(name);
      sheet.createFreezePane(0, 1);
      fill(sheet.createRow(0), headings);
      for (int line = 0; line < lines.size(); line++) {
        fill(sheet.createRow(line + 1), lines.get(line));
      }
      for (int column = 0; column < headings.size(); column++) {
        sheet.setColumnWidth(column, COLUMN_WIDTH);
      }
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void fill(Row row, List<? extends @Nullable Object> values) {
    for (int column = 0; column < values.size(); column++) {
      Cell cell = row.createCell(column);
      Object value = values.get(column);
      if (value instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else {
        String text = harmless(value);
        cell.setCellValue(TextForm.beginning(text, LONGEST));
      }
    }
  }

  private static String quoted(@Nullable Object value) {
    String text = harmless(value);
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String harmless(@Nullable Object value) {
    String text = Objects.toString(value, "");
    boolean formula =
        !(value instanceof Number)
            && !text.isEmpty()
            && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
