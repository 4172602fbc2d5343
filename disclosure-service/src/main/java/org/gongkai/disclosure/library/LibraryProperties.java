package org.gongkai.disclosure.library;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.gongkai.disclosure.item.ItemType;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where documents are sent, and how patiently.
 *
 * @param url takes one document per POST; empty = nothing is sent
 * @param token of this system there; empty = none is sent along
 * @param name as people read it
 * @param types always documents; of the other types only what carries a document number
 * @param attempts before people are told
 * @param firstWait after the first failure; each further one waits twice as long
 */
@ConfigurationProperties("gongkai.disclosure.library")
record LibraryProperties(
    String url,
    String token,
    String name,
    Set<ItemType> types,
    int attempts,
    Duration timeout,
    Duration firstWait,
    Duration longestWait) {

  LibraryProperties {
    types = Set.copyOf(types);
    if (!url.isBlank() && !String.valueOf(URI.create(url.strip()).getScheme()).matches("https?")) {
      throw new IllegalArgumentException("GONGKAI_LIBRARY_URL must be an http or https address");
    }
  }

  boolean isOff() {
    return url.isBlank();
  }

  URI address() {
    return URI.create(url.strip());
  }

  Duration waitAfter(int failures) {
    long factor = 1L << Math.clamp(failures - 1L, 0, 20);
    Duration wait = firstWait.multipliedBy(factor);
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }
}
