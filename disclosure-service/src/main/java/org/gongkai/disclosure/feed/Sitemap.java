package org.gongkai.disclosure.feed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.search.PublicIndex.Place;
import org.jspecify.annotations.Nullable;

/**
 * All public addresses in files that search engines accept.
 *
 * @param columns ids of the columns, in the order of the tree
 * @param places of items, in an order that only grows at its end
 */
record Sitemap(Site site, List<String> columns, List<Place> places) {

  private static final int MOST = 50_000;
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  Sitemap {
    columns = List.copyOf(columns);
    places = List.copyOf(places);
  }

  /** Numbered from 1; the first also leads to the columns. */
  String index() {
    return Xml.document(
        "sitemapindex",
        index -> {
          for (int number = 1; number <= files(); number++) {
            String address = site.url("/sitemaps/" + number + ".xml");
            Instant changed = changed(part(number));
            index.element(
                "sitemap",
                file -> {
                  file.element("loc", address);
                  file.element("lastmod", changed.toString());
                });
          }
        },
        "xmlns",
        NAMESPACE);
  }

  /** Null when there is no such file. */
  @Nullable String file(int number) {
    if (number < 1 || number > files()) {
      return null;
    }
    return Xml.document(
        "urlset",
        urls -> {
          if (number == 1) {
            pages().forEach(path -> urls.element("url", url -> url.element("loc", site.url(path))));
          }
          part(number).forEach(place -> urls.element("url", url -> item(url, place)));
        },
        "xmlns",
        NAMESPACE);
  }

  Instant changed() {
    return changed(places);
  }

  private void item(Xml url, Place place) {
    url.element("loc", site.url(Site.item(place.id())));
    url.element("lastmod", place.updatedAt().toString());
  }

  private List<String> pages() {
    return Stream.concat(Stream.of("/record"), columns.stream().map(Site::column)).toList();
  }

  private int files() {
    return (pages().size() + places.size() + MOST - 1) / MOST;
  }

  private List<Place> part(int number) {
    int shift = pages().size();
    int from = Math.max(0, (number - 1) * MOST - shift);
    int to = Math.min(places.size(), number * MOST - shift);
    return places.subList(from, Math.max(from, to));
  }

  private static Instant changed(List<Place> some) {
    return some.stream().map(Place::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
