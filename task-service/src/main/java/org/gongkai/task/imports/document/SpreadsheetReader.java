package org.gongkai.task.imports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads every visible sheet of a workbook; a line number is the row's number in its sheet. */
final class SpreadsheetReader {

  private static final int MAX_COLUMNS = 200;

  private final Limits limits;
  private final Document.Builder document;
  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

  SpreadsheetReader(Limits limits) {
    this.limits = limits;
    document = new Document.Builder(limits);
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  Document read(byte[] content) {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
        if (!workbook.isSheetHidden(index) && !workbook.isSheetVeryHidden(index)) {
          sheet(workbook.getSheetAt(index));
        }
      }
      return document.build();
    } catch (ImportRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      // POI answers a damaged part with many unchecked exceptions.
      throw OfficePackage.refusal(damaged);
    }
  }

  /** Rows with a single text before and after the table are lines: title, notes, signature. */
  private void sheet(Sheet sheet) {
    limits.refuseRowsAbove(sheet.getPhysicalNumberOfRows());
    Map<CellAddress, Cell.Span> merged = merged(sheet);
    List<List<Cell>> table = new ArrayList<>();
    for (Row row : sheet) {
      List<Cell> cells = cells(row, merged);
      List<Cell> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
      boolean continues = cells.stream().anyMatch(cell -> cell.span() == Cell.Span.ABOVE);
      if (table.isEmpty() && filled.size() == 1 && !continues) {
        filled.getFirst().text().lines().forEach(line -> document.line(line, row.getRowNum() + 1));
      } else if (!filled.isEmpty() || continues) {
        table.add(cells);
      }
    }
    document.grid(table);
  }

  private List<Cell> cells(Row row, Map<CellAddress, Cell.Span> merged) {
    int line = row.getRowNum() + 1;
    int columns = Math.min(MAX_COLUMNS, lastColumn(row, merged));
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      Cell.Span span = merged.getOrDefault(new CellAddress(row.getRowNum(), column), Cell.Span.OWN);
      String text = span == Cell.Span.OWN ? formatter.formatCellValue(row.getCell(column)) : "";
      cells.add(new Cell(Edges.trimLines(text), line, span));
    }
    return cells;
  }

  private static int lastColumn(Row row, Map<CellAddress, Cell.Span> merged) {
    int last = Math.max(0, row.getLastCellNum());
    while (merged.containsKey(new CellAddress(row.getRowNum(), last)) && last < MAX_COLUMNS) {
      last++;
    }
    return last;
  }

  private Map<CellAddress, Cell.Span> merged(Sheet sheet) {
    Map<CellAddress, Cell.Span> spans = new HashMap<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      for (CellAddress place : (Iterable<CellAddress>) region::iterator) {
        if (place.getRow() > region.getFirstRow()) {
          spans.put(place, Cell.Span.ABOVE);
        } else if (place.getColumn() > region.getFirstColumn()) {
          spans.put(place, Cell.Span.LEFT);
        }
        limits.refuseRowsAbove(spans.size() / MAX_COLUMNS);
      }
    }
    return spans;
  }
}
