package org.gongkai.disclosure.file.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as offices make them, with everything that they forget to take out. */
public final class Samples {

  private Samples() {}

  interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  static byte[] bytes(Writing writing) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writing.to(out);
      return out.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static byte[] docx(Consumer<XWPFDocument> filling) {
    return bytes(out -> {
      try (XWPFDocument document = new XWPFDocument()) {
        document.getProperties().getCoreProperties().setCreator("沈言");
        document.getProperties().getCustomProperties().addProperty("内部编号", "秘-7");
        filling.accept(document);
        document.write(out);
      }
    });
  }

  static byte[] workbook(Workbook workbook) {
    return bytes(out -> {
      try (workbook) {
        Sheet names = workbook.createSheet("名单");
        row(names, 0, "姓名", "名额", "证件");
        row(names, 1, "甲", "12", "110105194912310021");
        names.setColumnHidden(2, true);
        names.createRow(2).setZeroHeight(true);
        names.getRow(2).createCell(0).setCellValue("隐藏的一行");
        names.createRow(3).createCell(0).setCellValue(13_812_345_678d);
        Sheet hidden = workbook.createSheet("底稿");
        row(hidden, 0, "未公开的底稿");
        workbook.setSheetHidden(1, true);
        comment(workbook, names.getRow(1).getCell(0));
        workbook.write(out);
      }
    });
  }

  private static void row(Sheet sheet, int number, String... words) {
    Row row = sheet.createRow(number);
    for (int index = 0; index < words.length; index++) {
      row.createCell(index).setCellValue(words[index]);
    }
  }

  private static void comment(Workbook workbook, Cell cell) {
    CreationHelper helper = workbook.getCreationHelper();
    var comment =
        cell.getSheet().createDrawingPatriarch().createCellComment(helper.createClientAnchor());
    comment.setString(helper.createRichTextString("批注里的话"));
    comment.setAuthor("陆衡");
    cell.setCellComment(comment);
  }

  public static byte[] pdf(String words, Consumer<PDDocument> more) {
    return bytes(out -> {
      try (PDDocument document = new PDDocument()) {
        PDPage page = new PDPage();
        document.addPage(page);
        document.getDocumentInformation().setAuthor("Shen Yan");
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(50, 700);
          content.showText(words);
          content.endText();
        }
        more.accept(document);
        document.save(out);
      }
    });
  }

  public static byte[] picture(String format) {
    return bytes(
        out -> ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out));
  }

  /** With the camera's notes: turned by a quarter (6), and a place. */
  public static byte[] photo() {
    byte[] plain = picture("jpg");
    return bytes(out -> {
      DataOutputStream data = new DataOutputStream(out);
      data.write(plain, 0, 2);
      ByteArrayOutputStream exif = new ByteArrayOutputStream();
      exif.writeBytes("Exif\0\0MM\0*\0\0\0\u0008".getBytes(StandardCharsets.ISO_8859_1));
      exif.writeBytes(new byte[] {0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0});
      exif.writeBytes("GPS 30.6,104.0 Shen Yan".getBytes(StandardCharsets.ISO_8859_1));
      data.writeShort(0xFFE1);
      data.writeShort(exif.size() + 2);
      data.write(exif.toByteArray());
      data.write(plain, 2, plain.length - 2);
      data.write("motion photo".getBytes(StandardCharsets.ISO_8859_1));
    });
  }

  /** A PNG with a text chunk after its header. */
  static byte[] toldPng() {
    byte[] plain = picture("png");
    byte[] text = "tEXtAuthor\0Shen Yan".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(text);
    return bytes(out -> {
      DataOutputStream data = new DataOutputStream(out);
      data.write(plain, 0, 33);
      data.writeInt(text.length - 4);
      data.write(text);
      data.writeInt((int) sum.getValue());
      data.write(plain, 33, plain.length - 33);
    });
  }

  static byte[] toldGif() {
    byte[] plain = picture("gif");
    return bytes(out -> {
      out.write(plain, 0, plain.length - 1);
      out.writeBytes(new byte[] {0x21, (byte) 0xFE, 3, 'S', 'h', 'e', 0, 0x3B});
    });
  }

  static Map<String, byte[]> entries(byte[] zip) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return entries;
  }

  static byte[] zip(Map<String, byte[]> entries) {
    return bytes(out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue());
          zip.closeEntry();
        }
      }
    });
  }

  static byte[] ofd() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "OFD.xml",
        utf8(
            "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID><ofd:Author>沈言</ofd:Author></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"));
    parts.put(
        "Doc_0/Document.xml", utf8("<ofd:Document xmlns:ofd='http://www.ofdspec.org/2016'/>"));
    parts.put(
        "Doc_0/Pages/Page_0/Content.xml",
        utf8(
            "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:TextObject Boundary='10 20 9 9'><ofd:TextCode>关于春季</ofd:TextCode></ofd:TextObject><ofd:TextObject Boundary='30 20 9 9'><ofd:TextCode>开学的通知</ofd:TextCode></ofd:TextObject></ofd:Page>"));
    return zip(parts);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
