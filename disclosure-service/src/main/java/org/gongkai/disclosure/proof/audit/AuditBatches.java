package org.gongkai.disclosure.proof.audit;

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
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The closed batches, and the trail that they were made of. */
@Component
public class AuditBatches {

  private static final String STORED_AT = "storedAt";
  private static final int CHUNK = 500;

  private final MongoCollection<StoredEntry> trail;
  private final MongoCollection<AuditBatch> batches;
  private final Mono<Void> ready;

  AuditBatches(MongoDatabase database) {
    this.trail = database.getCollection("audit", StoredEntry.class);
    this.batches = database.getCollection("auditBatches", AuditBatch.class);
    this.ready = DocumentStores.created(batches, List.of(new IndexModel(ascending("entries.id"))));
  }

  /** The last one; empty when there is none. */
  Mono<AuditBatch> last() {
    return Mono.from(batches.find().sort(descending("_id")).limit(1).first());
  }

  /** All of them in order. */
  public Flux<AuditBatch> all() {
    return Flux.from(batches.find().sort(ascending("_id")).batchSize(10));
  }

  /** The batch of an entry; empty while it waits. */
  Mono<AuditBatch> of(String entryId) {
    return ready.then(Mono.defer(() -> Mono.from(batches.find(eq("entries.id", entryId)).first())));
  }

  /** False when another instance closed the batch of this number. */
  Mono<Boolean> insert(AuditBatch batch) {
    return ready
        .then(Mono.defer(() -> Mono.from(batches.insertOne(batch))))
        .thenReturn(true)
        .onErrorResume(
            MongoWriteException.class,
            failure ->
                failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                    ? Mono.just(false)
                    : Mono.error(failure));
  }

  /** What was stored after one instant, up to another, in that order. */
  Flux<StoredEntry> stored(Instant after, Instant until, int limit) {
    return Flux.from(
        trail
            .find(and(gt(STORED_AT, after), lte(STORED_AT, until)))
            .sort(ascending(STORED_AT, "_id"))
            .limit(limit));
  }

  /** The same, however many, as far as it is in no batch. */
  Flux<StoredEntry> left(Instant after, Instant until) {
    return ready
        .thenMany(
            Flux.defer(() ->
                trail
                    .find(and(gt(STORED_AT, after), lte(STORED_AT, until)))
                    .sort(ascending(STORED_AT, "_id"))
                    .batchSize(CHUNK)))
        .buffer(CHUNK)
        .concatMap(this::withoutBatch);
  }

  private Flux<StoredEntry> withoutBatch(List<StoredEntry> some) {
    List<String> ids = some.stream().map(StoredEntry::id).toList();
    return Flux.from(batches.find(in("entries.id", ids)))
        .flatMapIterable(AuditBatch::entries)
        .map(AuditBatch.Line::id)
        .collect(Collectors.toSet())
        .flatMapIterable(
            closed -> some.stream().filter(entry -> !closed.contains(entry.id())).toList());
  }

  /** How many entries were stored up to an instant. */
  Mono<Long> count(Instant until) {
    return Mono.defer(() -> Mono.from(trail.countDocuments(lte(STORED_AT, until))));
  }

  Flux<StoredEntry> entries(Collection<String> ids) {
    return Flux.from(trail.find(in("_id", ids)));
  }

  Mono<StoredEntry> entry(String id) {
    return Mono.from(trail.find(eq("_id", id)).first());
  }
}
