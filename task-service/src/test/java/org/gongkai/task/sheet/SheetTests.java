package org.gongkai.task.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

class SheetTests {

  private final Sheet sheet =
      new Sheet(
          "记录",
          List.of("标题", "人数"),
          List.of(
              List.of("=cmd|' /C calc'!A0", 12),
              List.of("＋1", -3),
              Arrays.asList("含,逗号和\"引号\"", null)));

  @Test
  void writesNoFormulaIntoCsv() {
    String csv = new String(sheet.csv(), StandardCharsets.UTF_8);

    assertThat(csv)
        .isEqualTo("\ufeff标题,人数\r\n'=cmd|' /C calc'!A0,12\r\n'＋1,-3\r\n\"含,逗号和\"\"引号\"\"\",\r\n");
  }

  @Test
  void writesTextAndNumbersIntoAWorkbook() throws IOException {
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(sheet.xlsx()))) {
      var lines = read.getSheet("记录");
      assertThat(lines.getRow(1).getCell(0).getStringCellValue()).startsWith("'=cmd");
      assertThat(lines.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(12);
      assertThat(lines.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(-3);
    }
  }

  @Test
  void savesUnderAChineseName() {
    String header = SheetFile.XLSX.answer(sheet).getHeaders().getFirst("Content-Disposition");

    assertThat(header).contains("attachment", "%E8%AE%B0%E5%BD%95.xlsx");
    assertThatThrownBy(() -> SheetFile.table("exe")).isInstanceOf(Refusal.class);
  }
}
