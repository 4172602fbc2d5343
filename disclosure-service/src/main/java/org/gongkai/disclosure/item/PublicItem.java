package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that the public may know of a published item; the answer to readers and the body of the
 * event. Wire contract: fields are added, never renamed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicItem(
    String id,
    long revision,
    Instant occurredAt,
    ItemState state,
    String indexNumber,
    @JsonUnwrapped Content content,
    @Nullable String unitName,
    String bodyText,
    String contentHash,
    Instant publishedAt)
    implements PublicRecord {

  static final String EVENT = "disclosure.item.published.v1";

  /** Fails for an item that is not public: there is no other way to make one. */
  public static PublicItem of(Item item) {
    if (!item.isPublic()) {
      throw new IllegalStateException("Not public: " + item.id() + " is " + item.state());
    }
    Publication publication = Objects.requireNonNull(item.publication());
    return new PublicItem(
        item.id(),
        item.revision(),
        item.updatedAt(),
        item.state(),
        publication.indexNumber(),
        item.content(),
        publication.unitName(),
        item.content().bodyText(),
        item.contentHash(),
        publication.at());
  }
}
