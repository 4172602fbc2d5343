package org.gongkai.platform.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.event.PendingRelay;
import reactor.core.publisher.Mono;

/** Opens the collections of a service. */
public final class DocumentStores {

  private final MongoDatabase database;
  private final PendingRelay relay;
  private final Clock clock;

  DocumentStores(MongoDatabase database, PendingRelay relay, Clock clock) {
    this.database = database;
    this.relay = relay;
    this.clock = clock;
  }

  /** A collection of aggregates whose events are relayed; indexes are made before its first use. */
  public <T extends Aggregate> Documents<T> of(
      String collection, Class<T> type, IndexModel... indexes) {
    List<IndexModel> all = new ArrayList<>(List.of(indexes));
    all.add(
        new IndexModel(
            Indexes.ascending("pendingSince"), new IndexOptions().name("pending").sparse(true)));
    var documents = database.getCollection(collection, type);
    relay.watch(collection);
    return new Documents<>(documents, created(documents, all), relay, clock);
  }

  /** A plain collection, for replicas of what other services own. */
  public <T> MongoCollection<T> plain(String collection, Class<T> type) {
    return database.getCollection(collection, type);
  }

  public MongoDatabase database() {
    return database;
  }

  /**
   * Emits nothing and completes when the indexes exist; tried again at each use until it succeeds.
   */
  public static Mono<Void> created(MongoCollection<?> collection, List<IndexModel> indexes) {
    Mono<Boolean> creation =
        Mono.defer(() -> Mono.from(collection.createIndexes(indexes)).thenReturn(true));
    return creation.cacheInvalidateIf(done -> !done).then();
  }
}
