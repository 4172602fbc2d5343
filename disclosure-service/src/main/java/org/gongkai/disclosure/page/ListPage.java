package org.gongkai.disclosure.page;

import java.util.List;
import org.gongkai.disclosure.search.PublicLine;
import org.jspecify.annotations.Nullable;

/**
 * A list of items.
 *
 * @param notes what is to be said of the column
 * @param section of a unit, on the first page only
 * @param below the columns directly below
 * @param first path of the first page; null on it
 * @param next path of the next page; null on the last
 */
record ListPage(
    Frame frame,
    String heading,
    List<String> notes,
    @Nullable SectionBlock section,
    List<ItemPage.Crumb> crumbs,
    List<ItemPage.Crumb> below,
    List<Line> lines,
    @Nullable String first,
    @Nullable String next) {

  /**
   * @param about number, publisher and day
   */
  record Line(String title, String path, String about) {

    static Line of(PublicLine line, View view) {
      StringBuilder about = new StringBuilder(Words.day(line.publishedAt()).toString());
      for (String part : new String[] {line.documentNumber(), line.unitName()}) {
        if (part != null) {
          about.append("　").append(part);
        }
      }
      return new Line(line.title(), view.link(Site.item(line.id())), about.toString());
    }
  }
}
