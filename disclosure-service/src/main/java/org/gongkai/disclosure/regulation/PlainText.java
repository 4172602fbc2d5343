package org.gongkai.disclosure.regulation;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The text of what is pasted or uploaded: HTML loses its marks, anything else stays. */
final class PlainText {

  private static final String BLOCKS = "p, div, br, h1, h2, h3, h4, h5, h6, li, tr, section";

  private PlainText() {}

  static String of(String written) {
    if (!written.matches("(?is).*<(p|div|br|h[1-6]|li|html|body|table)\\b[^>]*>.*")) {
      return written.strip();
    }
    Document page = Jsoup.parse(written);
    page.select("script, style").remove();
    page.select(BLOCKS).before("\n");
    return page.body().wholeText().strip();
  }
}
