package org.gongkai.task.summary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * The section on the plan in an annual report: title, sentences, a table of the units. Fonts, sizes
 * and indents are those of official documents (GB/T 9704).
 */
record SummaryDocument(Figures figures) {

  private static final String TITLE_FONT = "方正小标宋简体";
  private static final String TEXT_FONT = "仿宋_GB2312";
  private static final int TITLE_SIZE = 22;
  private static final int TEXT_SIZE = 16;
  private static final int TABLE_SIZE = 12;

  /** Two characters of the text, in twentieths of a point. */
  private static final int INDENT = 2 * TEXT_SIZE * 20;

  private static final List<String> HEADINGS =
      List.of("责任单位", "任务内容", "已完成", "持续推进", "逾期未完成", "尚未启动");

  byte[] docx() {
    Narrative narrative = new Narrative(figures);
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XWPFParagraph title = document.createParagraph();
      title.setAlignment(ParagraphAlignment.CENTER);
      write(title, narrative.title(), TITLE_FONT, TITLE_SIZE);
      for (String text : narrative.paragraphs()) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        write(paragraph, text, TEXT_FONT, TEXT_SIZE);
      }
      table(document);
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void table(XWPFDocument document) {
    if (figures.units().isEmpty()) {
      return;
    }
    XWPFTable table = document.createTable(figures.units().size() + 1, HEADINGS.size());
    table.setWidth("100%");
    fill(table.getRow(0), HEADINGS);
    for (int i = 0; i < figures.units().size(); i++) {
      Figures.OfUnit unit = figures.units().get(i);
      TaskCount tasks = unit.tasks();
      List<Integer> counts =
          List.of(
              tasks.total(), tasks.completed(), tasks.inProgress(), tasks.overdue(), tasks.open());
      List<String> cells = new ArrayList<>(List.of(unit.name()));
      counts.forEach(count -> cells.add(String.valueOf(count)));
      fill(table.getRow(i + 1), cells);
    }
  }

  private static void fill(XWPFTableRow row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      XWPFParagraph paragraph = row.getCell(column).getParagraphs().getFirst();
      paragraph.setAlignment(column == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
      write(paragraph, cells.get(column), TEXT_FONT, TABLE_SIZE);
    }
  }

  private static void write(XWPFParagraph paragraph, String text, String font, int size) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontFamily(font);
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(size);
  }
}
