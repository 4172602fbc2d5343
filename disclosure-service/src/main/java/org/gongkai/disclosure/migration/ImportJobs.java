package org.gongkai.disclosure.migration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.migration.ImportJob.Lease;
import org.gongkai.disclosure.migration.ImportJob.Progress;
import org.gongkai.disclosure.migration.ImportJob.State;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored imports and their row errors. */
@Component
class ImportJobs {

  private static final Bson LATEST = compoundIndex(descending("createdAt"), ascending("_id"));

  private final Documents<ImportJob> documents;
  private final MongoCollection<RowError> errors;

  ImportJobs(DocumentStores stores) {
    this.documents =
        stores.of(
            "imports",
            ImportJob.class,
            index("open", ascending("state", "createdAt")),
            index("unit", compoundIndex(ascending("unit"), LATEST)));
    this.errors = stores.plain("importErrors", RowError.class);
  }

  Mono<ImportJob> find(String id) {
    return documents.find(id);
  }

  Mono<ImportJob> insert(ImportJob fresh, Act act) {
    return documents.insertOnce(fresh, act);
  }

  Mono<ImportJob> change(String id, Act act, UnaryOperator<ImportJob> transition) {
    return documents.change(id, act, transition);
  }

  /** The latest first; {@code after} is the last one seen. */
  Flux<ImportJob> ofUnits(
      Collection<String> units, @Nullable Instant time, @Nullable String id, int limit) {
    Bson mine = in("unit", units);
    Bson filter =
        time == null || id == null
            ? mine
            : and(mine, or(lt("createdAt", time), and(eq("createdAt", time), gt("_id", id))));
    return documents.find(filter, LATEST, limit);
  }

  /** The oldest import on which nobody works, from now on worked on by this one. */
  Mono<ImportJob> claim(String owner, Instant now, Duration lease) {
    Bson free =
        and(in("state", State.RECEIVED.name(), State.RUNNING.name()), lt("lease.until", now));
    Bson mine =
        Updates.combine(
            Updates.set("state", State.RUNNING.name()),
            Updates.set("lease", new Lease(owner, now.plus(lease))),
            Updates.inc("attempts", 1),
            Updates.min("startedAt", now));
    return Mono.defer(() ->
        Mono.from(
            documents
                .collection()
                .findOneAndUpdate(
                    free,
                    mine,
                    new FindOneAndUpdateOptions()
                        .sort(ascending("state", "createdAt"))
                        .returnDocument(ReturnDocument.AFTER))));
  }

  /** Notes how far this one is; false when the import is no longer its own. */
  Mono<Boolean> reached(String id, String owner, Progress progress, Instant leaseUntil) {
    Bson mine = and(eq("_id", id), eq("state", State.RUNNING.name()), eq("lease.owner", owner));
    Bson news =
        Updates.combine(
            Updates.set("position", progress.position()),
            Updates.set("counts", progress.counts()),
            Updates.set("ignored", progress.ignored()),
            Updates.set("attempts", 0),
            Updates.set("lease.until", leaseUntil));
    return Mono.defer(() -> Mono.from(documents.collection().updateOne(mine, news)))
        .map(result -> result.getMatchedCount() == 1);
  }

  /** Adds to the report; what a first attempt noted already stays as it is. */
  Mono<Void> report(List<RowError> found) {
    return found.isEmpty()
        ? Mono.empty()
        : Mono.defer(
                () -> Mono.from(errors.insertMany(found, new InsertManyOptions().ordered(false))))
            .then()
            .onErrorComplete(ImportJobs::isThereAlready);
  }

  /** In the order of the rows. */
  Flux<RowError> errors(String job, @Nullable String after, int limit) {
    String prefix = RowError.prefix(job);
    // The character after the dot ends the range.
    Bson mine = and(gt("_id", after == null ? prefix : after), lt("_id", job + "/"));
    return Flux.defer(() -> errors.find(mine).sort(ascending("_id")).limit(limit).batchSize(limit));
  }

  private static boolean isThereAlready(Throwable failure) {
    return failure instanceof MongoBulkWriteException write
        && write.getWriteConcernError() == null
        && write.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }
}
