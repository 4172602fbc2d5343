package org.gongkai.disclosure.section;

import java.time.Instant;
import org.gongkai.disclosure.guide.Guides;
import org.gongkai.disclosure.search.Fact;
import org.jspecify.annotations.Nullable;

/**
 * How much is public somewhere, and how fresh it is.
 *
 * @param lastPublishedAt newest first publication; null of nothing
 * @param lastUpdatedAt newest change of anything; null of nothing
 */
public record Tally(int items, @Nullable Instant lastPublishedAt, @Nullable Instant lastUpdatedAt) {

  public static final Tally NONE = new Tally(0, null, null);

  static Tally of(Fact fact) {
    return new Tally(1, fact.publishedAt(), fact.updatedAt());
  }

  static Tally of(Guides.Published guide) {
    Instant at = guide.revision().publishedAt();
    return new Tally(1, at, at);
  }

  public Tally plus(Tally other) {
    return new Tally(
        items + other.items,
        later(lastPublishedAt, other.lastPublishedAt),
        later(lastUpdatedAt, other.lastUpdatedAt));
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }
}
