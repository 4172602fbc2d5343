package org.gongkai.disclosure.duty;

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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets one instance at a time look for duties; who crashes loses it after a while. */
@Component
class DutyLock {

  private static final String ID = "duty";
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final MongoCollection<Held> collection;
  private final Clock clock;

  DutyLock(DocumentStores stores, Clock clock) {
    this.collection = stores.plain("locks", Held.class);
    this.clock = clock;
  }

  /** Public for the codec alone. */
  public record Held(@BsonId String id, String owner, Instant until) {}

  /** False while another one has it. */
  Mono<Boolean> take(String owner) {
    Held held = new Held(ID, owner, clock.instant().plus(LEASE));
    var free = and(eq("_id", ID), lt("until", clock.instant()));
    return Mono.from(collection.replaceOne(free, held, new ReplaceOptions().upsert(true)))
        .thenReturn(true)
        .onErrorResume(DutyLock::isHeld, taken -> Mono.just(false));
  }

  /** Still at work; empty when another one has taken over. */
  Mono<Boolean> keep(String owner) {
    return until(owner, clock.instant().plus(LEASE));
  }

  Mono<Void> release(String owner) {
    return until(owner, Instant.EPOCH).then();
  }

  private Mono<Boolean> until(String owner, Instant until) {
    return Mono.from(
            collection.updateOne(
                and(eq("_id", ID), eq("owner", owner)), Updates.set("until", until)))
        .filter(result -> result.getMatchedCount() == 1)
        .map(result -> true);
  }

  private static boolean isHeld(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
