package org.gongkai.disclosure.standard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The tables of an XLSX or DOCX file. Blocks: never called on an event loop. */
final class TableReading {

  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 100;

  private TableReading() {}

  /**
   * @throws IOException when the file is neither, is broken or is too large
   */
  static List<SourceTable> read(byte[] file) throws IOException {
    try {
      return isWord(file) ? document(file) : workbook(file);
    } catch (RuntimeException broken) {
      throw new IOException("No table can be read", broken);
    }
  }

  private static boolean isWord(byte[] file) throws IOException {
    try (java.util.zip.ZipInputStream zip =
        new java.util.zip.ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("word/")) {
          return true;
        }
        if (entry.getName().startsWith("xl/")) {
          return false;
        }
      }
    }
    throw new IOException("Neither a document nor a workbook");
  }

  private static List<SourceTable> workbook(byte[] file) throws IOException {
    List<SourceTable> tables = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (int at = 0; at < book.getNumberOfSheets(); at++) {
        XSSFSheet sheet = book.getSheetAt(at);
        if (sheet.getLastRowNum() >= MOST_ROWS) {
          throw new IOException("More than " + MOST_ROWS + " rows");
        }
        tables.add(new SourceTable(sheet.getSheetName(), "", lines(sheet)));
      }
    }
    return tables;
  }

  private static List<SourceTable.Line> lines(XSSFSheet sheet) {
    DataFormatter formatter = new DataFormatter();
    List<List<String>> grid = new ArrayList<>();
    for (int at = 0; at <= sheet.getLastRowNum(); at++) {
      Row row = sheet.getRow(at);
      grid.add(row == null ? new ArrayList<>() : cells(row, formatter));
    }
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      fill(grid, merged);
    }
    List<SourceTable.Line> lines = new ArrayList<>();
    for (int at = 0; at < grid.size(); at++) {
      lines.add(new SourceTable.Line(at + 1, grid.get(at)));
    }
    return lines;
  }

  private static List<String> cells(Row row, DataFormatter formatter) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < Math.min(row.getLastCellNum(), MOST_COLUMNS); column++) {
      cells.add(formatter.formatCellValue(row.getCell(column)).strip());
    }
    return cells;
  }

  private static void fill(List<List<String>> grid, CellRangeAddress merged) {
    int lastRow = Math.min(merged.getLastRow(), grid.size() - 1);
    int lastColumn = Math.min(merged.getLastColumn(), MOST_COLUMNS);
    if (merged.getFirstRow() > lastRow) {
      return;
    }
    List<String> first = grid.get(merged.getFirstRow());
    String text = merged.getFirstColumn() < first.size() ? first.get(merged.getFirstColumn()) : "";
    for (int row = merged.getFirstRow(); row <= lastRow; row++) {
      for (int column = merged.getFirstColumn(); column <= lastColumn; column++) {
        List<String> cells = grid.get(row);
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, text);
      }
    }
  }

  private static List<SourceTable> document(byte[] file) throws IOException {
    List<SourceTable> tables = new ArrayList<>();
    String title = "";
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph && !paragraph.getText().isBlank()) {
          title = paragraph.getText().strip();
        } else if (element instanceof XWPFTable table) {
          tables.add(new SourceTable("表" + (tables.size() + 1), title, lines(table)));
          title = "";
        }
      }
    }
    return tables;
  }

  /** A vertically merged cell has the text of the cell above it. */
  private static List<SourceTable.Line> lines(XWPFTable table) {
    List<SourceTable.Line> lines = new ArrayList<>();
    List<String> above = List.of();
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells = new ArrayList<>();
      for (XWPFTableCell cell : row.getTableCells()) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        boolean continued = properties != null && isContinued(properties);
        int at = cells.size();
        String text = continued && at < above.size() ? above.get(at) : text(cell);
        for (int span = span(properties); span > 0 && cells.size() < MOST_COLUMNS; span--) {
          cells.add(text);
        }
      }
      above = cells;
      lines.add(new SourceTable.Line(lines.size() + 1, cells));
    }
    return lines;
  }

  private static boolean isContinued(CTTcPr properties) {
    return properties.isSetVMerge() && !STMerge.RESTART.equals(properties.getVMerge().getVal());
  }

  private static int span(@org.jspecify.annotations.Nullable CTTcPr properties) {
    return properties != null && properties.isSetGridSpan()
        ? Math.max(1, properties.getGridSpan().getVal().intValue())
        : 1;
  }

  private static String text(XWPFTableCell cell) {
    return String.join("\n", cell.getParagraphs().stream().map(XWPFParagraph::getText).toList())
        .strip();
  }
}
