package org.gongkai.task.plan;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The content rows of all plans. */
public class TaskItems {

  private static final int BATCH = 500;
  private static final Bson COUNTED = Projections.include("group", "unitIds", "status", "deadline");

  private static final IndexModel[] INDEXES = {
    index("planId", "scope.place"),
    index("planId", "unitIds", "scope.place"),
    index("planId", "group", "scope.place"),
    index("planId", "status", "scope.place"),
    index("planId", "status", "deadline.date"),
    index("planId", "scope.due", "scope.place"),
    index("scope.unit", "scope.year", "scope.place"),
    index("scope.unit", "scope.year", "unitIds", "scope.place"),
    index("scope.unit", "scope.year", "status", "scope.place"),
    index("scope.unit", "scope.year", "scope.due", "scope.place"),
    index("fulfilment.keys")
  };

  private final Documents<TaskItem> items;
  private final Mono<Void> indexed;

  TaskItems(DocumentStores stores) {
    this.items = stores.of("taskItems", TaskItem.class, INDEXES);
    this.indexed = DocumentStores.created(items.collection(), List.of(INDEXES));
  }

  public Mono<TaskItem> find(String id) {
    return items.find(id);
  }

  /** Fails with 404 when there is none. */
  public Mono<TaskItem> read(String id) {
    return find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("任务内容")));
  }

  /** Rows in the order of {@code sort}; both must be served by one of the indexes. */
  public Flux<TaskItem> find(Bson filter, Bson sort, int limit) {
    return items.find(filter, sort, limit);
  }

  /** Rows that declare that one of these would fulfil them; see {@link Fulfilment#keys}. */
  public Flux<TaskItem> wanting(Collection<String> keys, int limit) {
    return items.find(in("fulfilment.keys", keys), ascending("fulfilment.keys"), limit);
  }

  /** Those of the ids that there are. */
  public Flux<TaskItem> given(Collection<String> ids) {
    return ids.isEmpty() ? Flux.empty() : items.find(in("_id", ids), ascending("_id"), ids.size());
  }

  /** The rows of a plan in its order. */
  public Flux<TaskItem> ofPlan(String planId) {
    return indexed.thenMany(
        Flux.defer(() ->
            items
                .collection()
                .find(eq("planId", planId))
                .sort(ascending("scope.place"))
                .batchSize(BATCH)));
  }

  /** What is counted for the progress of a plan, and no more. */
  public Flux<ItemOutline> outline(String planId) {
    return indexed.thenMany(
        Flux.defer(() ->
            items
                .collection()
                .withDocumentClass(ItemOutline.class)
                .find(eq("planId", planId))
                .projection(Projections.fields(Projections.excludeId(), COUNTED))
                .sort(ascending("scope.place"))
                .batchSize(BATCH)));
  }

  /**
   * Stores the rows of a plan, all at once and without an audit entry each: that of the plan speaks
   * for them. Those that a crashed attempt has stored before are left as they are.
   */
  Mono<Void> open(List<TaskItem> fresh) {
    var anyOrder = new InsertManyOptions().ordered(false);
    return indexed
        .thenMany(Flux.fromIterable(fresh).buffer(BATCH))
        .concatMap(some ->
            Mono.from(items.collection().insertMany(some, anyOrder))
                .then()
                .onErrorComplete(TaskItems::areThereAlready))
        .then();
  }

  /** Takes an unfinished row into the plan of a later year, or gives it to one more unit there. */
  public Mono<TaskItem> carry(CarriedRow carried, ItemUnit unit, Act act) {
    return items
        .change(carried.id(), act, row -> CarriedRow.withUnit(row, unit))
        .switchIfEmpty(Mono.defer(() -> items.insertOnce(carried.opened(unit), act)))
        .flatMap(row -> items.change(row.id(), act, latest -> CarriedRow.withUnit(latest, unit)));
  }

  public Mono<TaskItem> replace(TaskItem next, Act act) {
    return items.replace(next, act);
  }

  public Mono<TaskItem> change(String id, Act act, UnaryOperator<TaskItem> transition) {
    return items.change(id, act, transition);
  }

  private static IndexModel index(String... fields) {
    return new IndexModel(Indexes.ascending(fields));
  }

  private static boolean areThereAlready(Throwable failure) {
    return failure instanceof MongoBulkWriteException bulk
        && bulk.getWriteConcernError() == null
        && bulk.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
