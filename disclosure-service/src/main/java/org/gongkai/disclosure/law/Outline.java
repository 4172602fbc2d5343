package org.gongkai.disclosure.law;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The addresses within a text, in their order. */
public record Outline(String itemId, int edition, List<Entry> entries) {

  private static final Pattern ARTICLE = Pattern.compile("art_\\d+(?:_\\d+)?(?:-\\d+)?");
  private static final Pattern HEADING =
      Pattern.compile("(?:.*_)?(part|subpart|chapter|section|heading)_\\d+(?:-\\d+)?");

  /**
   * A heading or an article.
   *
   * @param anchor behind # in the address of the page
   * @param kind part, subpart, chapter, section, heading or article
   * @param depth of a heading, 1 for the highest; 0 for an article
   * @param text of the heading, or the article's number
   */
  public record Entry(String anchor, String kind, int depth, String text) {}

  static Outline of(String itemId, int edition, String body) {
    List<Entry> entries =
        Jsoup.parseBodyFragment(body)
            .select("h2[id], h3[id], h4[id], h5[id], h6[id], p[id]")
            .stream()
            .flatMap(element -> entry(element).stream())
            .toList();
    return new Outline(itemId, edition, entries);
  }

  private static Optional<Entry> entry(Element element) {
    String anchor = element.id();
    if (element.nameIs("p")) {
      Element number = element.selectFirst("strong");
      return ARTICLE.matcher(anchor).matches() && number != null
          ? Optional.of(new Entry(anchor, "article", 0, number.text()))
          : Optional.empty();
    }
    Matcher heading = HEADING.matcher(anchor);
    if (!heading.matches()) {
      return Optional.empty();
    }
    int depth = element.normalName().charAt(1) - '1';
    return Optional.of(new Entry(anchor, heading.group(1), depth, element.text()));
  }
}
