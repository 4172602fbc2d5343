package org.gongkai.task.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Prints a plan to a PDF: paragraphs broken at the margin, a ruled table whose header is repeated
 * on every page, page numbers. The font is the Chinese one that every reader knows, so none is
 * needed.
 */
public final class PdfFile {

  private static final float SIZE = 10;
  private static final float LEADING = 14;
  private static final float MARGIN = 50;
  private static final float WIDTH = PDRectangle.A4.getHeight();
  private static final float HEIGHT = PDRectangle.A4.getWidth();
  private static final float[] COLUMNS = {50, 80, 150, 240, 480, 640, 742};

  private final PDDocument document = new PDDocument();
  private StringBuilder content = new StringBuilder();
  private float y = MARGIN;
  private int pages;

  static byte[] of(PlanTable plan) throws Exception {
    PdfFile file = new PdfFile();
    for (String line : plan.notice()) {
      file.paragraph(line);
    }
    file.table(plan);
    return file.finish();
  }

  public static byte[] of(List<String> paragraphs) throws Exception {
    PdfFile file = new PdfFile();
    for (String paragraph : paragraphs) {
      file.paragraph(paragraph);
    }
    return file.finish();
  }

  /** The first line is indented by two characters. */
  private void paragraph(String text) throws Exception {
    float left = MARGIN + 2 * SIZE;
    for (int start = 0; start < text.length(); ) {
      if (y > HEIGHT - 2 * MARGIN) {
        newPage();
      }
      int end = Math.min(text.length(), start + (int) ((WIDTH - MARGIN - left) / SIZE));
      text(left, y, text.substring(start, end));
      y += LEADING;
      start = end;
      left = MARGIN;
    }
  }

  private void table(PlanTable plan) throws Exception {
    header();
    for (int row = 0; row < plan.rows().size(); row++) {
      float height = 8;
      for (int column = 0; column < PlanTable.COLUMNS; column++) {
        height = Math.max(height, 8 + LEADING * lines(plan.text(row, column), column).size());
      }
      boolean first = false;
      if (y + height > HEIGHT - MARGIN) {
        line(COLUMNS[0], y, COLUMNS[6], y);
        newPage();
        header();
        first = true;
      }
      for (int column = 0; column < PlanTable.COLUMNS; column++) {
        if (first || !plan.continues(row, column)) {
          line(COLUMNS[column], y, COLUMNS[column + 1], y);
        }
        cell(lines(plan.text(row, column), column), column);
      }
      uprights(height, 7);
    }
    line(COLUMNS[0], y, COLUMNS[6], y);
  }

  private void header() {
    line(COLUMNS[0], y, COLUMNS[6], y);
    for (int label = 0; label < PlanTable.LABELS.size(); label++) {
      cell(List.of(PlanTable.LABELS.get(label).split("\n")), label < 2 ? label : label + 1);
    }
    uprights(36, 2);
    line(COLUMNS[0], y, COLUMNS[6], y);
  }

  /** All upright lines but one. */
  private void uprights(float height, int but) {
    for (int column = 0; column < COLUMNS.length; column++) {
      if (column != but) {
        line(COLUMNS[column], y, COLUMNS[column], y + height);
      }
    }
    y += height;
  }

  private void cell(List<String> lines, int column) {
    for (int index = 0; index < lines.size(); index++) {
      text(COLUMNS[column] + 5, y + LEADING * (index + 1), lines.get(index));
    }
  }

  private static List<String> lines(String text, int column) {
    int most = (int) ((COLUMNS[column + 1] - COLUMNS[column] - 10) / SIZE);
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); start += most) {
      lines.add(text.substring(start, Math.min(text.length(), start + most)));
    }
    return lines;
  }

  private void text(float x, float at, String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    content.append(
        String.format(
            Locale.ROOT, "BT /F %.1f Tf %.2f %.2f Td <%s> Tj ET\n", SIZE, x, HEIGHT - at, hex));
  }

  private void line(float fromX, float fromY, float toX, float toY) {
    content.append(
        String.format(
            Locale.ROOT, "%.2f %.2f m %.2f %.2f l S\n", fromX, HEIGHT - fromY, toX, HEIGHT - toY));
  }

  private void newPage() throws Exception {
    text(WIDTH / 2, HEIGHT - 20, "- " + (++pages) + " -");
    PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    PDResources resources = new PDResources();
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F"), font());
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    page.setResources(resources);
    PDStream stream = new PDStream(document);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
    document.addPage(page);
    content = new StringBuilder();
    y = MARGIN;
  }

  private static COSDictionary font() {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("GB1"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "STSong-Light");
    descriptor.setInt(COSName.FLAGS, 4);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setName(COSName.BASE_FONT, "STSong-Light");
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setInt(COSName.DW, 1000);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UCS2-H");
    font.setName(COSName.ENCODING, "UniGB-UCS2-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }

  private byte[] finish() throws Exception {
    newPage();
    try (document;
        var out = new ByteArrayOutputStream()) {
      document.save(out);
      return out.toByteArray();
    }
  }
}
