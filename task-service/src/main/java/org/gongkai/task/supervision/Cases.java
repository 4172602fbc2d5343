package org.gongkai.task.supervision;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All supervised cases; made of events, so that they can be made again. */
public class Cases {

  private static final int BATCH = 200;

  private final MongoCollection<SupervisedCase> cases;
  private final Mono<Void> ready;

  Cases(DocumentStores stores) {
    this.cases = stores.plain("supervisedCases", SupervisedCase.class);
    this.ready =
        DocumentStores.created(
            cases,
            List.of(
                new IndexModel(Indexes.ascending("unit", "open", "place")),
                new IndexModel(Indexes.ascending("unit", "violationAt")),
                new IndexModel(Indexes.ascending("scopes", "open", "place", "_id")),
                new IndexModel(Indexes.ascending("scopes", "violationAt", "_id")),
                new IndexModel(Indexes.ascending("kind", "open", "place", "_id")),
                new IndexModel(Indexes.ascending("kind", "closedAt", "_id")),
                new IndexModel(Indexes.ascending("kind", "violationAt", "_id"))));
  }

  /** Empty when there is none. */
  public Mono<SupervisedCase> find(String id) {
    return ready.then(Mono.defer(() -> Mono.from(cases.find(eq("_id", id)).first())));
  }

  /** Open cases of a kind whose day is over, the earliest first. */
  public Flux<SupervisedCase> late(CaseKind kind, LocalDate today) {
    Bson filter = and(eq("kind", kind), eq("open", true), lt("place", today));
    return ready.thenMany(
        Flux.defer(() -> cases.find(filter).sort(ascending("place", "_id")).batchSize(BATCH)));
  }

  /** Open duties of one kind, whether they have a day or not; the earliest first. */
  public Flux<SupervisedCase> duties(String dutyKind) {
    Bson filter = and(eq("kind", CaseKind.DUTY), eq("open", true));
    return ready
        .thenMany(
            Flux.defer(() -> cases.find(filter).sort(ascending("place", "_id")).batchSize(BATCH)))
        .filter(found -> found.duty() != null && found.duty().kind().equals(dutyKind));
  }

  /** Cases of a kind that were closed since, late ones only. */
  public Flux<SupervisedCase> closedLate(CaseKind kind, Instant since) {
    Bson filter = and(eq("kind", kind), gte("closedAt", since));
    return ready
        .thenMany(
            Flux.defer(
                () -> cases.find(filter).sort(ascending("closedAt", "_id")).batchSize(BATCH)))
        .filter(found -> found.lateSince() != null);
  }

  /** Cases of a kind that broke the order of their steps since. */
  public Flux<SupervisedCase> broken(CaseKind kind, Instant since) {
    Bson filter = and(eq("kind", kind), gte("violationAt", since));
    return ready.thenMany(
        Flux.defer(
            () -> cases.find(filter).sort(ascending("violationAt", "_id")).batchSize(BATCH)));
  }

  Flux<SupervisedCase> list(Bson filter, Bson order, int limit) {
    return ready.thenMany(
        Flux.defer(() -> cases.find(filter).sort(order).limit(limit).batchSize(limit)));
  }

  /** Stores a case that is heard of for the first time; false if another was faster. */
  Mono<Boolean> insert(SupervisedCase fresh) {
    return ready
        .then(Mono.defer(() -> Mono.from(cases.insertOne(fresh))))
        .map(done -> true)
        .onErrorReturn(Cases::isTaken, false);
  }

  /** Replaces what was read; false if another was faster. */
  Mono<Boolean> replace(SupervisedCase read, SupervisedCase next) {
    Bson guard =
        and(eq("_id", read.id()), eq("revision", read.revision()), eq("orderId", read.orderId()));
    return Mono.from(cases.replaceOne(guard, next)).map(result -> result.getMatchedCount() == 1);
  }

  Mono<Void> led(String id, String orderId) {
    return Mono.from(cases.updateOne(eq("_id", id), Updates.set("orderId", orderId))).then();
  }

  /** The counts of a unit, each from an index. */
  Mono<CaseCounts> count(
      String unit, LocalDate today, LocalDate warnUntil, LocalDate longBefore, Instant since) {
    Bson open = and(eq("unit", unit), eq("open", true));
    return Mono.zip(
        List.of(
            count(open),
            count(and(open, gte("place", today), lte("place", warnUntil))),
            count(and(open, lt("place", today))),
            count(and(open, lt("place", longBefore))),
            count(and(eq("unit", unit), gt("violationAt", since)))),
        found ->
            new CaseCounts(
                (Long) found[0],
                (Long) found[1],
                (Long) found[2],
                (Long) found[3],
                (Long) found[4]));
  }

  private Mono<Long> count(Bson filter) {
    return ready.then(Mono.defer(() -> Mono.from(cases.countDocuments(filter))));
  }

  static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
