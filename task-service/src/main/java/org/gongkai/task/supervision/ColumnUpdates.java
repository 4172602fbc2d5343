package org.gongkai.task.supervision;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.web.NewId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When each column of each unit last got a published item. */
public class ColumnUpdates {

  private static final int BATCH = 200;

  private final MongoCollection<ColumnUpdate> updates;
  private final Mono<Void> ready;

  /** The latest publication of a unit in a column. */
  public record ColumnUpdate(@BsonId String id, String unit, String column, Instant lastAt) {}

  ColumnUpdates(DocumentStores stores) {
    this.updates = stores.plain("columnUpdates", ColumnUpdate.class);
    this.ready =
        DocumentStores.created(
            updates, List.of(new IndexModel(Indexes.ascending("lastAt", "_id"))));
  }

  /** Columns without a new item since, the longest first. */
  public Flux<ColumnUpdate> notUpdatedSince(Instant since) {
    return ready.thenMany(
        Flux.defer(() ->
            updates.find(lt("lastAt", since)).sort(ascending("lastAt", "_id")).batchSize(BATCH)));
  }

  Mono<Void> updated(ItemEvent event) {
    String id = NewId.derived("column", event.unit(), event.column()).value();
    return ready
        .then(
            Mono.defer(() ->
                Mono.from(
                    updates.updateOne(
                        eq("_id", id),
                        Updates.combine(
                            Updates.max("lastAt", event.publishedAt()),
                            Updates.setOnInsert("unit", event.unit()),
                            Updates.setOnInsert("column", event.column())),
                        new UpdateOptions().upsert(true)))))
        .then();
  }
}
