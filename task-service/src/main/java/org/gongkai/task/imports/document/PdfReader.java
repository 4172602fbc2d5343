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

/** Reads a PDF that carries its text, by the places of its characters and lines. */
final class PdfReader {

  /** Within so many bytes of the end a whole file says that it ends. */
  private static final int TAIL = 4096;

  static {
    FontMappers.set(new PdfFonts());
  }

  private final Limits limits;

  PdfReader(Limits limits) {
    this.limits = limits;
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
      return new PrintedDocument("PDF", limits).of(pages);
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
}
