package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A run of lines and tables of a web page: the page itself, or what stands in one cell. */
final class HtmlFlow {

  private static final String WIDE = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]";

  /** Where the source broke a line inside a Chinese text; browsers show no blank there. */
  private static final Pattern BROKEN =
      Pattern.compile("(?<=" + WIDE + ")[ \\t]*[\\r\\n]+[ \\t]*(?=" + WIDE + ")");

  private static final Pattern BLANKS = Pattern.compile("[\\n\\r\\t ]+");

  private final Consumer<Block> blocks;
  private final HtmlMarks marks;
  private final Limits.Stopwatch time;
  private final StringBuilder text = new StringBuilder();
  private int textLine = 1;

  HtmlFlow(Consumer<Block> blocks, HtmlMarks marks, Limits.Stopwatch time) {
    this.blocks = blocks;
    this.marks = marks;
    this.time = time;
  }

  void walk(Node node) {
    if (node instanceof TextNode words) {
      append(words);
    } else if (node instanceof Element element && marks.isSeen(element)) {
      element(element);
    }
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "br" -> endLine();
      case "pre" -> {
        endLine();
        preformatted(element);
      }
      case "table" -> {
        endLine();
        table(element);
      }
      case "li" -> {
        endLine();
        text.append(HtmlList.number(element));
        inside(element);
        endLine();
      }
      default -> {
        boundary(element);
        if (isListNumber(element)) {
          text.append(Edges.trim(element.text()));
        } else {
          inside(element);
        }
        boundary(element);
      }
    }
  }

  /** Word writes the number of a list with blanks that stand for its tab. */
  private static boolean isListNumber(Element element) {
    return element.attr("style").contains("mso-list:Ignore")
        || element.attr("style").contains("mso-list: Ignore");
  }

  private void inside(Element element) {
    time.check();
    element.childNodes().forEach(this::walk);
  }

  private void boundary(Element element) {
    if (element.isBlock()) {
      endLine();
    }
  }

  private void append(TextNode words) {
    if (text.isEmpty()) {
      textLine = Math.max(1, words.sourceRange().start().lineNumber());
    }
    String joined = BROKEN.matcher(words.getWholeText()).replaceAll("");
    text.append(BLANKS.matcher(joined).replaceAll(" "));
  }

  private void preformatted(Element element) {
    int[] line = {HtmlMarks.line(element)};
    element.wholeText().lines().forEach(words -> blocks.accept(new Line(words, line[0]++)));
  }

  void endLine() {
    if (!text.isEmpty()) {
      blocks.accept(new Line(text.toString(), textLine));
      text.setLength(0);
    }
  }

  private void table(Element table) {
    NestedTable layout = new NestedTable();
    rows(table, layout);
    layout.blocks().forEach(blocks);
  }

  /** What stands between rows and cells by mistake comes before the table, as browsers show it. */
  private void rows(Element around, NestedTable layout) {
    for (Node child : around.childNodes()) {
      switch (child) {
        case Element row when row.normalName().equals("tr") -> {
          if (marks.isSeen(row)) {
            row(row, layout);
          }
        }
        case Element section when section.normalName().matches("thead|tbody|tfoot") -> {
          if (marks.isSeen(section)) {
            rows(section, layout);
          }
        }
        default -> astray(child);
      }
    }
  }

  private void row(Element row, NestedTable layout) {
    layout.beginRow(HtmlMarks.line(row));
    for (Node child : row.childNodes()) {
      if (child instanceof Element cell && cell.normalName().matches("td|th")) {
        if (marks.isSeen(cell)) {
          cell(cell, layout);
        }
      } else {
        astray(child);
      }
    }
  }

  private void cell(Element cell, NestedTable layout) {
    List<Block> content = new ArrayList<>();
    HtmlFlow flow = new HtmlFlow(content::add, marks, time);
    flow.inside(cell);
    flow.endLine();
    layout.add(content, span(cell, "colspan"), span(cell, "rowspan"));
  }

  private void astray(Node node) {
    walk(node);
    endLine();
  }

  /** A row span of 0 reaches to the end of its section. */
  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).trim();
    return value.matches("[1-9]\\d{0,3}")
        ? Integer.parseInt(value)
        : value.equals("0") && attribute.equals("rowspan") ? 1000 : 1;
  }
}
