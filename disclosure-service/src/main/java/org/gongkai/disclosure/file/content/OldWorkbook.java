package org.gongkai.disclosure.file.content;

import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.gongkai.disclosure.file.content.Remark.Kind;
import org.gongkai.disclosure.file.content.Segment.Layer;

/** The sheets of an old workbook with what is hidden in them. */
final class OldWorkbook {

  private static final int MOST_COLUMNS = 256;

  private OldWorkbook() {}

  static void read(POIFSFileSystem container, Reading reading) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook(container.getRoot(), false)) {
      for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
        boolean hidden = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
        Sheet sheet = workbook.getSheetAt(index);
        String place = "工作表“" + sheet.getSheetName() + "”";
        if (hidden) {
          reading.remark(Kind.HIDDEN_CONTENT, place + "被隐藏，但仍在文件中。");
        }
        for (Row row : sheet) {
          row(place, row, hidden, reading);
        }
      }
    }
  }

  private static void row(String sheet, Row row, boolean hiddenSheet, Reading reading) {
    StringBuilder shown = new StringBuilder();
    StringBuilder concealed = new StringBuilder();
    String place = sheet + "第" + (row.getRowNum() + 1) + "行";
    int last = Math.min(row.getLastCellNum(), MOST_COLUMNS);
    for (int index = 0; index < last; index++) {
      Cell cell = row.getCell(index);
      boolean hidden = hiddenSheet || row.getZeroHeight() || row.getSheet().isColumnHidden(index);
      String words = cell == null ? "" : words(cell);
      shown.append(hidden ? "" : words).append('\t');
      concealed.append(hidden ? words : "").append('\t');
      if (hidden && !hiddenSheet && !words.isBlank()) {
        reading.remark(Kind.HIDDEN_CONTENT, sheet + "有隐藏的行或列，其中有内容。");
      }
      if (cell != null && cell.getCellComment() != null) {
        reading.remark(Kind.HIDDEN_CONTENT, sheet + "有批注，请删除后重新上传。");
        reading.add(place + "批注", Layer.COMMENT, cell.getCellComment().getString().getString());
      }
    }
    reading.add(place, Layer.VISIBLE, shown.toString());
    reading.add(place + "（隐藏）", Layer.HIDDEN, concealed.toString());
  }

  private static String words(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    String words =
        switch (type) {
          case NUMERIC ->
              RowReader.plain(Double.toString(cell.getNumericCellValue()))
                  .replaceFirst("\\.0+$", "");
          case STRING -> cell.getStringCellValue();
          case BLANK, ERROR -> "";
          default -> new DataFormatter().formatCellValue(cell);
        };
    return words.replace('\t', ' ').replace('\n', ' ');
  }
}
