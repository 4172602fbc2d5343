package org.gongkai.platform.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.gongkai.platform.audit.SealedBatch.Stored;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.event.PendingRelay;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The closed batches, and the trail that they were made of. Nothing in them is ever changed. */
final class SealStore {

  private static final String BATCHES = "auditSeals";
  private static final String STORED_AT = "storedAt";
  private static final String NUMBER = "number";
  private static final String ENTRY = "entries.id";
  private static final int CHUNK = 500;

  private final MongoCollection<BsonDocument> trail;
  private final MongoCollection<BsonDocument> batches;
  private final Codec<AuditEntry> entries;
  private final Codec<PendingEvent> events;
  private final PendingRelay relay;
  private final Clock clock;
  private final Mono<Boolean> ready;

  SealStore(MongoDatabase database, PendingRelay relay, Clock clock) {
    this.trail = database.getCollection("audit", BsonDocument.class);
    this.batches = database.getCollection(BATCHES, BsonDocument.class);
    this.entries = database.getCodecRegistry().get(AuditEntry.class);
    this.events = database.getCodecRegistry().get(PendingEvent.class);
    this.relay = relay;
    this.clock = clock;
    List<IndexModel> indexes =
        List.of(
            new IndexModel(ascending(NUMBER), new IndexOptions().unique(true)),
            new IndexModel(ascending(ENTRY)),
            new IndexModel(
                ascending("pendingSince"), new IndexOptions().name("pending").sparse(true)));
    this.ready =
        Mono.defer(() -> Mono.from(batches.createIndexes(indexes)).thenReturn(true))
            .cacheInvalidateIf(done -> !done);
    relay.watch(BATCHES);
  }

  /** The last one; empty when there is none. */
  Mono<SealedBatch> last() {
    return ready
        .then(Mono.defer(() -> Mono.from(batches.find().sort(descending(NUMBER)).limit(1).first())))
        .map(SealedBatch::read);
  }

  /** All of them in order. */
  Flux<SealedBatch> all() {
    return ready
        .thenMany(Flux.defer(() -> batches.find().sort(ascending(NUMBER)).batchSize(10)))
        .map(SealedBatch::read);
  }

  /** The batch of an entry; empty while it waits. */
  Mono<SealedBatch> of(String entry) {
    return ready
        .then(Mono.defer(() -> Mono.from(batches.find(eq(ENTRY, entry)).first())))
        .map(SealedBatch::read);
  }

  /**
   * With the event that tells of it; false when another instance closed the batch of this number.
   */
  Mono<Boolean> insert(SealedBatch batch, PendingEvent told) {
    BsonDocument document = batch.document();
    BsonDocument event = new BsonDocument();
    events.encode(new BsonDocumentWriter(event), told, EncoderContext.builder().build());
    document.append("pending", new BsonArray(List.of(event)));
    document.append("pendingSince", new BsonDateTime(clock.millis()));
    return ready
        .then(Mono.defer(() -> Mono.from(batches.insertOne(document))))
        .doOnNext(done -> relay.submit(BATCHES, document))
        .thenReturn(true)
        .onErrorResume(
            MongoWriteException.class,
            failure ->
                failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                    ? Mono.just(false)
                    : Mono.error(failure));
  }

  /** What was stored after one instant, up to another, in that order. */
  Flux<Stored> stored(Instant after, Instant until, int limit) {
    return Flux.from(
            trail
                .find(and(gt(STORED_AT, after), lte(STORED_AT, until)))
                .sort(ascending(STORED_AT, "_id"))
                .limit(limit))
        .map(document -> new Stored(entry(document), storedAt(document)));
  }

  /** What was stored after one instant, up to another, and is in no batch. */
  Flux<Stored> left(Instant after, Instant until) {
    return ready
        .thenMany(
            Flux.defer(() ->
                trail
                    .find(and(gt(STORED_AT, after), lte(STORED_AT, until)))
                    .sort(ascending(STORED_AT, "_id"))
                    .batchSize(CHUNK)))
        .map(document -> new Stored(entry(document), storedAt(document)))
        .buffer(CHUNK)
        .concatMap(this::withoutBatch);
  }

  private Flux<Stored> withoutBatch(List<Stored> some) {
    List<String> ids = some.stream().map(one -> one.entry().id()).toList();
    return Flux.from(batches.find(in(ENTRY, ids)).projection(Projections.include(ENTRY)))
        .flatMapIterable(batch -> batch.getArray("entries"))
        .map(line -> line.asDocument().getString("id").getValue())
        .collect(Collectors.toSet())
        .flatMapIterable(
            closed -> some.stream().filter(one -> !closed.contains(one.entry().id())).toList());
  }

  /** How many entries were stored up to an instant. */
  Mono<Long> count(Instant until) {
    return Mono.from(trail.countDocuments(lte(STORED_AT, until)));
  }

  Flux<AuditEntry> entries(Collection<String> ids) {
    return Flux.from(trail.find(in("_id", ids))).map(this::entry);
  }

  Mono<AuditEntry> entry(String id) {
    return Mono.from(trail.find(eq("_id", id)).first()).map(this::entry);
  }

  private AuditEntry entry(BsonDocument document) {
    return entries.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
  }

  private static Instant storedAt(BsonDocument document) {
    return Instant.ofEpochMilli(document.getDateTime(STORED_AT).getValue());
  }
}
