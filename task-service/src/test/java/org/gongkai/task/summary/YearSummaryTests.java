package org.gongkai.task.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.task.summary.SummaryExamples.figures;
import static org.gongkai.task.summary.SummaryExamples.nothing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.People;
import org.gongkai.task.plan.ItemStatus;
import org.junit.jupiter.api.Test;

@Capability("T-19")
class YearSummaryTests {

  private static final Instant NOW = Instant.parse("2022-01-10T02:00:00Z");

  @Test
  void tellsItsFiguresAndAgainWhenTheyAreCountedAgain() {
    YearSummary frozen = YearSummary.freeze(figures(), People.OFFICE, NOW);
    YearSummary again = frozen.again(nothing(), People.OFFICE, NOW);

    assertThat(frozen.frozenBy()).isEqualTo("秦简");
    assertThat(again.revision()).isEqualTo(2);
    Contract contract = Contract.of(YearSummary.FROZEN);
    assertThat(again.pending())
        .hasSize(2)
        .allSatisfy(event -> assertThat(contract.validate(event.data())).isEmpty());
  }

  @Test
  void countsEachRowInExactlyOnePart() {
    TaskCount all = TaskCount.NONE;
    for (ItemStatus status : ItemStatus.values()) {
      TaskCount one = TaskCount.of(status);
      assertThat(one.completed() + one.inProgress() + one.overdue() + one.open())
          .isEqualTo(status == ItemStatus.CANCELLED ? 0 : 1);
      all = all.plus(one);
    }
    assertThat(all).isEqualTo(new TaskCount(5, 1, 2, 1, 1));
  }

  @Test
  void putsTheFiguresIntoOfficialWords() {
    assertThat(new Narrative(figures()).paragraphs())
        .containsExactly(
            "2021年，望川县人民政府认真落实《望川县2021年政务公开工作要点任务分解表》，任务分解为5项具体内容，由2个单位承担。"
                + "截至2021年12月31日，已完成2项，持续推进1项，逾期未完成1项，尚未启动1项。",
            "分任务组看：“主动公开”3项，已完成1项，持续推进1项，尚未启动1项；“政策解读”2项，已完成1项，逾期未完成1项。",
            "听取汇报、政策解读、业务培训、检查抽查等频次要求共考核3项次，达到要求2项次，未达到要求1项次。",
            "全年检查和监测中发现问题2个，已整改1个，正在整改1个；实施责任追究0起。",
            "参加政务公开工作考核的责任单位1个，平均得分92.50分。");
  }

  @Test
  void mentionsNothingThatWasNotCounted() {
    assertThat(new Narrative(nothing()).paragraphs()).hasSize(2).last().isEqualTo("全年检查和监测中未发现问题。");
  }

  @Test
  void writesASectionForTheAnnualReport() throws IOException {
    byte[] file = new SummaryDocument(figures()).docx();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(document.getParagraphs().getFirst().getText()).endsWith("》完成情况");
      assertThat(document.getParagraphs()).hasSize(6);
      XWPFTable table = document.getTables().getFirst();
      assertThat(table.getRow(0).getCell(0).getText()).isEqualTo("责任单位");
      assertThat(table.getRow(2).getCell(0).getText()).isEqualTo("望川县财政局");
      assertThat(table.getRow(2).getCell(4).getText()).isEqualTo("1");
    }
    byte[] empty = new SummaryDocument(nothing()).docx();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(empty))) {
      assertThat(document.getTables()).isEmpty();
    }
  }

  @Test
  void writesAllFiguresIntoATable() throws IOException {
    byte[] file = new SummaryTable(figures()).sheet().xlsx();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(5);
      assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(5);
      assertThat(sheet.getRow(4).getCell(14).getNumericCellValue()).isEqualTo(92.5);
    }
  }
}
