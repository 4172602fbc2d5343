package org.gongkai.disclosure.library;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Set;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Validity;
import org.jspecify.annotations.Nullable;

/** What is read of a publication, a change or a withdrawal. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LibraryNews(
    String id,
    long revision,
    Instant occurredAt,
    ItemType type,
    String title,
    String unit,
    @Nullable String documentNumber,
    @Nullable Validity validity) {

  /** Whether it belongs into a library of documents; what others have issued does not. */
  boolean isDocument(Set<ItemType> types) {
    return types.contains(type)
        || documentNumber != null && !documentNumber.isBlank() && type != ItemType.REPOST;
  }
}
