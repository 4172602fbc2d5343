package org.gongkai.disclosure.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the index reads of a publication; the event carries more. */
record IndexedItem(
    String id,
    long revision,
    @Nullable String externalId,
    String type,
    String title,
    String column,
    String unit,
    @Nullable String unitName,
    @Nullable String indexNumber,
    @Nullable String documentNumber,
    @Nullable String issuer,
    @Nullable LocalDate signedDate,
    @Nullable String themeClass,
    @Nullable String genre,
    @Nullable String validity,
    @Nullable String summary,
    String bodyText,
    Instant publishedAt) {

  /** What is left of a withdrawn item: enough to refuse older news of it. */
  record Tombstone(String id, long revision) {}

  /** All that a reader may look for, in one text. */
  String text() {
    StringBuilder text = new StringBuilder(title);
    for (String part : new String[] {documentNumber, issuer, indexNumber, summary, bodyText}) {
      if (part != null) {
        text.append('\n').append(part);
      }
    }
    return text.toString();
  }
}
