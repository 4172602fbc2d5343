package org.gongkai.disclosure.migration.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The text of a DOCX file: paragraphs, headings and tables; nothing that was deleted or hidden. */
final class WordText {

  private static final String MAIN = "word/document.xml";
  private static final String NUMBERING = "word/numbering.xml";
  private static final String STYLES = "word/styles.xml";
  private static final Set<String> PARTS = Set.of(MAIN, NUMBERING, STYLES);

  static final XMLInputFactory XML = XMLInputFactory.newFactory();

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

  private final WordNumbers numbers;
  private @Nullable String style;
  private @Nullable String list;
  private @Nullable Integer level;

  private WordText(WordNumbers numbers) {
    this.numbers = numbers;
  }

  static Row read(byte[] bytes) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      Map<String, byte[]> parts = new HashMap<>();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (PARTS.contains(entry.getName())) {
          byte[] xml = zip.readNBytes(SourceFile.DOCUMENT + 1);
          if (xml.length > SourceFile.DOCUMENT) {
            return Row.broken("", "DOCX 文件解压后超过 20 MB");
          }
          parts.put(entry.getName(), xml);
        }
      }
      byte[] document = parts.get(MAIN);
      return document == null
          ? Row.broken("", "不是 DOCX 文件")
          : new WordText(WordNumbers.of(parts.get(NUMBERING), parts.get(STYLES))).row(document);
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
        style = null;
        list = null;
        level = null;
      }
      case "pStyle" -> {
        style = value(xml);
        tag = heading(style);
      }
      // What follows is how it was before a recorded change.
      case "numId" -> list = list == null ? value(xml) : list;
      case "ilvl" ->
          level = level == null && value(xml).matches("\\d") ? Integer.valueOf(value(xml)) : level;
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
    String words = paragraph.toString().strip();
    paragraph.setLength(0);
    String number = numbers.next(style, list, level);
    if (words.isEmpty()) {
      return;
    }
    String text = BodyText.escaped(number) + words;
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
