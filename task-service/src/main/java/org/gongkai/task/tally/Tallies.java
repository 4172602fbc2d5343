package org.gongkai.task.tally;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.gongkai.platform.store.DocumentStores;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * All tallies of one kind. Each instance keeps them in memory and asks the store once a second for
 * those that have changed, so that a sum over ten thousand costs no query.
 */
public final class Tallies<T extends Tally> {

  private static final Duration FRESH = Duration.ofSeconds(1);

  /** By how much the clocks of two instances and a write on its way may differ. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private static final int CONFLICTS = 20;
  private static final int BATCH = 1_000;

  private final Map<String, T> known = new ConcurrentHashMap<>();
  private final AtomicReference<Mono<Collection<T>>> refreshed = new AtomicReference<>();
  private final MongoCollection<T> collection;
  private final Mono<Void> indexed;
  private final Clock clock;

  /** When the last complete refresh began. */
  private volatile Instant begun = Instant.EPOCH;

  public Tallies(DocumentStores stores, String collection, Class<T> type, Clock clock) {
    this.clock = clock;
    this.collection = stores.plain(collection, type);
    this.indexed =
        DocumentStores.created(
            this.collection, List.of(new IndexModel(Indexes.ascending("changedAt"))));
    refreshed.set(
        Mono.defer(this::refresh).cache(all -> FRESH, failure -> Duration.ZERO, () -> FRESH));
  }

  /** All of them: this instance's own counts at once, those of others within a second. */
  public Mono<Collection<T>> all() {
    return Mono.defer(refreshed::get);
  }

  /**
   * Counts again, once more whenever somebody else has counted meanwhile.
   *
   * @param count makes the next tally from the last one; it reads what it counts after that
   */
  public Mono<T> recount(String id, Function<Optional<T>, Mono<T>> count) {
    return indexed
        .then(Mono.defer(() -> Mono.from(collection.find(eq("_id", id)).first())))
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(last -> count.apply(last).flatMap(next -> keep(last, next)))
        .retryWhen(
            Retry.max(CONFLICTS)
                .filter(CountedMeanwhile.class::isInstance)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
        .doOnNext(this::remember);
  }

  private Mono<T> keep(Optional<T> last, T next) {
    if (last.isPresent() && last.get().counts(next)) {
      return Mono.just(last.get());
    }
    if (last.isEmpty()) {
      return Mono.from(collection.insertOne(next))
          .thenReturn(next)
          .onErrorMap(Tallies::isTaken, taken -> new CountedMeanwhile());
    }
    var guard = and(eq("_id", next.id()), eq("revision", last.get().revision()));
    return Mono.from(collection.replaceOne(guard, next))
        .flatMap(result ->
            result.getMatchedCount() == 1 ? Mono.just(next) : Mono.error(new CountedMeanwhile()));
  }

  private Mono<Collection<T>> refresh() {
    Instant now = clock.instant();
    Instant since = begun.equals(Instant.EPOCH) ? begun : begun.minus(OVERLAP);
    return indexed
        .thenMany(collection.find(gte("changedAt", since)).batchSize(BATCH))
        .doOnNext(this::remember)
        .then(
            Mono.fromSupplier(() -> {
              begun = now;
              return known.values();
            }));
  }

  private void remember(T tally) {
    known.merge(
        tally.id(), tally, (held, read) -> read.revision() >= held.revision() ? read : held);
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  /** Another count has been stored in between. */
  private static final class CountedMeanwhile extends RuntimeException {
    CountedMeanwhile() {
      super("Counted meanwhile", null, false, false);
    }
  }
}
