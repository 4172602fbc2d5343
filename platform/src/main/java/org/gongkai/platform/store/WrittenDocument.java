package org.gongkai.platform.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.event.PendingEvent;
import org.jspecify.annotations.Nullable;

/** The document that one write stores: the aggregate, its events and the audit entry of the act. */
final class WrittenDocument<T extends Aggregate> {

  private final String collection;
  private final Codec<T> codec;
  private final Codec<PendingEvent> pendingCodec;
  private final Clock clock;
  private final States states;

  WrittenDocument(MongoCollection<T> collection, Clock clock) {
    this.collection = collection.getNamespace().getCollectionName();
    this.codec = collection.getCodecRegistry().get(collection.getDocumentClass());
    this.pendingCodec = collection.getCodecRegistry().get(PendingEvent.class);
    this.clock = clock;
    this.states = States.of(collection.getDocumentClass());
  }

  /** Where the aggregate stands; null when its kind has no states. */
  @Nullable String state(T aggregate) {
    return states.of(aggregate);
  }

  boolean hasStates() {
    return states.isKnown();
  }

  /**
   * @param from where it stood before; null for something new
   * @param client of the request; null for none
   */
  BsonDocument of(T aggregate, Act act, @Nullable String from, @Nullable String client) {
    BsonDocument document = encoded(codec, aggregate);
    BsonArray pending = document.getArray("pending", new BsonArray());
    pending.add(encoded(pendingCodec, entry(aggregate, act, from, client).remembered()));
    document.put("pending", pending);
    document.put("pendingSince", new BsonDateTime(clock.millis()));
    return document;
  }

  private AuditEntry entry(T aggregate, Act act, @Nullable String from, @Nullable String client) {
    Actor actor = act.actor();
    Instant at = clock.instant();
    String object = collection + "/" + aggregate.id();
    return new AuditEntry(
        UUID.randomUUID().toString(),
        at,
        object,
        aggregate.revision(),
        act.action(),
        actor.id(),
        actor.name(),
        actor.unit(),
        act.reason(),
        from,
        state(aggregate),
        client);
  }

  private static <D> BsonDocument encoded(Codec<D> codec, D value) {
    BsonDocument document = new BsonDocument();
    codec.encode(new BsonDocumentWriter(document), value, EncoderContext.builder().build());
    return document;
  }
}
