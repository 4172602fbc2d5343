package org.gongkai.task.imports.document;

import java.util.List;

/**
 * Puts the pages of a fixed layout back together: ruled tables by their lines, everything else as
 * paragraphs. A line number counts the printed lines. Pages that are pictures only are refused.
 */
final class PrintedDocument {

  /** Fewer words than this on a page are a page number or a stamp. */
  private static final int FEWEST_CHARACTERS = 10;

  private final String format;
  private final Document.Builder document;

  /**
   * @param format as people call it, such as PDF
   */
  PrintedDocument(String format, Limits limits) {
    this.format = format;
    this.document = new Document.Builder(limits);
  }

  Document of(List<PdfPage> pages) {
    refuseWithoutText(pages);
    PdfLayout layout = new PdfLayout();
    PdfNoise.without(pages).forEach(layout::add);
    layout.blocks().forEach(this::emit);
    remark(pages);
    return document.build();
  }

  private void emit(Block block) {
    switch (block) {
      case Line line -> document.line(line.text(), line.number());
      case Grid grid -> document.grid(grid.rows());
    }
  }

  private void refuseWithoutText(List<PdfPage> pages) {
    int lost = pages.stream().mapToInt(PdfPage::lost).sum();
    long words = pages.stream().mapToLong(page -> page.glyphs().size()).sum();
    if (lost > words) {
      throw new ImportRefused.UnreadableFile(format + " 的字体没有文字编码，无法提取文字，请使用 docx、xlsx 或网页版本。");
    }
    if (words < FEWEST_CHARACTERS) {
      throw new ImportRefused.UnreadableFile(
          format + " 中没有文字，可能是扫描件，请使用文字版 " + format + "、docx 或 xlsx。");
    }
  }

  private void remark(List<PdfPage> pages) {
    int lost = pages.stream().mapToInt(PdfPage::lost).sum();
    if (lost > 0) {
      document.remark(Remark.Kind.DAMAGED_TEXT, format + " 中有 " + lost + " 个字没有编码，无法提取，请核对。", 1);
    }
    for (int index = 0; index < pages.size(); index++) {
      if (pages.get(index).glyphs().isEmpty() && pages.get(index).pictures()) {
        String page = format + " 第 " + (index + 1) + " 页是图片，没有文字，未读取。";
        document.remark(Remark.Kind.HIDDEN_CONTENT, page, 1);
      }
    }
    document.remark(Remark.Kind.READ_BY_POSITION, "内容按 " + format + " 版面位置识别，换行与表格请核对。", 1);
  }
}
