package org.gongkai.platform.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.gongkai.platform.event.EventSink;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The audit entries of a service: appended by the relay, read newest first. */
final class AuditTrail implements EventSink {

  /** The type under which an aggregate remembers an audit entry until it is in the trail. */
  static final String TYPE = "audit";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Bson NEWEST = Sorts.descending("at", "_id");

  private static final int EXPORT_BATCH = 500;
  private static final String STORED_AT = "storedAt";

  private final MongoCollection<AuditEntry> entries;
  private final Codec<AuditEntry> codec;
  private final Clock clock;
  private final Mono<Boolean> ready;

  AuditTrail(MongoDatabase database, Clock clock) {
    this.entries = database.getCollection("audit", AuditEntry.class);
    this.codec = database.getCodecRegistry().get(AuditEntry.class);
    this.clock = clock;
    List<IndexModel> indexes =
        List.of(
            new IndexModel(Indexes.descending("at", "_id")),
            new IndexModel(Indexes.ascending(STORED_AT, "_id")),
            newest("object"),
            newest("actorId"),
            newest("actorUnit"),
            newest("action"));
    this.ready =
        Mono.defer(() -> Mono.from(entries.createIndexes(indexes)).thenReturn(true))
            .cacheInvalidateIf(done -> !done);
  }

  /** The entry in the form in which an aggregate remembers it. */
  static PendingEvent pending(AuditEntry entry) {
    String data = JSON.writeValueAsString(entry);
    return new PendingEvent(entry.id(), TYPE, entry.object(), entry.revision(), entry.at(), data);
  }

  @Override
  public boolean takes(PendingEvent event) {
    return TYPE.equals(event.type());
  }

  /**
   * The same entry again changes nothing, so that a repeated relay does no harm. When it was stored
   * is kept beside it: in that order nothing arrives late.
   */
  @Override
  public Mono<BulkWriteResult> append(List<PendingEvent> remembered) {
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    List<UpdateOneModel<AuditEntry>> writes =
        remembered.stream()
            .map(event -> JSON.readValue(event.data(), AuditEntry.class))
            .map(entry ->
                new UpdateOneModel<AuditEntry>(
                    eq("_id", entry.id()), new BsonDocument("$setOnInsert", stored(entry)), upsert))
            .toList();
    BulkWriteOptions anyOrder = new BulkWriteOptions().ordered(false);
    return ready.then(Mono.defer(() -> Mono.from(entries.bulkWrite(writes, anyOrder))));
  }

  /** At most {@code limit + 1} entries, so that a caller sees whether more follow. */
  Flux<AuditEntry> find(AuditQuery query, PageRequest page) {
    Bson wanted = query.filter(clock.getZone());
    Bson filter = page.cursor() == null ? wanted : and(wanted, after(page.cursor()));
    return ready.thenMany(
        Flux.defer(() -> entries.find(filter).sort(NEWEST).limit(page.limitPlusOne())));
  }

  /** All of them, however many, no faster than they are taken. */
  Flux<AuditEntry> all(AuditQuery query) {
    Bson wanted = query.filter(clock.getZone());
    return ready.thenMany(
        Flux.defer(() -> entries.find(wanted).sort(NEWEST).batchSize(EXPORT_BATCH)));
  }

  private static IndexModel newest(String field) {
    return new IndexModel(
        Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending("at", "_id")));
  }

  private BsonDocument stored(AuditEntry entry) {
    BsonDocument document = new BsonDocument();
    codec.encode(new BsonDocumentWriter(document), entry, EncoderContext.builder().build());
    document.remove("_id");
    document.put(STORED_AT, new BsonDateTime(clock.millis()));
    return document;
  }

  private static Bson after(Cursor cursor) {
    Instant at = cursor.instant(0);
    return or(lt("at", at), and(eq("at", at), lt("_id", cursor.text(1))));
  }
}
