package org.gongkai.disclosure.screening;

import java.util.List;
import java.util.function.Consumer;
import org.gongkai.disclosure.screening.detector.Kind;
import org.gongkai.disclosure.screening.detector.Passage;
import org.gongkai.disclosure.screening.detector.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The passages of a body: paragraphs, rows of tables, and the words that only attributes hold. */
final class BodyPassages implements NodeVisitor {

  private static final String BODY = "/body";
  private static final List<String> SPOKEN =
      List.of("alt", "title", "href", "src", "cite", "summary");

  private final Consumer<Passage> passages;
  private final Consumer<Finding> findings;
  private final StringBuilder words = new StringBuilder();
  private int paragraph;
  private int table;
  private int row;
  private int rows;
  private boolean firstCell;

  private BodyPassages(Consumer<Passage> passages, Consumer<Finding> findings) {
    this.passages = passages;
    this.findings = findings;
  }

  static void read(String html, Consumer<Passage> passages, Consumer<Finding> findings) {
    BodyPassages reading = new BodyPassages(passages, findings);
    Jsoup.parseBodyFragment(html).body().traverse(reading);
    reading.flush();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words.append(rows > 0 ? text.getWholeText().replaceAll("\\s+", " ") : text.getWholeText());
    } else if (node instanceof Element element) {
      attributes(element);
      switch (element.normalName()) {
        case "br" -> words.append(rows > 0 ? ' ' : '\n');
        case "table" -> {
          flush();
          table++;
          row = 0;
        }
        case "tr" -> {
          flush();
          rows++;
          row++;
          firstCell = true;
        }
        case "td", "th" -> cell();
        default -> block(element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node.nameIs("tr")) {
      flush();
      rows--;
    } else if (node instanceof Element element && !element.nameIs("td") && !element.nameIs("th")) {
      block(element);
    }
  }

  private void cell() {
    if (!firstCell) {
      words.append('\t');
    }
    firstCell = false;
  }

  private void block(Element element) {
    if (element.isBlock() && rows == 0) {
      flush();
    } else if (element.isBlock()) {
      words.append(' ');
    }
  }

  private void flush() {
    if (!words.toString().isBlank()) {
      String part = rows > 0 ? "表" + table + "第" + row + "行" : "第" + ++paragraph + "段";
      passages.accept(new Passage(new Place(BODY, part), words.toString()));
    }
    words.setLength(0);
  }

  private void attributes(Element element) {
    for (String name : SPOKEN) {
      @Nullable String value = element.attr(name);
      if (!value.isBlank()) {
        passages.accept(new Passage(new Place(BODY, "属性" + name), value));
      }
    }
    if (element.nameIs("img") && element.attr("alt").isBlank()) {
      findings.accept(Finding.about(Kind.MISSING_ALT_TEXT, new Place(BODY, "图片"), "正文图片缺少文字说明"));
    }
  }
}
