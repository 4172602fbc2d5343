package org.gongkai.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.result.InsertOneResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.event.PendingRelay;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * A collection of aggregates. A write stores the state, its events and its audit entry in one
 * document, guarded by the revision, and then lets the relay send them.
 */
public final class Documents<T extends Aggregate> {

  private static final int CONFLICTS = 5;
  private static final int BATCH = 500;

  private final MongoCollection<T> collection;
  private final MongoCollection<BsonDocument> raw;
  private final Mono<Void> ready;
  private final PendingRelay relay;
  private final WrittenDocument<T> written;

  Documents(MongoCollection<T> collection, Mono<Void> ready, PendingRelay relay, Clock clock) {
    this.collection = collection;
    this.raw = collection.withDocumentClass(BsonDocument.class);
    this.ready = ready;
    this.relay = relay;
    this.written = new WrittenDocument<>(collection, clock);
  }

  /** Empty when there is none. */
  public Mono<T> find(String id) {
    return ready.then(Mono.defer(() -> Mono.from(collection.find(eq("_id", id)).first())));
  }

  /** In the order of {@code sort}; filter and sort must be served by one declared index. */
  public Flux<T> find(Bson filter, Bson sort, int limit) {
    return ready.thenMany(
        Flux.defer(() -> collection.find(filter).sort(sort).limit(limit).batchSize(limit)));
  }

  /** Stores a new aggregate; DUPLICATE when its id or another unique value is taken. */
  public Mono<T> insert(T fresh, Act act) {
    return ready
        .then(document(fresh, act, null))
        .flatMap(document ->
            Mono.from(raw.insertOne(document))
                .map(InsertOneResult::wasAcknowledged)
                .onErrorMap(Documents::isDuplicate, taken -> new DuplicateValue())
                .then(Mono.fromCallable(() -> handOver(fresh, document))));
  }

  /**
   * Like {@link #insert}, but a retry that comes with the id of its own first attempt gets what
   * that attempt stored.
   */
  public Mono<T> insertOnce(T fresh, Act act) {
    return insert(fresh, act)
        .onErrorResume(
            DuplicateValue.class, taken -> find(fresh.id()).switchIfEmpty(Mono.error(taken)));
  }

  /**
   * Stores many new aggregates with few commands and emits those that were not there yet; the
   * others are left as they are. After a failure in between some are stored: do it again. Their
   * events go out when no others wait.
   */
  public Flux<T> insertMissing(Collection<T> fresh, Act act) {
    return ready
        .thenMany(Flux.fromIterable(List.copyOf(fresh)).buffer(BATCH))
        .concatMap(some -> insertSome(some, act));
  }

  /** Replaces the state read before; STALE_REVISION when somebody else was faster. */
  public Mono<T> replace(T next, Act act) {
    return ready
        .then(Mono.defer(() -> stateBefore(next)))
        .flatMap(from -> replace(next, act, from));
  }

  private Mono<T> replace(T next, Act act, Optional<String> from) {
    return document(next, act, from.orElse(null))
        .flatMap(document ->
            Mono.from(raw.replaceOne(isBefore(next), document))
                .onErrorMap(Documents::isDuplicate, taken -> new DuplicateValue())
                .flatMap(result ->
                    result.getMatchedCount() == 1
                        ? Mono.fromCallable(() -> handOver(next, document))
                        : Mono.error(new StaleRevision())));
  }

  /** For the trail; the revision that guards the write also vouches for what is read here. */
  private Mono<Optional<String>> stateBefore(T next) {
    return written.hasStates()
        ? Mono.from(raw.find(isBefore(next)).projection(Projections.include(States.FIELD)).first())
            .map(States::stored)
            .switchIfEmpty(Mono.error(StaleRevision::new))
        : Mono.just(Optional.empty());
  }

  private static Bson isBefore(Aggregate next) {
    return and(eq("_id", next.id()), eq("revision", next.revision() - 1));
  }

  private Mono<BsonDocument> document(T aggregate, Act act, @Nullable String from) {
    return Mono.deferContextual(context ->
        Mono.just(written.of(aggregate, act, from, AuditEntry.client(context, act.actor()))));
  }

  /**
   * Reads, decides and replaces, again when somebody else was faster. The same instance returned by
   * the transition means that nothing is to change. Empty when there is no such aggregate.
   */
  public Mono<T> change(String id, Act act, UnaryOperator<T> transition) {
    return Mono.defer(() ->
            find(id)
                .flatMap(read -> {
                  T next = Objects.requireNonNull(transition.apply(read));
                  return next == read
                      ? Mono.just(read)
                      : replace(next, act, Optional.ofNullable(written.state(read)));
                }))
        .retryWhen(
            Retry.max(CONFLICTS)
                .filter(StaleRevision.class::isInstance)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
  }

  /** For queries that {@link #find} cannot say; use {@link #find} wherever it can. */
  public MongoCollection<T> collection() {
    return collection;
  }

  private Flux<T> insertSome(List<T> some, Act act) {
    return Mono.deferContextual(
            context -> {
              String client = AuditEntry.client(context, act.actor());
              return Mono.just(
                  some.stream().map(fresh -> written.of(fresh, act, null, client)).toList());
            })
        .flatMapMany(documents -> insertSome(some, documents));
  }

  private Flux<T> insertSome(List<T> some, List<BsonDocument> documents) {
    return Mono.from(raw.insertMany(documents, new InsertManyOptions().ordered(false)))
        .map(result -> Set.<Integer>of())
        .onErrorResume(MongoBulkWriteException.class, Documents::taken)
        .flatMapIterable(taken ->
            IntStream.range(0, some.size())
                .filter(at -> !taken.contains(at))
                .mapToObj(at -> handOverInBulk(some.get(at), documents.get(at)))
                .toList());
  }

  /** The places of those that were there already; any other failure stays one. */
  private static Mono<Set<Integer>> taken(MongoBulkWriteException failure) {
    boolean onlyTaken =
        failure.getWriteConcernError() == null
            && failure.getWriteErrors().stream()
                .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    return onlyTaken
        ? Mono.just(
            failure.getWriteErrors().stream()
                .map(BulkWriteError::getIndex)
                .collect(Collectors.toSet()))
        : Mono.error(failure);
  }

  private T handOver(T aggregate, BsonDocument document) {
    relay.submit(collection.getNamespace().getCollectionName(), document);
    return aggregate;
  }

  private T handOverInBulk(T aggregate, BsonDocument document) {
    relay.submitBulk(collection.getNamespace().getCollectionName(), document);
    return aggregate;
  }

  private static boolean isDuplicate(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private static final class DuplicateValue extends Refusal {
    DuplicateValue() {
      super(CommonCode.DUPLICATE, "已存在相同的记录。");
    }
  }

  private static final class StaleRevision extends Refusal {
    StaleRevision() {
      super(CommonCode.STALE_REVISION, "内容已被他人修改，请刷新后重试。");
    }
  }
}
