package org.gongkai.task.imports.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * Reads the main text of an old Word document (doc), which is also what WPS writes as wps, as it
 * looks with all recorded changes accepted; a line number counts its paragraphs and table rows.
 */
final class OldWordReader {

  /** Edges of cells closer than this are one edge: a millimetre, in twentieths of a point. */
  private static final int SAME_EDGE = 57;

  private final Document.Builder document;
  private final WordMarks marks = new WordMarks();
  private final OldWordNumbering numbering = new OldWordNumbering();
  private final OldWordText words = new OldWordText(marks);
  private int number;

  OldWordReader(Limits limits) {
    document = new Document.Builder(limits);
  }

  Document read(byte[] content) {
    try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(content))) {
      Range range = word.getRange();
      int index = 0;
      while (index < range.numParagraphs()) {
        Paragraph paragraph = range.getParagraph(index);
        if (paragraph.isInTable()) {
          Table table = range.getTable(paragraph);
          table(table);
          index += Math.max(1, table.numParagraphs());
        } else {
          int line = ++number;
          text(paragraph, line).lines().forEach(part -> document.line(part, line));
          index++;
        }
      }
      marks.remark(document, Map.of());
      return document.build();
    } catch (ImportRefused refused) {
      throw refused;
    } catch (EncryptedDocumentException locked) {
      throw new ImportRefused.PasswordProtected();
    } catch (OldWordFileFormatException ancient) {
      throw new ImportRefused.WrongType("文件由 Word 95 或更早的版本保存，请用 Word 或 WPS 打开，另存为 docx 后重新上传。");
    } catch (IOException | RuntimeException damaged) {
      // POI answers a damaged file with many unchecked exceptions.
      throw OfficePackage.damaged(damaged);
    }
  }

  private String text(Paragraph paragraph, int line) {
    return numbering.next(paragraph) + words.of(paragraph, line);
  }

  private void table(Table table) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (int row = 0; row < table.numRows(); row++) {
      for (int cell = 0; cell < table.getRow(row).numCells(); cell++) {
        int edge = table.getRow(row).getCell(cell).getLeftEdge();
        Integer near = edges.ceiling(edge - SAME_EDGE);
        if (near == null || near > edge + SAME_EDGE) {
          edges.add(edge);
        }
      }
    }
    SpanTable spans = new SpanTable();
    for (int row = 0; row < table.numRows(); row++) {
      document.count(0);
      spans.beginRow(++number);
      row(table.getRow(row), edges, spans);
      spans.endRow();
    }
    document.grid(spans.rows());
  }

  private void row(TableRow row, TreeSet<Integer> edges, SpanTable spans) {
    int index = 0;
    while (index < row.numCells()) {
      TableCell cell = row.getCell(index);
      int right = cell.getLeftEdge() + cell.getWidth();
      int next = index + 1;
      while (next < row.numCells() && continuesLeft(row.getCell(next))) {
        right = row.getCell(next).getLeftEdge() + row.getCell(next).getWidth();
        next++;
      }
      int from = cell.getLeftEdge() - SAME_EDGE;
      int columns = Math.max(1, edges.subSet(from, Math.max(from, right - SAME_EDGE)).size());
      if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
        spans.addContinued(columns);
      } else {
        spans.add(text(cell), columns, 1);
      }
      index = next;
    }
  }

  private static boolean continuesLeft(TableCell cell) {
    return cell.isMerged() && !cell.isFirstMerged();
  }

  private String text(TableCell cell) {
    List<String> lines = new ArrayList<>();
    for (int index = 0; index < cell.numParagraphs(); index++) {
      lines.add(text(cell.getParagraph(index), number));
    }
    return String.join("\n", lines);
  }
}
