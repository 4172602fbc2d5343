package org.gongkai.task.plan;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The content rows of all plans. */
public class TaskItems {

  private static final int BATCH = 500;
  private static final Bson COUNTED = Projections.include("group", "status", "deadline");

  private final Documents<TaskItem> items;
  private final Mono<Void> indexed;

  TaskItems(DocumentStores stores) {
    this.items = stores.of("taskItems", TaskItem.class, LedgerFilter.INDEXES);
    this.indexed = DocumentStores.created(items.collection(), List.of(LedgerFilter.INDEXES));
  }

  public Mono<TaskItem> find(String id) {
    return items.find(id);
  }

  Flux<TaskItem> find(Bson filter, int limit) {
    return items.find(filter, ascending("row"), limit);
  }

  /** The rows of a plan in its order. */
  public Flux<TaskItem> ofPlan(String planId) {
    return indexed.thenMany(
        Flux.defer(() ->
            items.collection().find(eq("planId", planId)).sort(ascending("row")).batchSize(BATCH)));
  }

  /** What is counted for the progress of a plan, and no more. */
  Flux<ItemOutline> outline(String planId) {
    return indexed.thenMany(
        Flux.defer(() ->
            items
                .collection()
                .withDocumentClass(ItemOutline.class)
                .find(eq("planId", planId))
                .projection(Projections.fields(Projections.excludeId(), COUNTED))
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

  public Mono<TaskItem> replace(TaskItem next, Act act) {
    return items.replace(next, act);
  }

  private static boolean areThereAlready(Throwable failure) {
    return failure instanceof MongoBulkWriteException bulk
        && bulk.getWriteConcernError() == null
        && bulk.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
