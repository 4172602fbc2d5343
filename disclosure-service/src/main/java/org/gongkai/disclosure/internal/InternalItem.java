package org.gongkai.disclosure.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Objects;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Publication;

/** What the staff of a unit read; no names of those who reviewed it. */
record InternalItem(
    String id,
    String indexNumber,
    int edition,
    Instant publishedAt,
    @JsonUnwrapped Content content,
    String contentHash) {

  static InternalItem of(Item item) {
    Edition edition = Objects.requireNonNull(item.edition());
    Publication publication = Objects.requireNonNull(item.publication());
    return new InternalItem(
        item.id(),
        publication.indexNumber(),
        edition.number(),
        publication.at(),
        edition.content(),
        edition.contentHash());
  }
}
