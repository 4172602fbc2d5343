package org.gongkai.disclosure.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the index reads of a publication or a withdrawal; the events carry more.
 *
 * @param bodyText null of a withdrawn item: its text is gone
 * @param release the package that it became public in; null if alone
 * @param withdrawal null of what is public
 */
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
    @Nullable String bodyText,
    Instant publishedAt,
    @Nullable Instant occurredAt,
    @Nullable String contentHash,
    PublicLine.@Nullable Gone withdrawal,
    Together.@Nullable Release release) {

  /** When the public last saw a change of it. */
  Instant updatedAt() {
    return occurredAt == null ? publishedAt : occurredAt;
  }

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
