package org.gongkai.disclosure.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param title as the browser shows it
 * @param path of this page, without a view
 * @param jsonLd escaped so that it can stand in a script element; null for none
 */
record Frame(
    Site site,
    View view,
    String title,
    String path,
    List<Meta> metas,
    List<Alternate> feeds,
    @Nullable String jsonLd) {

  /** The tags of the national rules for government sites; their names are case-sensitive. */
  record Meta(String name, String content) {}

  record Alternate(String type, String href, String title) {}

  Frame {
    metas = List.copyOf(metas);
    feeds = List.copyOf(feeds);
  }

  /** The one address of the page, whatever the view. */
  public String address() {
    return site.url(path);
  }

  public List<View> views() {
    return List.of(View.SMALL, View.NORMAL, View.LARGE, View.ELDER);
  }

  static List<Meta> siteMetas(Site site) {
    return new ArrayList<>(
        List.of(
            new Meta("SiteName", site.name()),
            new Meta("SiteDomain", site.domain()),
            new Meta("SiteIDCode", site.idCode())));
  }

  /** With those of a list; what a column is about is said by its name and place. */
  static List<Meta> columnMetas(Site site, String name, String type) {
    List<Meta> metas = siteMetas(site);
    metas.add(new Meta("ColumnName", name));
    metas.add(new Meta("ColumnDescription", site.name() + "“" + name + "”栏目公开的政府信息"));
    metas.add(new Meta("ColumnKeywords", name + "," + site.keywords()));
    metas.add(new Meta("ColumnType", type));
    return metas;
  }

  /** The three languages of one feed. */
  static List<Alternate> feeds(Parts.Part part) {
    return List.of(
        new Alternate("application/rss+xml", part.feed() + ".rss", part.name() + "（RSS）"),
        new Alternate("application/atom+xml", part.feed() + ".atom", part.name() + "（Atom）"),
        new Alternate("application/feed+json", part.feed() + ".json", part.name() + "（JSON Feed）"));
  }
}
