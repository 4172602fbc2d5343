package org.gongkai.disclosure.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gongkai.disclosure.item.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * The content of a leaf. Only what is public already, nothing personal. Wire contract: fields are
 * added, never renamed.
 *
 * @param previousLeaf index of the item's leaf before
 * @param root of the batch's tree, lower-case hexadecimal
 * @param service whose audit trail the batch is of; null for this service's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogEntry(
    LogKind kind,
    Instant at,
    @Nullable String itemId,
    @Nullable Long revision,
    @Nullable Integer edition,
    @Nullable String contentHash,
    @Nullable String indexNumber,
    @Nullable String validity,
    @Nullable String reason,
    @Nullable Boolean migrated,
    @Nullable Long previousLeaf,
    @Nullable Long batch,
    @Nullable Integer count,
    @Nullable String first,
    @Nullable String last,
    @Nullable String root,
    @Nullable String service) {

  /** What an event says of an item. */
  static LogEntry of(LogKind kind, ItemNews news, int edition, @Nullable Long previousLeaf) {
    return new LogEntry(
        kind,
        news.occurredAt(),
        news.id(),
        news.revision(),
        edition,
        news.contentHash(),
        news.indexNumber(),
        news.validity(),
        news.withdrawal() == null ? null : news.withdrawal().kind(),
        news.migrated() == null ? null : true,
        previousLeaf,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** A closed batch of audit entries. */
  public static LogEntry audit(
      @Nullable String service,
      long batch,
      Instant at,
      int count,
      String first,
      String last,
      String root) {
    return new LogEntry(
        LogKind.AUDIT,
        at,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        batch,
        count,
        first,
        last,
        root,
        service);
  }

  /** The form that is hashed. */
  String canonical() {
    return CanonicalJson.write(this);
  }
}
