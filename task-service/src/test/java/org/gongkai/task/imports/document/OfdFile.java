package org.gongkai.task.imports.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Writes OFDs as their usual writers do: one text object a printed line, one path a rule. */
public final class OfdFile {

  private static final double MILLIMETRES = 25.4 / 72;

  private OfdFile() {}

  /** A PDF with the same characters and lines in the same places. */
  public static byte[] of(byte[] pdf) throws Exception {
    List<PdfPage> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        pages.add(PdfPage.of(document, page, Limits.standard()));
      }
    }
    List<String> contents = new ArrayList<>();
    for (PdfPage page : pages) {
      StringBuilder objects = new StringBuilder();
      page.rules().forEach(rule -> objects.append(path(rule)));
      PdfPage.lines(page.glyphs()).forEach(line -> objects.append(text(line)));
      contents.add(page(size(page), "", objects.toString()));
    }
    return archive(parts(size(pages.getFirst()), "", contents));
  }

  static String size(PdfPage page) {
    return "0 0 " + millimetres(page.width()) + " " + millimetres(page.height());
  }

  /** The parts of a file with pages of these contents. */
  static Map<String, String> parts(String box, String templates, List<String> pages) {
    StringBuilder listed = new StringBuilder();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "OFD.xml",
        xml("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"));
    for (int index = 0; index < pages.size(); index++) {
      String path = "Pages/Page_" + index + "/Content.xml";
      listed
          .append("<ofd:Page ID=\"")
          .append(100 + index)
          .append("\" BaseLoc=\"")
          .append(path)
          .append("\"/>");
      parts.put("Doc_0/" + path, pages.get(index));
    }
    String common =
        "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>"
            + box
            + "</ofd:PhysicalBox></ofd:PageArea>"
            + templates
            + "</ofd:CommonData>";
    parts.put(
        "Doc_0/Document.xml", xml("Document", common + "<ofd:Pages>" + listed + "</ofd:Pages>"));
    return parts;
  }

  static String page(String box, String template, String objects) {
    return xml(
        "Page",
        "<ofd:Area><ofd:PhysicalBox>"
            + box
            + "</ofd:PhysicalBox></ofd:Area>"
            + template
            + "<ofd:Content><ofd:Layer ID=\"1\">"
            + objects
            + "</ofd:Layer></ofd:Content>");
  }

  static String xml(String root, String inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:"
        + root
        + " xmlns:ofd=\"http://www.ofdspec.org/2016\">"
        + inside
        + "</ofd:"
        + root
        + ">";
  }

  static byte[] archive(Map<String, String> parts) throws Exception {
    try (var out = new ByteArrayOutputStream()) {
      try (var archive = new ZipOutputStream(out)) {
        for (Map.Entry<String, String> part : parts.entrySet()) {
          archive.putNextEntry(new ZipEntry(part.getKey()));
          archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      return out.toByteArray();
    }
  }

  /** One object a line: its boundary at the first character, steps from each to the next. */
  private static String text(PdfPage.Printed line) {
    PdfPage.Glyph first = line.glyphs().getFirst();
    double top = first.y() - first.size();
    StringBuilder words = new StringBuilder();
    StringBuilder steps = new StringBuilder();
    for (int index = 0; index < line.glyphs().size(); index++) {
      PdfPage.Glyph glyph = line.glyphs().get(index);
      words.append(glyph.text());
      if (index + 1 < line.glyphs().size()) {
        steps.append(millimetres(line.glyphs().get(index + 1).x() - glyph.x())).append(' ');
      }
    }
    return text(
        "Boundary=\"%s %s %s %s\" Size=\"%s\""
            .formatted(
                millimetres(first.x()),
                millimetres(top),
                millimetres(line.width()),
                millimetres(first.size() * 1.2),
                millimetres(first.size())),
        "X=\"0\" Y=\"%s\" DeltaX=\"%s\""
            .formatted(millimetres(first.size()), steps.toString().strip()),
        words.toString());
  }

  static String text(String attributes, String code, String words) {
    String safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<ofd:TextObject ID=\"2\" "
        + attributes
        + "><ofd:TextCode "
        + code
        + ">"
        + safe
        + "</ofd:TextCode></ofd:TextObject>";
  }

  private static String path(PdfPage.Rule rule) {
    double length = rule.to() - rule.from();
    String at = millimetres(rule.horizontal() ? rule.from() : rule.at());
    String down = millimetres(rule.horizontal() ? rule.at() : rule.from());
    String end = rule.horizontal() ? millimetres(length) + " 0" : "0 " + millimetres(length);
    return "<ofd:PathObject ID=\"3\" Boundary=\""
        + at
        + " "
        + down
        + " 1 1\"><ofd:AbbreviatedData>M 0 0 L "
        + end
        + "</ofd:AbbreviatedData></ofd:PathObject>";
  }

  private static String millimetres(double points) {
    return String.format(Locale.ROOT, "%.4f", points * MILLIMETRES);
  }
}
