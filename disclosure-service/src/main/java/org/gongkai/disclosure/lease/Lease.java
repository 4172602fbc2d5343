package org.gongkai.disclosure.lease;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.store.DocumentStores;
import reactor.core.publisher.Mono;

/** Lets one instance at a time do some work; who crashes, or stands still, loses it. */
public final class Lease {

  private final MongoCollection<Held> collection;
  private final String id;
  private final Duration length;
  private final Clock clock;

  /**
   * @param id of the work
   * @param length for how long it may stand still
   */
  public Lease(DocumentStores stores, String id, Duration length, Clock clock) {
    this.collection = stores.plain("locks", Held.class);
    this.id = id;
    this.length = length;
    this.clock = clock;
  }

  /** Public for the codec alone. */
  public record Held(@BsonId String id, String owner, Instant until) {}

  /** False while another one has it. */
  public Mono<Boolean> take(String owner) {
    return Mono.defer(() -> {
      Held held = new Held(id, owner, clock.instant().plus(length));
      var free = and(eq("_id", id), lt("until", clock.instant()));
      return Mono.from(collection.replaceOne(free, held, new ReplaceOptions().upsert(true)))
          .thenReturn(true)
          .onErrorResume(Lease::isHeld, taken -> Mono.just(false));
    });
  }

  /** Still at work; empty when another one has taken over. */
  public Mono<Boolean> keep(String owner) {
    return Mono.defer(() -> until(owner, clock.instant().plus(length)));
  }

  public Mono<Void> release(String owner) {
    return until(owner, Instant.EPOCH).then();
  }

  private Mono<Boolean> until(String owner, Instant until) {
    return Mono.from(
            collection.updateOne(
                and(eq("_id", id), eq("owner", owner)), Updates.set("until", until)))
        .filter(result -> result.getMatchedCount() == 1)
        .map(result -> true);
  }

  private static boolean isHeld(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
