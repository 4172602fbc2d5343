package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.disclosure.file.content.Remark.Kind;
import org.gongkai.disclosure.file.content.Segment.Layer;

/** Reads every part of an office document that can hold words, known or not. */
final class OfficeReader {

  /** How it looks, not what it says. */
  private static final Pattern SILENT =
      Pattern.compile(
          ".*\\b(styles|stylesWithEffects|theme|themeOverride|fontTable|numbering|settings|webSettings|calcChain|viewProps"
              + "|presProps|tableStyles|chartstyle|chartcolorstyle|sheetMetadata|tags)\\+xml");

  private static final Map<String, String> NAMES =
      Map.of(
          "document", "正文",
          "header", "页眉",
          "footer", "页脚",
          "footnotes", "脚注",
          "endnotes", "尾注",
          "drawing", "图形",
          "slide", "幻灯片",
          "notesSlide", "演讲备注",
          "slideLayout", "版式",
          "slideMaster", "母版");

  private static final Pattern TYPE = Pattern.compile(".*\\.([A-Za-z]+)\\+xml");
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.xml$");
  private static final List<String> HIDDEN = List.of("notesSlide", "slideLayout", "slideMaster");

  private OfficeReader() {}

  static void read(Archive archive, OfficeParts parts, Reading reading) throws IOException {
    SheetReader sheets = SheetReader.of(archive, parts, reading);
    for (String name : archive.entries().keySet()) {
      String type = parts.type(name);
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.contains("/embeddings/") && !lower.endsWith("/")) {
        reading.remark(
            Kind.EMBEDDED_FILE,
            "文件中嵌入了其他文件（" + name.substring(name.lastIndexOf('/') + 1) + "），其内容未检查。");
      }
      if (!OfficeParts.isXml(name)
          || SILENT.matcher(type).matches()
          || name.equals(OfficeParts.TYPES)) {
        continue;
      }
      var content = archive.content(name).orElseThrow();
      Matcher kind = TYPE.matcher(type.replace(".main+", "+"));
      String word = kind.matches() ? kind.group(1) : "";
      if (word.equals("worksheet")) {
        sheets.read(name, content);
      } else if (NAMES.containsKey(word)) {
        Layer layer = HIDDEN.contains(word) ? Layer.HIDDEN : Layer.VISIBLE;
        XmlPart.read(content, new FlowReader(NAMES.get(word) + number(name, word), layer, reading));
      } else if (!word.equals("sharedStrings")) {
        XmlPart.read(content, new Leftovers("内部数据（" + name + "）", reading));
      }
    }
  }

  private static String number(String name, String word) {
    Matcher number = NUMBER.matcher(name);
    return word.equals("document") || !number.find() ? "" : number.group(1);
  }

  /**
   * Words and values of parts that no reader shows as text: caches, external links, custom data.
   */
  private static final class Leftovers implements XmlPart.Visitor {

    private final String part;
    private final Reading reading;
    private final StringBuilder words = new StringBuilder();
    private int depth;

    Leftovers(String part, Reading reading) {
      this.part = part;
      this.reading = reading;
    }

    @Override
    public void start(String name, XMLStreamReader at) {
      depth++;
      words.append(' ');
      for (int index = 0; index < at.getAttributeCount(); index++) {
        String local = at.getAttributeLocalName(index);
        if (local.equals("v")
            || local.equals("Target")
            || local.equals("descr")
            || local.equals("name")) {
          words.append(at.getAttributeValue(index)).append(' ');
        }
      }
    }

    @Override
    public void text(String more) {
      words.append(more);
    }

    @Override
    public void end(String name) {
      words.append(' ');
      depth--;
      if (depth == 0 || words.length() > 2_000) {
        flush();
      }
    }

    private void flush() {
      reading.add(part, Layer.HIDDEN, words.toString());
      words.setLength(0);
    }
  }
}
