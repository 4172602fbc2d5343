package org.gongkai.disclosure.compilation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Sets a volume as PDF, twice: the first time to learn on which pages the chapters begin, which the
 * contents then name. Pages are counted from the first chapter. Blocks; not for event loops.
 */
final class PdfVolume {

  private static final float MARGIN = 72;
  private static final float FOOT = 36;
  private static final float MOST_HEIGHT = 500;

  private final Cover cover;
  private final List<Chapter> chapters;
  private final BaseFont font;
  private final int[] pages;
  private int front;

  private PdfVolume(Cover cover, List<Chapter> chapters, BaseFont font) {
    this.cover = cover;
    this.chapters = chapters;
    this.font = font;
    this.pages = new int[chapters.size()];
  }

  /**
   * @param pages on which each chapter begins
   */
  record Made(byte[] bytes, int[] pages) {}

  static Made of(Cover cover, List<Chapter> chapters, String fontFile) throws IOException {
    BaseFont font = BaseFont.createFont(fontFile, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    PdfVolume volume = new PdfVolume(cover, chapters, font);
    volume.set();
    return new Made(volume.set(), volume.pages.clone());
  }

  private byte[] set() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    int known = front;
    writer.setPageEvent(new Foot(known));
    document.addTitle(cover.title());
    document.open();
    front(document);
    contents(document);
    for (int i = 0; i < chapters.size(); i++) {
      document.newPage();
      if (i == 0) {
        front = writer.getPageNumber() - 1;
      }
      pages[i] = writer.getPageNumber() - front;
      chapter(document, writer, i);
    }
    document.close();
    return bytes.toByteArray();
  }

  private void front(Document document) {
    Paragraph title = centred(cover.title(), 26, Font.BOLD);
    title.setSpacingBefore(180);
    document.add(title);
    Paragraph issuer = centred(Objects.toString(cover.issuer(), ""), 16, Font.NORMAL);
    issuer.setSpacingBefore(220);
    document.add(issuer);
    document.add(centred(Objects.toString(cover.date(), ""), 14, Font.NORMAL));
    String preface = cover.preface();
    if (preface != null) {
      document.newPage();
      preface.lines().forEach(line -> document.add(paragraph(line)));
    }
  }

  private void contents(Document document) {
    document.newPage();
    document.add(centred("目　录", 18, Font.BOLD));
    PdfPTable lines = new PdfPTable(new float[] {9, 1});
    lines.setWidthPercentage(100);
    lines.setSpacingBefore(20);
    for (int i = 0; i < chapters.size(); i++) {
      Chunk title = new Chunk(i + 1 + ". " + chapters.get(i).title(), plain(12));
      title.setLocalGoto("chapter" + i);
      lines.addCell(bare(new Phrase(title), Element.ALIGN_LEFT));
      Chunk page = new Chunk(pages[i] == 0 ? "000" : Integer.toString(pages[i]), plain(12));
      lines.addCell(bare(new Phrase(page), Element.ALIGN_RIGHT));
    }
    document.add(lines);
  }

  private void chapter(Document document, PdfWriter writer, int number) {
    Chapter chapter = chapters.get(number);
    Chunk heading = new Chunk(chapter.title(), new Font(font, 18, Font.BOLD));
    heading.setLocalDestination("chapter" + number);
    Paragraph title = new Paragraph(27, heading);
    title.setAlignment(Element.ALIGN_CENTER);
    title.setSpacingAfter(12);
    document.add(title);
    new PdfOutline(
        writer.getDirectContent().getRootOutline(),
        PdfAction.gotoLocalPage("chapter" + number, false),
        chapter.title());
    if (!chapter.facts().isEmpty()) {
      document.add(centred(chapter.facts(), 11, Font.NORMAL));
    }
    for (Block block : chapter.blocks()) {
      switch (block) {
        case Block.Words words when words.level() > 0 -> document.add(heading(words));
        case Block.Words words -> document.add(paragraph(words.text()));
        case Block.Picture picture -> {
          document.add(picture(picture));
          if (!picture.text().isEmpty()) {
            document.add(centred(picture.text(), 10, Font.NORMAL));
          }
        }
        case Block.Grid grid -> document.add(table(grid));
      }
    }
  }

  private static Image picture(Block.Picture picture) {
    try {
      Image image = Image.getInstance(picture.bytes());
      float scale = picture.scale(PageSize.A4.getWidth() - 2 * MARGIN, MOST_HEIGHT);
      image.scaleAbsolute(picture.width() * scale, picture.height() * scale);
      image.setAlignment(Element.ALIGN_CENTER);
      return image;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Paragraph heading(Block.Words words) {
    float size = Math.max(12, 17 - words.level());
    Paragraph heading = new Paragraph(size * 1.6f, words.text(), new Font(font, size, Font.BOLD));
    heading.setSpacingBefore(8);
    heading.setKeepTogether(true);
    return heading;
  }

  private Paragraph paragraph(String text) {
    Paragraph paragraph = new Paragraph(20, text, plain(12));
    paragraph.setFirstLineIndent(24);
    paragraph.setSpacingAfter(4);
    return paragraph;
  }

  private PdfPTable table(Block.Grid grid) {
    PdfPTable table = new PdfPTable(grid.columns());
    table.setWidthPercentage(100);
    table.setSpacingBefore(8);
    table.setSpacingAfter(8);
    table.setSplitLate(false);
    for (List<Block.Cell> row : grid.rows()) {
      for (Block.Cell cell : row) {
        // PDF tables know merged cells only as rectangles: one that goes on stays an empty cell.
        PdfPCell set = new PdfPCell(new Phrase(15, cell.text(), plain(10)));
        set.setColspan(cell.columns());
        set.setPadding(4);
        if (cell.rows() == 0) {
          set.disableBorderSide(Rectangle.TOP);
        }
        if (cell.rows() > 1) {
          set.disableBorderSide(Rectangle.BOTTOM);
        }
        table.addCell(set);
      }
    }
    return table;
  }

  private Paragraph centred(String text, float size, int style) {
    Paragraph paragraph = new Paragraph(size * 1.5f, text, new Font(font, size, style));
    paragraph.setAlignment(Element.ALIGN_CENTER);
    return paragraph;
  }

  private Font plain(float size) {
    return new Font(font, size, Font.NORMAL);
  }

  private static PdfPCell bare(Phrase words, int alignment) {
    PdfPCell cell = new PdfPCell(words);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(alignment);
    cell.setPadding(4);
    return cell;
  }

  private final class Foot extends PdfPageEventHelper {

    private final int before;

    Foot(int before) {
      this.before = before;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      int page = writer.getPageNumber() - before;
      if (before > 0 && page > 0) {
        ColumnText.showTextAligned(
            writer.getDirectContent(),
            Element.ALIGN_CENTER,
            new Phrase("— " + page + " —", plain(10)),
            document.getPageSize().getWidth() / 2,
            FOOT,
            0);
      }
    }
  }
}
