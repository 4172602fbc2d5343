package org.gongkai.task.imports;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.gongkai.task.imports.PlanPreview.Item;
import org.gongkai.task.imports.PlanPreview.Task;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a plan again as an office file or web page whose blank places are merged cells. */
final class PlanFiles {

  static final List<String> HEADER = List.of("序号", "任务名称", "任务名称", "具体内容", "责任单位", "完成时限");

  private PlanFiles() {}

  /** The rows of the table; null stands for a place that belongs to the cell above. */
  static List<List<String>> rows(PlanPreview preview) {
    List<List<String>> rows = new ArrayList<>();
    for (Task task : preview.tasks()) {
      for (Item item : task.items()) {
        boolean first = item == task.items().getFirst();
        String seq = task.seq() == null ? "" : task.seq().toString();
        List<String> row = new ArrayList<>();
        row.add(first ? seq : null);
        row.add(item.inherited().contains("group") ? null : task.group());
        row.add(first ? task.name() : null);
        row.add(item.text());
        row.add(item.inherited().contains("units") ? null : item.unitsText());
        row.add(item.inherited().contains("deadline") ? null : item.deadlineText());
        rows.add(row);
      }
    }
    return rows;
  }

  static byte[] word(List<String> notice, List<List<String>> rows) throws Exception {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      notice.forEach(line -> document.createParagraph().createRun().setText(line));
      XWPFTable table = document.createTable(rows.size() + 1, 6);
      for (int column = 0; column < 6; column++) {
        table.getRow(0).getCell(column).setText(HEADER.get(column));
      }
      table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
      table.getRow(0).removeCell(2);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < 6; column++) {
          fill(table.getRow(row + 1).getCell(column), rows.get(row).get(column));
        }
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void fill(XWPFTableCell cell, String text) {
    var merge = cell.getCTTc().addNewTcPr().addNewVMerge();
    if (text != null) {
      merge.setVal(STMerge.RESTART);
      cell.setText(text);
    }
  }

  static byte[] spreadsheet(List<String> notice, List<List<String>> rows) throws Exception {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet();
      notice.forEach(line ->
          sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0).setCellValue(line));
      int header = sheet.getPhysicalNumberOfRows();
      var labels = sheet.createRow(header);
      for (int column = 0; column < 6; column++) {
        labels.createCell(column).setCellValue(column == 2 ? "" : HEADER.get(column));
      }
      sheet.addMergedRegion(new CellRangeAddress(header, header, 1, 2));
      for (int row = 0; row < rows.size(); row++) {
        var line = sheet.createRow(header + 1 + row);
        for (int column = 0; column < 6; column++) {
          String text = rows.get(row).get(column);
          if (text != null && column == 0 && !text.isEmpty()) {
            line.createCell(column).setCellValue(Integer.parseInt(text));
          } else if (text != null) {
            line.createCell(column).setCellValue(text);
          }
        }
      }
      for (int column = 0; column < 6; column++) {
        for (int row = 0; row < rows.size(); row++) {
          int last = row + rowSpan(rows, row, column) - 1;
          if (rows.get(row).get(column) != null && last > row) {
            sheet.addMergedRegion(
                new CellRangeAddress(header + 1 + row, header + 1 + last, column, column));
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  static byte[] page(List<String> notice, List<List<String>> rows) {
    StringBuilder html =
        new StringBuilder("<!DOCTYPE html><html><head><title>页</title></head><body>");
    notice.forEach(line -> html.append("<p>").append(line).append("</p>\n"));
    html.append("<table><tr><th>序号</th><th colspan='2'>任务<br>名称</th><th>具体内容</th>");
    html.append("<th>责任单位</th><th>完成时限</th></tr>\n");
    for (int row = 0; row < rows.size(); row++) {
      html.append("<tr>");
      for (int column = 0; column < 6; column++) {
        String text = rows.get(row).get(column);
        if (text != null) {
          html.append("<td rowspan='").append(rowSpan(rows, row, column)).append("'><p>");
          html.append(text).append("</p></td>");
        }
      }
      html.append("</tr>\n");
    }
    return html.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int rowSpan(List<List<String>> rows, int from, int column) {
    int to = from + 1;
    while (to < rows.size() && rows.get(to).get(column) == null) {
      to++;
    }
    return to - from;
  }
}
