package org.gongkai.task.imports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads a Word document; a line number counts its paragraphs and table rows. */
final class WordReader {

  private final Document.Builder document;
  private int number;

  WordReader(Limits limits) {
    document = new Document.Builder(limits);
  }

  Document read(byte[] content) {
    try (var word = new XWPFDocument(new ByteArrayInputStream(content))) {
      body(word.getBodyElements());
      return document.build();
    } catch (ImportRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      // POI answers a damaged part with many unchecked exceptions.
      throw OfficePackage.refusal(damaged);
    }
  }

  private void body(List<IBodyElement> elements) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        number++;
        paragraph.getText().lines().forEach(line -> document.line(line, number));
      } else if (element instanceof XWPFTable table) {
        document.grid(rows(table));
      }
    }
  }

  private List<List<Cell>> rows(XWPFTable table) {
    SpanTable layout = new SpanTable();
    for (XWPFTableRow row : table.getRows()) {
      layout.beginRow(++number);
      row.getTableICells().stream()
          .filter(XWPFTableCell.class::isInstance)
          .map(XWPFTableCell.class::cast)
          .forEach(cell -> place(cell, layout));
      layout.endRow();
    }
    return layout.rows();
  }

  private static void place(XWPFTableCell cell, SpanTable layout) {
    CTTcPr shape = cell.getCTTc().getTcPr();
    int columns =
        shape != null && shape.isSetGridSpan() ? shape.getGridSpan().getVal().intValue() : 1;
    if (shape != null && shape.isSetVMerge() && shape.getVMerge().getVal() != STMerge.RESTART) {
      layout.addContinued(columns);
    } else {
      layout.add(textOf(cell), columns, 1);
    }
  }

  private static String textOf(XWPFTableCell cell) {
    return cell.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .collect(Collectors.joining("\n"));
  }
}
