package org.gongkai.disclosure.feed;

import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.search.PublicLine;

/**
 * What changed last in a part of the record.
 *
 * @param home full address of the page that lists the same part
 * @param self full address of the feed itself
 * @param changes public and withdrawn items, the latest change first
 */
record Feed(Site site, String title, String home, String self, List<PublicLine> changes) {

  /** Long before anything could be in it: the feed of a part without items never changes. */
  private static final Instant NEVER = Instant.parse("2008-05-01T00:00:00Z");

  Feed {
    changes = List.copyOf(changes);
  }

  Instant updated() {
    return changes.isEmpty() ? NEVER : changes.getFirst().updatedAt();
  }

  List<PublicLine> entries() {
    return changes.stream().filter(line -> line.withdrawal() == null).toList();
  }

  List<PublicLine> gone() {
    return changes.stream().filter(line -> line.withdrawal() != null).toList();
  }

  /** The permanent address, which is also the entry's id. */
  String address(PublicLine line) {
    return site.url(Site.item(line.id()));
  }

  /** What to say below the title. */
  static String summary(PublicLine line) {
    if (line.summary() != null && !line.summary().isBlank()) {
      return line.summary();
    }
    return line.documentNumber() == null ? line.title() : line.documentNumber();
  }

  static String author(PublicLine line) {
    return line.issuer() != null
        ? line.issuer()
        : line.unitName() != null ? line.unitName() : line.unit();
  }
}
