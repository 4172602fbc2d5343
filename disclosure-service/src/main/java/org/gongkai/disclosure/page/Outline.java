package org.gongkai.disclosure.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Fits a sanitised body below the headings of the page: its headings begin at the third level and
 * leave none out, pictures have an alternative text, wide tables can be scrolled.
 */
final class Outline {

  private static final int TOP = 3;
  private static final int LOWEST = 6;

  private Outline() {}

  static String of(String body) {
    Document document = Jsoup.parseBodyFragment(body);
    document.outputSettings().prettyPrint(false);
    int last = TOP - 1;
    int shift = -1;
    for (Element heading : document.body().select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      if (shift < 0) {
        shift = level;
      }
      int wanted = Math.max(TOP, TOP + level - shift);
      last = Math.min(LOWEST, Math.min(wanted, last + 1));
      heading.tagName("h" + last);
    }
    for (Element picture : document.body().select("img:not([alt])")) {
      picture.attr("alt", "");
    }
    for (Element table : document.body().select("table")) {
      if (table.parents().is("table")) {
        continue;
      }
      table.wrap("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"></div>");
    }
    return document.body().html();
  }
}
