package org.gongkai.disclosure.standard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Files as counties publish them: title, heading of two lines with merged cells, ticked boxes. */
final class StandardFiles {

  static final String CHANNELS = "■政府网站  □政府公报 ■两微一端 □发布会/听证会 □公开查阅点 ■政务服务中心";
  static final String TERM = "自信息形成或者变更之日起20个工作日内";

  private static final List<String> UPPER =
      List.of(
          "序号",
          "公开事项",
          "公开事项",
          "公开内容（要素）",
          "公开依据",
          "公开时限",
          "公开主体",
          "公开渠道和载体",
          "公开对象",
          "公开对象",
          "公开方式",
          "公开方式",
          "公开层级",
          "公开层级");
  private static final List<String> LOWER =
      List.of("", "一级事项", "二级事项", "", "", "", "", "", "全社会", "特定群众", "主动", "依申请公开", "县级", "乡级");

  private StandardFiles() {}

  static List<String> row(String number, String first, String second, String content) {
    return List.of(
        number, first, second, content, "《义务教育法》", TERM, "县教育和体育局", CHANNELS, "√", "", "√", "", "√",
        "");
  }

  static List<String> with(List<String> row, int column, String text) {
    List<String> other = new java.util.ArrayList<>(row);
    other.set(column, text);
    return other;
  }

  /** Equal cells of 一级事项 below each other are merged. */
  static byte[] xlsx(String title, List<List<String>> rows) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Sheet1");
      sheet.createRow(0).createCell(0).setCellValue(title);
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 13));
      line(sheet, 1, UPPER);
      line(sheet, 2, LOWER);
      for (int at : List.of(0, 3, 4, 5, 6, 7)) {
        sheet.addMergedRegion(new CellRangeAddress(1, 2, at, at));
      }
      for (int at : List.of(1, 8, 10, 12)) {
        sheet.addMergedRegion(new CellRangeAddress(1, 1, at, at + 1));
      }
      for (int at = 0; at < rows.size(); at++) {
        line(sheet, 3 + at, rows.get(at));
      }
      int from = 0;
      for (int at = 1; at <= rows.size(); at++) {
        boolean same = at < rows.size() && name(rows, at).equals(name(rows, from));
        if (!same) {
          if (at - from > 1) {
            sheet.addMergedRegion(new CellRangeAddress(3 + from, 2 + at, 1, 1));
          }
          from = at;
        }
      }
      return bytes(book);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One line of heading, columns as they come. */
  static byte[] plain(String title, List<List<String>> lines) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet(title);
      for (int at = 0; at < lines.size(); at++) {
        line(sheet, at, lines.get(at));
      }
      return bytes(book);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static byte[] docx(String title, List<List<String>> rows) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText(title);
      XWPFTable table = document.createTable(2 + rows.size(), 14);
      fill(table, 0, UPPER);
      fill(table, 1, LOWER);
      for (int at : List.of(0, 3, 4, 5, 6, 7)) {
        merge(table, 0, 1, at);
      }
      for (int at = 0; at < rows.size(); at++) {
        fill(table, 2 + at, rows.get(at));
        if (at > 0 && rows.get(at).get(1).equals(rows.get(at - 1).get(1))) {
          merge(table, 1 + at, 2 + at, 1);
        }
      }
      for (int at : List.of(12, 10, 8, 1)) {
        XWPFTableCell cell = table.getRow(0).getCell(at);
        cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(0).getCtRow().removeTc(at + 1);
      }
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String name(List<List<String>> rows, int at) {
    return rows.get(at).size() > 1 ? rows.get(at).get(1) : "";
  }

  private static void merge(XWPFTable table, int upper, int lower, int column) {
    var first = table.getRow(upper).getCell(column).getCTTc();
    if (!first.isSetTcPr() || !first.getTcPr().isSetVMerge()) {
      (first.isSetTcPr() ? first.getTcPr() : first.addNewTcPr())
          .addNewVMerge()
          .setVal(STMerge.RESTART);
    }
    XWPFTableCell cell = table.getRow(lower).getCell(column);
    cell.setText("");
    var second = cell.getCTTc();
    (second.isSetTcPr() ? second.getTcPr() : second.addNewTcPr()).addNewVMerge();
  }

  private static void fill(XWPFTable table, int row, List<String> cells) {
    for (int at = 0; at < cells.size(); at++) {
      table.getRow(row).getCell(at).setText(cells.get(at));
    }
  }

  private static void line(XSSFSheet sheet, int at, List<String> cells) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        row.createCell(column).setCellValue(cells.get(column));
      }
    }
  }

  private static byte[] bytes(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }
}
