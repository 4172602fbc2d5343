package org.gongkai.disclosure.migration.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/** The text of a DOCX file: paragraphs, headings and tables; nothing that was deleted or hidden. */
final class WordText {

  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  static {
    // A document type can only be an attack here: no entity is ever resolved.
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private String tag = "p";
  private int cells;
  private String span = "";
  private boolean hidden;
  private String title = "";

  private WordText() {}

  static Row read(byte[] bytes) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          byte[] xml = zip.readNBytes(SourceFile.DOCUMENT + 1);
          return xml.length > SourceFile.DOCUMENT
              ? Row.broken("", "DOCX 文件解压后超过 20 MB")
              : new WordText().row(xml);
        }
      }
      return Row.broken("", "不是 DOCX 文件");
    } catch (IOException | XMLStreamException broken) {
      return Row.broken("", "DOCX 文件已损坏");
    }
  }

  private Row row(byte[] bytes) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> begin(xml);
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
          default -> {}
        }
      }
    } finally {
      xml.close();
    }
    Map<Field, String> fields = new EnumMap<>(Field.class);
    if (!title.isBlank()) {
      fields.put(Field.TITLE, title);
    }
    return Row.of(fields, html.toString());
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "p" -> {
        paragraph.setLength(0);
        tag = "p";
      }
      case "pStyle" -> tag = heading(value(xml));
      case "r" -> hidden = false;
      case "vanish" -> hidden = !"0".equals(value(xml)) && !"false".equals(value(xml));
      case "t" -> {
        String words = xml.getElementText();
        paragraph.append(hidden ? "" : BodyText.escaped(words));
      }
      case "tab" -> paragraph.append(' ');
      case "br", "cr" -> paragraph.append("<br>");
      case "tbl" -> html.append("<table><tbody>");
      case "tr" -> html.append("<tr>");
      case "tc" -> {
        cells++;
        span = "";
        html.append("<td>");
      }
      case "gridSpan" -> span = value(xml);
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> endParagraph();
      case "tcPr" -> openCell();
      case "tc" -> {
        cells--;
        html.append("</td>");
      }
      case "tr" -> html.append("</tr>");
      case "tbl" -> html.append("</tbody></table>\n");
      default -> {}
    }
  }

  /** The width of a cell is told after its beginning. */
  private void openCell() {
    if (span.matches("[1-9]\\d?") && html.lastIndexOf("<td>") == html.length() - "<td>".length()) {
      html.setLength(html.length() - "<td>".length());
      html.append("<td colspan=\"").append(span).append("\">");
    }
  }

  private void endParagraph() {
    String text = paragraph.toString().strip();
    paragraph.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    html.append('<').append(tag).append('>').append(text).append("</").append(tag).append(">\n");
    if (title.isEmpty() && cells == 0) {
      title = Parser.unescapeEntities(text.replace("<br>", ""), false);
    }
  }

  private static String heading(String style) {
    String level = style.replaceFirst("(?i)^heading\\s*", "");
    return level.matches("[1-5]") ? "h" + (Integer.parseInt(level) + 1) : "p";
  }

  private static String value(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("val")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
