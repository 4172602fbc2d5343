package org.gongkai.task.imports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads every visible sheet of an old workbook (xls). */
final class OldWorkbookReader {

  private final Limits limits;
  private final Document.Builder document;

  OldWorkbookReader(Limits limits) {
    this.limits = limits;
    document = new Document.Builder(limits);
  }

  Document read(byte[] content) {
    try (var workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
      SheetValue values = new SheetValue(workbook.getInternalWorkbook().isUsing1904DateWindowing());
      for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
        if (workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index)) {
          WorkbookReader.hiddenSheet(document, workbook.getSheetName(index));
        } else {
          sheet(workbook.getSheetAt(index), values);
        }
      }
      return document.build();
    } catch (ImportRefused refused) {
      throw refused;
    } catch (EncryptedDocumentException locked) {
      throw new ImportRefused.PasswordProtected();
    } catch (IOException | RuntimeException damaged) {
      // POI answers a damaged record with many unchecked exceptions.
      throw OfficePackage.damaged(damaged);
    }
  }

  private void sheet(Sheet sheet, SheetValue values) {
    limits.refuseRowsAbove(sheet.getPhysicalNumberOfRows());
    SheetGrid grid = new SheetGrid(sheet.getSheetName());
    int columns = 0;
    for (Row row : sheet) {
      grid.row(row.getRowNum(), row.getZeroHeight());
      for (Cell cell : row) {
        grid.text(row.getRowNum(), cell.getColumnIndex(), text(cell, values));
        columns = Math.max(columns, cell.getColumnIndex());
      }
    }
    for (int column = 0; column <= columns; column++) {
      if (sheet.isColumnHidden(column)) {
        grid.hideColumns(column, column);
      }
    }
    sheet
        .getMergedRegions()
        .forEach(region ->
            grid.merge(
                region.getFirstRow(),
                region.getFirstColumn(),
                region.getLastRow(),
                region.getLastColumn()));
    grid.emit(document);
  }

  private static String text(Cell cell, SheetValue values) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC ->
          values.of(
              cell.getNumericCellValue(),
              cell.getCellStyle().getDataFormat(),
              cell.getCellStyle().getDataFormatString());
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }
}
