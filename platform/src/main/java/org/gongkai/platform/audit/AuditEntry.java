package org.gongkai.platform.audit;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.jspecify.annotations.Nullable;

/**
 * One write: {@code object} is {@code collection/id}, {@code revision} what the write made of it.
 */
public record AuditEntry(
    @BsonId String id,
    Instant at,
    String object,
    long revision,
    String action,
    String actorId,
    String actorName,
    String actorUnit,
    @Nullable String reason) {

  /** In the form in which an aggregate remembers it until it is in the trail. */
  public PendingEvent remembered() {
    return AuditTrail.pending(this);
  }
}
