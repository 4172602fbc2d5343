package org.gongkai.task.imports.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Reads a PDF that carries its text: ruled tables by their lines, everything else as paragraphs. A
 * line number counts the printed lines. A PDF of pictures is refused.
 */
final class PdfReader {

  /** Fewer words than this on a page are a page number or a stamp. */
  private static final int FEWEST_CHARACTERS = 10;

  /** Within so many bytes of the end a whole file says that it ends. */
  private static final int TAIL = 4096;

  static {
    FontMappers.set(new PdfFonts());
  }

  private final Limits limits;
  private final Document.Builder document;

  PdfReader(Limits limits) {
    this.limits = limits;
    document = new Document.Builder(limits);
  }

  Document read(byte[] content) {
    refuseCutOff(content);
    PdfStreams.refuseBomb(content, limits);
    try (PDDocument pdf = Loader.loadPDF(content, "")) {
      if (!pdf.getCurrentAccessPermission().canExtractContent()) {
        throw new ImportRefused.UnreadableFile("PDF 设置了禁止提取文字的权限，请使用没有限制的文件。");
      }
      limits.refusePagesAbove(pdf.getNumberOfPages());
      List<PdfPage> pages = new ArrayList<>();
      Limits.Stopwatch time = limits.start();
      for (PDPage page : pdf.getPages()) {
        time.check();
        pages.add(PdfPage.of(pdf, page, limits));
      }
      refuseWithoutText(pages);
      PdfLayout layout = new PdfLayout();
      PdfNoise.without(pages).forEach(layout::add);
      layout.blocks().forEach(this::emit);
      remark(pages);
      return document.build();
    } catch (InvalidPasswordException locked) {
      throw new ImportRefused.PasswordProtected();
    } catch (ImportRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      // PDFBox answers a damaged object with many unchecked exceptions.
      throw OfficePackage.damaged(damaged);
    }
  }

  /**
   * What is left of a PDF that was cut off could be read, but nobody would know what is missing.
   */
  private static void refuseCutOff(byte[] content) {
    int from = Math.max(0, content.length - TAIL);
    String tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
    if (!tail.contains("%%EOF")) {
      throw new ImportRefused.UnreadableFile("PDF 不完整（没有结尾标记），请重新下载或导出后上传。");
    }
  }

  private void emit(Block block) {
    switch (block) {
      case Line line -> document.line(line.text(), line.number());
      case Grid grid -> document.grid(grid.rows());
    }
  }

  private static void refuseWithoutText(List<PdfPage> pages) {
    int lost = pages.stream().mapToInt(PdfPage::lost).sum();
    long words = pages.stream().mapToLong(page -> page.glyphs().size()).sum();
    if (lost > words) {
      throw new ImportRefused.UnreadableFile("PDF 的字体没有文字编码，无法提取文字，请使用 docx、xlsx 或网页版本。");
    }
    if (words < FEWEST_CHARACTERS) {
      throw new ImportRefused.UnreadableFile("PDF 中没有文字，可能是扫描件，请使用文字版 PDF、docx 或 xlsx。");
    }
  }

  private void remark(List<PdfPage> pages) {
    int lost = pages.stream().mapToInt(PdfPage::lost).sum();
    if (lost > 0) {
      document.remark(Remark.Kind.DAMAGED_TEXT, "PDF 中有 " + lost + " 个字没有编码，无法提取，请核对。", 1);
    }
    for (int index = 0; index < pages.size(); index++) {
      if (pages.get(index).glyphs().isEmpty() && pages.get(index).pictures()) {
        document.remark(Remark.Kind.HIDDEN_CONTENT, "PDF 第 " + (index + 1) + " 页是图片，没有文字，未读取。", 1);
      }
    }
    document.remark(Remark.Kind.READ_BY_POSITION, "内容按 PDF 版面位置识别，换行与表格请核对。", 1);
  }
}
