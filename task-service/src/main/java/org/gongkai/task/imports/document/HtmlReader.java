package org.gongkai.task.imports.document;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads a web page: paragraphs as lines, innermost tables with their spans. */
final class HtmlReader {

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "head", "select", "button");

  private final Document.Builder document;
  private final StringBuilder text = new StringBuilder();
  private int textLine = 1;

  HtmlReader(Limits limits) {
    document = new Document.Builder(limits);
  }

  Document read(String html) {
    walk(Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)).body());
    endLine();
    return document.build();
  }

  private void walk(Node node) {
    if (node instanceof TextNode words) {
      append(words.getWholeText(), words);
    } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())) {
      if (element.normalName().equals("br")) {
        endLine();
      } else if (isDataTable(element)) {
        endLine();
        table(element);
      } else {
        boundary(element);
        element.childNodes().forEach(this::walk);
        boundary(element);
      }
    }
  }

  private void boundary(Element element) {
    if (element.isBlock()) {
      endLine();
    }
  }

  private void append(String words, Node node) {
    if (text.isEmpty()) {
      textLine = Math.max(1, node.sourceRange().start().lineNumber());
    }
    text.append(words.replaceAll("[\\n\\r\\t ]+", " "));
  }

  private void endLine() {
    document.line(text.toString(), textLine);
    text.setLength(0);
  }

  /** A table around other tables only arranges the page. */
  private static boolean isDataTable(Element element) {
    return element.normalName().equals("table") && element.select("table").size() == 1;
  }

  private void table(Element table) {
    SpanTable layout = new SpanTable();
    for (Element row : table.select("tr")) {
      layout.beginRow(row.sourceRange().start().lineNumber());
      for (Element cell : row.select("> td, > th")) {
        layout.add(textOf(cell), span(cell, "colspan"), span(cell, "rowspan"));
      }
      layout.endRow();
    }
    document.grid(layout.rows());
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).trim();
    return value.matches("[1-9]\\d{0,3}") ? Integer.parseInt(value) : 1;
  }

  private static String textOf(Element cell) {
    StringBuilder lines = new StringBuilder();
    cell.traverse((node, depth) -> {
      if (node instanceof TextNode words) {
        lines.append(words.getWholeText().replaceAll("[\\n\\r\\t ]+", " "));
      } else if (node instanceof Element element
          && (element.isBlock() || element.normalName().equals("br"))) {
        lines.append('\n');
      }
    });
    return lines.toString();
  }
}
