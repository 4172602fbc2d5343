package org.gongkai.disclosure.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many there are in all
 * @param facets counted over all hits, not only those shown
 */
record Hits(List<Hit> items, @Nullable String next, long total, Facets facets) {

  /**
   * @param highlights pieces of the text, HTML-escaped, with the words in {@code <em>}
   */
  record Hit(@JsonUnwrapped PublicLine line, List<String> highlights) {}
}
