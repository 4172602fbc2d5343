package org.gongkai.disclosure.item;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;

/**
 * Reads what word processors say in styles, which are dropped afterwards: headings become headings,
 * and what their author did not see is left out.
 */
final class WordMarks {

  private static final Pattern LEVEL = Pattern.compile("mso-outline-level:\\s*([1-6])\\b");
  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display:\\s*none|visibility:\\s*hidden|mso-hide:\\s*all");
  private static final Pattern HEADING_CLASS =
      Pattern.compile("(?:^|\\s)MsoHeading([1-6])(?:\\s|$)");

  private WordMarks() {}

  /** The same text in plain HTML; what bears no styles or classes is returned as it is. */
  static String read(String html) {
    if (!html.contains("style") && !html.contains("Mso")) {
      return html;
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings(new OutputSettings().prettyPrint(false));
    for (Element each : document.body().select("[style], [class]")) {
      if (HIDDEN.matcher(each.attr("style")).find()) {
        each.remove();
      } else if (each.nameIs("p") || each.nameIs("div")) {
        heading(each);
      }
    }
    return document.body().html();
  }

  private static void heading(Element paragraph) {
    Matcher level = LEVEL.matcher(paragraph.attr("style"));
    Matcher named = HEADING_CLASS.matcher(paragraph.className());
    if (paragraph.hasClass("MsoTitle")) {
      paragraph.tagName("h1");
    } else if (level.find()) {
      paragraph.tagName("h" + level.group(1));
    } else if (named.find()) {
      paragraph.tagName("h" + named.group(1));
    }
  }
}
