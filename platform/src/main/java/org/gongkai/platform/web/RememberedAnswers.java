package org.gongkai.platform.web;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * First answers by idempotency key, for 24 hours. An attempt claims its key by inserting a marker;
 * if it dies, another may take over after a minute.
 */
final class RememberedAnswers {

  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration KEPT = Duration.ofHours(24);

  private final MongoCollection<Document> collection;
  private final Clock clock;
  private final Mono<String> index;

  RememberedAnswers(MongoCollection<Document> collection, Clock clock) {
    this.collection = collection;
    this.clock = clock;
    // At the first use, and again until it worked: the service starts without the store.
    index =
        Mono.defer(() -> Mono.from(createIndex()))
            .cache(
                done -> Duration.ofMillis(Long.MAX_VALUE),
                failed -> Duration.ZERO,
                () -> Duration.ZERO);
  }

  Mono<Claim> claim(String id, String fingerprint) {
    return index.then(Mono.defer(() -> insert(id, fingerprint)));
  }

  /** Keeps the answer; without effect if another attempt has taken over. */
  Mono<Void> finish(String id, String owner, byte[] sealed) {
    Bson answer =
        Updates.combine(Updates.set("answer", new Binary(sealed)), Updates.unset("leaseUntil"));
    return Mono.defer(() -> Mono.from(collection.updateOne(marker(id, owner), answer))).then();
  }

  /** Forgets the attempt, so that the next one does the work anew. */
  Mono<Void> release(String id, String owner) {
    return Mono.defer(() -> Mono.from(collection.deleteOne(marker(id, owner)))).then();
  }

  private Mono<Claim> insert(String id, String fingerprint) {
    String owner = NewId.random().value();
    Instant now = clock.instant();
    Document marker =
        new Document("_id", id)
            .append("fingerprint", fingerprint)
            .append("owner", owner)
            .append("leaseUntil", Date.from(now.plus(LEASE)))
            .append("expiresAt", Date.from(now.plus(KEPT)));
    return Mono.from(collection.insertOne(marker))
        .<Claim>thenReturn(new Claim.Mine(owner))
        .onErrorResume(
            MongoWriteException.class,
            error ->
                error.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                    ? meet(id, fingerprint, now)
                    : Mono.error(error));
  }

  private Mono<Claim> meet(String id, String fingerprint, Instant now) {
    return Mono.from(collection.find(Filters.eq("_id", id)).first())
        .flatMap(found -> {
          if (abandoned(found, now)) {
            return release(id, found.getString("owner")).then(insert(id, fingerprint));
          }
          return Mono.just(judge(found, fingerprint));
        })
        .switchIfEmpty(Mono.defer(() -> insert(id, fingerprint)));
  }

  private static boolean abandoned(Document found, Instant now) {
    Date end =
        found.containsKey("answer") ? found.getDate("expiresAt") : found.getDate("leaseUntil");
    return !end.toInstant().isAfter(now);
  }

  private static Claim judge(Document found, String fingerprint) {
    if (!fingerprint.equals(found.getString("fingerprint"))) {
      return new Claim.Other();
    }
    Binary answer = found.get("answer", Binary.class);
    return answer == null ? new Claim.Running() : new Claim.Done(answer.getData());
  }

  private Publisher<String> createIndex() {
    return collection.createIndex(
        Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
  }

  private static Bson marker(String id, String owner) {
    return Filters.and(Filters.eq("_id", id), Filters.eq("owner", owner));
  }
}
