package org.gongkai.disclosure.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the log reads of the events of an item; they carry more. */
record ItemNews(
    String id,
    long revision,
    Instant occurredAt,
    @Nullable Integer edition,
    String contentHash,
    String indexNumber,
    @Nullable String validity,
    @Nullable Withdrawn withdrawal,
    @Nullable Migrated migrated) {

  /** Why it is no longer public, by kind: the free text of the reason stays out of the log. */
  record Withdrawn(String kind) {}

  /** Present when the item came from an older system. */
  record Migrated(@Nullable Instant at) {}

  /** The name by which the same news is known when it arrives again. */
  String key() {
    return "item/" + id + "/" + revision;
  }
}
