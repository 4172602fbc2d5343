package org.gongkai.task.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.task.plan.DateRange;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is public now, in the few words that a declaration asks for: what a row declares today may
 * have been published in spring.
 */
class PublishedMemory {

  private final MongoCollection<Remembered> items;
  private final Mono<Void> indexed;

  PublishedMemory(DocumentStores stores) {
    this.items = stores.plain("publishedItems", Remembered.class);
    this.indexed =
        DocumentStores.created(items, List.of(new IndexModel(ascending("keys", "day", "_id"))));
  }

  /**
   * A public item.
   *
   * @param keys under which a declaration may want it; none when it is no longer public, or names
   *     the row that it is for
   */
  public record Remembered(
      @BsonId String id,
      long revision,
      List<String> keys,
      @Nullable String column,
      @Nullable String type,
      @Nullable LocalDate day,
      PublishedItem item) {}

  /** Keeps the newest news of an item. */
  Mono<Void> keep(Remembered news) {
    var older = and(eq("_id", news.id()), lt("revision", news.revision()));
    return indexed
        .then(
            Mono.defer(
                () -> Mono.from(items.replaceOne(older, news, new ReplaceOptions().upsert(true)))))
        .then()
        // What is known is newer: the upsert then tries to insert a second one.
        .onErrorComplete(PublishedMemory::isTaken);
  }

  /** What was published in a period under any of the keys, oldest first. */
  Flux<Remembered> find(Collection<String> keys, DateRange period, int limit) {
    var wanted =
        and(in("keys", keys), gte("day", period.from()), lt("day", period.to().plusDays(1)));
    return indexed.thenMany(
        Flux.defer(() -> items.find(wanted).sort(ascending("day", "_id")).limit(limit)));
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
