package org.gongkai.disclosure.migration.source;

import java.net.URI;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Links and pictures of a page stay where they lead when the text moves. */
final class PageLinks {

  private PageLinks() {}

  /** Leaves everything as it is when nobody knows where the page was. */
  static void resolve(Element text, @Nullable String page) {
    if (page == null || !page.matches("https?://.+")) {
      return;
    }
    try {
      URI base = URI.create(page.strip());
      resolve(text, "href", base);
      resolve(text, "src", base);
    } catch (IllegalArgumentException noAddress) {
      return;
    }
  }

  private static void resolve(Element text, String attribute, URI base) {
    for (Element link : text.select("[" + attribute + "]")) {
      String address = link.attr(attribute).strip();
      if (!address.startsWith("#") && !address.isEmpty()) {
        link.attr(attribute, resolved(base, address));
      }
    }
  }

  private static String resolved(URI base, String address) {
    try {
      return base.resolve(address).toString();
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }
}
