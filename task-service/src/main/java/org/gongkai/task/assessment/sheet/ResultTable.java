package org.gongkai.task.assessment.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.task.assessment.scheme.Indicator;
import org.gongkai.task.assessment.score.Line;
import org.gongkai.task.assessment.sheet.Standings.Ranked;
import org.springframework.http.MediaType;

/** The results as a table: a row per unit, a column per indicator; what is left out stays empty. */
final class ResultTable {

  static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ResultTable() {}

  static byte[] csv(Ranked ranked) {
    String lines =
        rows(ranked).stream()
            .map(row -> row.stream().map(ResultTable::quoted).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    return lines.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] workbook(Ranked ranked) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("考核结果");
      for (List<Object> cells : rows(ranked)) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        cells.forEach(value -> fill(row.createCell(Math.max(row.getLastCellNum(), 0)), value));
      }
      workbook.write(file);
      return file.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<List<Object>> rows(Ranked ranked) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(header(ranked));
    ranked.sheets().stream()
        .sorted(
            Comparator.comparing(ScoreSheet::unitKind)
                .thenComparing(sheet -> rank(sheet, ranked))
                .thenComparing(ScoreSheet::unit))
        .forEach(sheet -> rows.add(row(sheet, ranked)));
    return rows;
  }

  private static List<Object> header(Ranked ranked) {
    List<Object> header = new ArrayList<>(List.of("单位类型", "名次", "单位编号", "单位", "得分", "满分", "状态"));
    for (Indicator indicator : ranked.scheme().indicators()) {
      header.add(indicator.code() + " " + indicator.name());
    }
    return header;
  }

  private static List<Object> row(ScoreSheet sheet, Ranked ranked) {
    List<Object> row = new ArrayList<>();
    row.add(sheet.unitKind());
    row.add(BigDecimal.valueOf(rank(sheet, ranked)));
    row.add(sheet.unit());
    row.add(sheet.unitName());
    row.add(sheet.score().points());
    row.add(sheet.score().of());
    row.add(sheet.state().label());
    for (Line line : sheet.score().lines()) {
      row.add(line.leftOut() ? "" : line.points());
    }
    return row;
  }

  private static int rank(ScoreSheet sheet, Ranked ranked) {
    return Objects.requireNonNull(ranked.ranks().get(sheet.unit()));
  }

  private static void fill(Cell cell, Object value) {
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
  private static String quoted(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = value.toString();
    String safe = text.matches("(?s)[=+\\-@\\t\\r＝＋－＠].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
