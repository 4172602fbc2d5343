package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The event of a withdrawal: the last snapshot without its content, so that a compacted topic
 * forgets the text and keeps the notice. Wire contract: fields are added, never renamed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WithdrawnItem(
    String id,
    long revision,
    Instant occurredAt,
    ItemState state,
    String indexNumber,
    @Nullable String externalId,
    ItemType type,
    String title,
    String column,
    String unit,
    @Nullable String unitName,
    Openness openness,
    @JsonUnwrapped Elements elements,
    @Nullable TaskRef taskRef,
    List<Attachment> attachments,
    String contentHash,
    Instant publishedAt,
    Notice withdrawal) {

  static final String EVENT = "disclosure.item.withdrawn.v1";

  /** What everybody may know of the withdrawal. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Notice(Withdrawal.Kind kind, String reason, @Nullable String redirectTo, Instant at) {}

  static WithdrawnItem of(Item item) {
    Withdrawal withdrawal = Objects.requireNonNull(item.withdrawal());
    Publication publication = Objects.requireNonNull(item.publication());
    Content content = Objects.requireNonNull(item.edition()).content();
    return new WithdrawnItem(
        item.id(),
        Objects.requireNonNull(item.face()).revision(),
        withdrawal.at(),
        item.state(),
        publication.indexNumber(),
        content.externalId(),
        content.type(),
        content.title(),
        content.column(),
        content.unit(),
        publication.unitName(),
        content.openness(),
        content.elements(),
        content.taskRef(),
        List.of(),
        Objects.requireNonNull(item.edition()).contentHash(),
        publication.at(),
        new Notice(
            withdrawal.kind(), withdrawal.reason(), withdrawal.redirectTo(), withdrawal.at()));
  }
}
