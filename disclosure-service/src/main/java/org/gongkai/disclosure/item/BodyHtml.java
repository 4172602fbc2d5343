package org.gongkai.disclosure.item;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** Cleans the HTML of bodies: text structure, tables, links and pictures stay; all else goes. */
final class BodyHtml {

  /** Only resolves relative links while cleaning; they stay relative. */
  private static final String BASE = "https://gongkai.invalid/";

  private static final OutputSettings AS_WRITTEN = new OutputSettings().prettyPrint(false);
  private static final Pattern BLANKS = Pattern.compile("[ \\u00A0]+");
  private static final Pattern LINE_ENDS = Pattern.compile("[ \\t]*\\n[\\s]*");

  private BodyHtml() {}

  static String clean(String html) {
    return Jsoup.clean(WordMarks.read(html), BASE, allowed(), AS_WRITTEN).strip();
  }

  static String text(String html) {
    StringBuilder text = new StringBuilder();
    NodeVisitor lines = new Lines(text);
    Jsoup.parseBodyFragment(html).body().traverse(lines);
    String even = BLANKS.matcher(text).replaceAll(" ");
    return LINE_ENDS.matcher(even).replaceAll("\n").strip();
  }

  private static Safelist allowed() {
    return Safelist.relaxed()
        .addTags("hr", "s", "section")
        .addAttributes("td", "align")
        .addAttributes("th", "align")
        .addAttributes("p", "align")
        .addEnforcedAttribute("a", "rel", "noopener noreferrer")
        .preserveRelativeLinks(true);
  }

  private record Lines(StringBuilder text) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else if (node.nameIs("br") || node instanceof Element block && block.isBlock()) {
        text.append(isCell(node) ? "" : "\n");
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (isCell(node)) {
        text.append(node.nextSibling() == null ? "" : "\t");
      } else if (node instanceof Element block && block.isBlock()) {
        text.append('\n');
      }
    }

    private static boolean isCell(Node node) {
      return node.nameIs("td") || node.nameIs("th");
    }
  }
}
