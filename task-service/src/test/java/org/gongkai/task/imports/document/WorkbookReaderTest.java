package org.gongkai.task.imports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks of both generations. */
@Capability("T-02")
class WorkbookReaderTest {

  static Stream<Supplier<Workbook>> generations() {
    return Stream.of(XSSFWorkbook::new, HSSFWorkbook::new);
  }

  private static Document read(Workbook workbook) throws Exception {
    try (workbook;
        var out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return new DocumentReader(Limits.standard())
          .read(new Source(out.toByteArray(), null, "application/octet-stream"));
    }
  }

  private static void row(Sheet sheet, Object... values) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int column = 0; column < values.length; column++) {
      if (values[column] instanceof Number number) {
        row.createCell(column).setCellValue(number.doubleValue());
      } else if (values[column] != null) {
        row.createCell(column).setCellValue(values[column].toString());
      }
    }
  }

  private static List<List<String>> rows(Document document) {
    return document.grids().getFirst().rows().stream()
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("generations")
  void tellsTitleAndNotesFromTheTable(Supplier<Workbook> made) throws Exception {
    Workbook workbook = made.get();
    Sheet sheet = workbook.createSheet();
    row(sheet, "望川县任务分解表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
    row(sheet, null, null, "2021年5月");
    row(sheet, "序号", "任务", "内容");
    row(sheet, 1, "预算", "公开预算\n公开决算");
    row(sheet, "备注：各单位自行细化。");
    Document read = read(workbook);

    assertThat(read.blocks()).hasSize(4);
    assertThat(read.blocks().getFirst()).isEqualTo(new Line("望川县任务分解表", 1));
    assertThat(rows(read))
        .containsExactly(List.of("序号", "任务", "内容"), List.of("1", "预算", "公开预算\n公开决算"));
    assertThat(read.blocks().getLast()).isEqualTo(new Line("备注：各单位自行细化。", 5));
  }

  @ParameterizedTest
  @MethodSource("generations")
  void leavesOutWhatIsHiddenAndSaysSo(Supplier<Workbook> made) throws Exception {
    Workbook workbook = made.get();
    Sheet sheet = workbook.createSheet("一");
    row(sheet, "序号", "任务", "内部", "内容");
    row(sheet, 1, "甲", "x", "一");
    row(sheet, null, null, "y", "二");
    row(sheet, 2, "乙", "z", "三");
    sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
    sheet.getRow(1).setZeroHeight(true);
    sheet.setColumnHidden(2, true);
    row(workbook.createSheet("旧表"), "旧", "旧");
    workbook.setSheetHidden(1, true);
    Document read = read(workbook);

    assertThat(rows(read))
        .containsExactly(List.of("序号", "任务", "内容"), List.of("", "甲", "二"), List.of("2", "乙", "三"));
    assertThat(read.remarks()).hasSize(3).allMatch(remark -> remark.message().contains("隐藏"));
  }

  @ParameterizedTest
  @MethodSource("generations")
  void writesDaysAsDaysAndFormulasAsTheirLastValue(Supplier<Workbook> made) throws Exception {
    Workbook workbook = made.get();
    Sheet sheet = workbook.createSheet();
    row(sheet, "序号", "时限", "合计", "比例");
    Row row = sheet.createRow(1);
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat((short) 14);
    row.createCell(0).setCellValue(1);
    row.createCell(1).setCellValue(LocalDate.of(2021, 9, 30));
    row.getCell(1).setCellStyle(day);
    row.createCell(2).setCellFormula("A2+41");
    CellStyle percent = workbook.createCellStyle();
    percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
    row.createCell(3).setCellValue(0.045);
    row.getCell(3).setCellStyle(percent);
    CellStyle monthAndDay = workbook.createCellStyle();
    monthAndDay.setDataFormat(workbook.createDataFormat().getFormat("m\"月\"d\"日\""));
    row.createCell(4).setCellValue(LocalDate.of(2023, 5, 1));
    row.getCell(4).setCellStyle(monthAndDay);
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    Document read = read(workbook);

    assertThat(rows(read).getLast()).containsExactly("1", "2021年9月30日", "42", "4.5%", "5月1日");
  }

  @ParameterizedTest
  @MethodSource("generations")
  void readsAllSheetsInOrder(Supplier<Workbook> made) throws Exception {
    Workbook workbook = made.get();
    row(workbook.createSheet("封面"), "望川县任务分解表");
    row(workbook.createSheet("表一"), "序号", "任务");
    row(workbook.createSheet("表二"), "序号", "任务");

    assertThat(read(workbook).texts()).containsExactly("望川县任务分解表", "序号", "任务", "序号", "任务");
  }

  /** Such files tell their sizes only in the central directory, in the form for large archives. */
  @Test
  void readsWhatAProgramHasStreamed() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook(10)) {
      Row row = book.createSheet("计划").createRow(0);
      row.createCell(0).setCellValue("任务名称");
      row.createCell(1).setCellValue("规划公开");
      book.write(out);
    }
    Source source = Source.file("plan.xlsx", out.toByteArray());
    assertThat(new DocumentReader(Limits.standard()).read(source).toString())
        .contains("任务名称", "规划公开");
  }

  @Test
  void readsLineEndsThatAWorkbookWritesAsCodes() throws Exception {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet();
    row(sheet, "序号", "任务", "内容");
    row(sheet, 1, "预算", "公开预算_x000D_\n公开决算_x005F_表");

    assertThat(rows(read(workbook)).getLast()).containsExactly("1", "预算", "公开预算\n公开决算_表");
  }
}
