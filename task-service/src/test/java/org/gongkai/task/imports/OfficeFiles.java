package org.gongkai.task.imports;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a plan as a Word document and as a workbook, with merged cells. */
final class OfficeFiles {

  private OfficeFiles() {}

  static byte[] word(PlanTable plan) throws Exception {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      plan.notice().forEach(line -> document.createParagraph().createRun().setText(line));
      XWPFTable table = document.createTable(plan.rows().size() + 1, PlanTable.COLUMNS);
      for (int label = 0; label < PlanTable.LABELS.size(); label++) {
        XWPFTableCell cell = table.getRow(0).getCell(label < 2 ? label : label + 1);
        String[] lines = PlanTable.LABELS.get(label).split("\n");
        cell.setText(lines[0]);
        for (int line = 1; line < lines.length; line++) {
          cell.addParagraph().createRun().setText(lines[line]);
        }
      }
      table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
      table.getRow(0).removeCell(2);
      for (int row = 0; row < plan.rows().size(); row++) {
        for (int column = 0; column < PlanTable.COLUMNS; column++) {
          fill(table.getRow(row + 1).getCell(column), plan, row, column);
        }
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void fill(XWPFTableCell cell, PlanTable plan, int row, int column) {
    if (plan.continues(row, column)) {
      cell.getCTTc().addNewTcPr().addNewVMerge();
    } else if (plan.span(row, column) > 1) {
      cell.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
    }
    if (!plan.text(row, column).isEmpty()) {
      cell.setText(plan.text(row, column));
    }
  }

  static byte[] sheet(PlanTable plan, Workbook workbook) throws Exception {
    try (workbook;
        var out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("任务分解表");
      for (String line : plan.notice()) {
        int row = sheet.getPhysicalNumberOfRows();
        sheet.createRow(row).createCell(0).setCellValue(line);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, PlanTable.COLUMNS - 1));
      }
      int header = sheet.getPhysicalNumberOfRows();
      Row labels = sheet.createRow(header);
      for (int label = 0; label < PlanTable.LABELS.size(); label++) {
        labels.createCell(label < 2 ? label : label + 1).setCellValue(PlanTable.LABELS.get(label));
      }
      sheet.addMergedRegion(new CellRangeAddress(header, header, 1, 2));
      for (int row = 0; row < plan.rows().size(); row++) {
        fill(sheet, header + 1 + row, plan, row);
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void fill(Sheet sheet, int at, PlanTable plan, int row) {
    Row line = sheet.createRow(at);
    for (int column = 0; column < PlanTable.COLUMNS; column++) {
      String text = plan.text(row, column);
      if (column == 0 && !text.isEmpty()) {
        line.createCell(column).setCellValue(Integer.parseInt(text));
      } else if (!text.isEmpty()) {
        line.createCell(column).setCellValue(text);
      }
      int span = plan.span(row, column);
      if (!plan.continues(row, column) && span > 1) {
        sheet.addMergedRegion(new CellRangeAddress(at, at + span - 1, column, column));
      }
    }
  }
}
