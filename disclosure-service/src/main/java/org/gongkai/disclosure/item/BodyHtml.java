package org.gongkai.disclosure.item;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** Cleans the HTML of bodies: text structure, tables, links and pictures stay; all else goes. */
public final class BodyHtml {

  /** Only resolves relative links while cleaning; they stay relative. */
  private static final String BASE = "https://gongkai.invalid/";

  private static final Safelist ALLOWED = new Addressed(allowed());
  private static final OutputSettings AS_WRITTEN = new OutputSettings().prettyPrint(false);
  private static final Pattern BLANKS = Pattern.compile("[ \\u00A0]+");
  private static final Pattern LINE_ENDS = Pattern.compile("[ \\t]*\\n[\\s]*");

  private BodyHtml() {}

  /** Safe to show; nothing is left that runs, loads in secret or hides. */
  public static String clean(String html) {
    return Jsoup.clean(WordMarks.read(html), BASE, ALLOWED, AS_WRITTEN).strip();
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

  /** Addresses of provisions stay; any other id could be mistaken for a part of the page. */
  private static final class Addressed extends Safelist {

    private static final Pattern ADDRESS =
        Pattern.compile("(?:part|subpart|chapter|section|heading|art)_[a-z0-9_-]{1,100}");

    Addressed(Safelist allowed) {
      super(allowed);
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
      return attribute.getKey().equals("id")
          ? ADDRESS.matcher(attribute.getValue()).matches()
          : super.isSafeAttribute(tag, element, attribute);
    }
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
