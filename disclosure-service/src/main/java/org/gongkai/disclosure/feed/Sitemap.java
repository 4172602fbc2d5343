package org.gongkai.disclosure.feed;

import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.search.PublicIndex.Place;
import org.jspecify.annotations.Nullable;

/**
 * All public addresses in files that search engines accept.
 *
 * @param paths of the pages that are no items: home, columns, units
 * @param places of items, in an order that only grows at its end
 */
record Sitemap(Site site, List<String> paths, List<Place> places) {

  private static final int MOST = 50_000;
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  Sitemap {
    paths = List.copyOf(paths);
    places = List.copyOf(places);
  }

  /** Numbered from 1; the first also leads to the pages that are no items. */
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
            paths.forEach(path -> urls.element("url", url -> url.element("loc", site.url(path))));
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

  private int files() {
    return (paths.size() + places.size() + MOST - 1) / MOST;
  }

  private List<Place> part(int number) {
    int shift = paths.size();
    int from = Math.max(0, (number - 1) * MOST - shift);
    int to = Math.min(places.size(), number * MOST - shift);
    return places.subList(from, Math.max(from, to));
  }

  private static Instant changed(List<Place> some) {
    return some.stream().map(Place::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
