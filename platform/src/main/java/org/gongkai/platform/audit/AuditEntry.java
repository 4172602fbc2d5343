package org.gongkai.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/**
 * One write: {@code object} is {@code collection/id}, {@code revision} what the write made of it.
 *
 * @param from state before the write; null for something new and for what has no states
 * @param to state after the write; null for what has no states
 * @param client of an official: network address and program; null for citizens, whom no trail
 *     follows, and for the service itself
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
    @Nullable String reason,
    @Nullable String from,
    @Nullable String to,
    @Nullable String client) {

  /** Of what somebody did that leaves no aggregate changed, such as a reading. */
  public static AuditEntry noted(
      Instant at, String object, long revision, String action, Actor actor) {
    return new AuditEntry(
        UUID.randomUUID().toString(),
        at,
        object,
        revision,
        action,
        actor.id(),
        actor.name(),
        actor.unit(),
        null,
        null,
        null,
        null);
  }

  /**
   * Whence an official acts; null for citizens, and for the service, which also stands for those
   * who must not be known.
   */
  public static @Nullable String client(ContextView context, Actor actor) {
    return actor.roles().isEmpty() || actor.isService()
        ? null
        : context.<String>getOrEmpty(AuditedClient.KEY).orElse(null);
  }

  /** In the form in which an aggregate remembers it until it is in the trail. */
  public PendingEvent remembered() {
    return AuditTrail.pending(this);
  }
}
