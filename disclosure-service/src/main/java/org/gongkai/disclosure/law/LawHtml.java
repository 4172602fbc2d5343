package org.gongkai.disclosure.law;

import java.util.Arrays;
import java.util.List;
import org.gongkai.disclosure.law.Provision.Kind;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The text of a law as HTML in which every heading, article, paragraph and item has its address.
 */
public final class LawHtml {

  /** The page around the text has the first heading. */
  private static final int FIRST = 2;

  private LawHtml() {}

  /** The body; the title is not in it. */
  public static String of(Law law) {
    StringBuilder html = new StringBuilder();
    boolean table = false;
    for (Provision provision : law.provisions()) {
      boolean row = provision.kind() == Kind.ROW;
      if (row != table) {
        html.append(row ? "<table><tbody>\n" : "</tbody></table>\n");
        table = row;
      }
      append(html, provision);
    }
    return html.append(table ? "</tbody></table>\n" : "").toString().strip();
  }

  private static void append(StringBuilder html, Provision provision) {
    String text = Entities.escape(provision.text());
    if (provision.kind() == Kind.ROW) {
      row(html, provision.text());
    } else if (provision.kind().isHeading()) {
      element(html, "h" + Math.min(FIRST + provision.depth() - 1, 6), provision.anchor(), text);
    } else if (provision.kind() == Kind.ARTICLE) {
      String number = Numbering.articleNumber(provision.text()).map(Entities::escape).orElse("");
      String bold = "<strong>" + number + "</strong>" + text.substring(number.length());
      element(html, "p", provision.anchor(), bold);
    } else {
      element(html, "p", provision.anchor(), text);
    }
  }

  private static void element(StringBuilder html, String name, @Nullable String id, String inner) {
    html.append('<').append(name);
    if (id != null) {
      html.append(" id=\"").append(id).append('"');
    }
    html.append('>').append(inner).append("</").append(name).append(">\n");
  }

  /** The line of dashes under a header row says nothing. */
  private static void row(StringBuilder html, String line) {
    String inner =
        line.substring(
            1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
    List<String> cells = Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    if (cells.stream().allMatch(cell -> cell.matches(":?-+:?"))) {
      return;
    }
    html.append("<tr>");
    cells.forEach(cell -> html.append("<td>").append(Entities.escape(cell)).append("</td>"));
    html.append("</tr>\n");
  }
}
