package org.gongkai.disclosure.proof;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import org.gongkai.disclosure.proof.merkle.Tile;
import org.gongkai.disclosure.proof.merkle.TileId;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The collections of the log. Nothing in them is ever changed or deleted. */
@Component
public class LogStore {

  private static final String ITEM = "itemId";

  private final MongoCollection<StoredLeaf> leaves;
  private final MongoCollection<StoredTile> tiles;
  private final MongoCollection<StoredCheckpoint> checkpoints;
  private final Mono<Void> ready;

  LogStore(MongoDatabase database) {
    this.leaves = lasting(database).getCollection("logLeaves", StoredLeaf.class);
    this.tiles = lasting(database).getCollection("logTiles", StoredTile.class);
    this.checkpoints = lasting(database).getCollection("logCheckpoints", StoredCheckpoint.class);
    this.ready =
        DocumentStores.created(
                leaves,
                List.of(
                    new IndexModel(ascending("key"), new IndexOptions().unique(true)),
                    new IndexModel(Indexes.compoundIndex(ascending(ITEM), descending("_id")))))
            .then(
                DocumentStores.created(
                    tiles, List.of(new IndexModel(ascending("level", "index")))));
  }

  /** What is signed must outlive the loss of a server of the store. */
  private static MongoDatabase lasting(MongoDatabase database) {
    return database.withWriteConcern(WriteConcern.MAJORITY).withReadConcern(ReadConcern.MAJORITY);
  }

  /** False when the index or the key is taken. */
  Mono<Boolean> insert(StoredLeaf leaf) {
    return ready.then(Mono.defer(() -> once(Mono.from(leaves.insertOne(leaf)))));
  }

  /** What was there before stays: a tile is computed alike by all. */
  Mono<Boolean> insert(Tile tile) {
    return Mono.defer(() -> once(Mono.from(tiles.insertOne(StoredTile.of(tile)))));
  }

  /** False when there is one of that size. */
  Mono<Boolean> insert(StoredCheckpoint checkpoint) {
    return Mono.defer(() -> once(Mono.from(checkpoints.insertOne(checkpoint))));
  }

  public Mono<StoredLeaf> leaf(long index) {
    return Mono.from(leaves.find(eq("_id", index)).first());
  }

  /** The leaf that records this, if any. */
  public Mono<StoredLeaf> leaf(String key) {
    return ready.then(Mono.defer(() -> Mono.from(leaves.find(eq("key", key)).first())));
  }

  /** In the order of the log. */
  public Flux<StoredLeaf> leaves(long from, long to) {
    return ready.thenMany(
        Flux.defer(() ->
            leaves
                .find(and(gte("_id", from), lt("_id", to)))
                .sort(ascending("_id"))
                .batchSize(1000)));
  }

  /** All leaves of an item, the latest first. */
  Flux<StoredLeaf> leavesOf(String itemId) {
    return ready.thenMany(
        Flux.defer(() -> leaves.find(eq(ITEM, itemId)).sort(descending("_id")).batchSize(100)));
  }

  Mono<StoredLeaf> latestOf(String itemId) {
    return ready.then(
        Mono.defer(() ->
            Mono.from(leaves.find(eq(ITEM, itemId)).sort(descending("_id")).limit(1).first())));
  }

  Flux<Tile> tiles(Collection<TileId> ids) {
    List<String> keys = ids.stream().map(TileId::key).toList();
    return keys.isEmpty()
        ? Flux.empty()
        : Flux.from(tiles.find(in("_id", keys))).map(StoredTile::tile);
  }

  public Flux<StoredTile> tiles(int level) {
    return ready.thenMany(
        Flux.defer(() -> tiles.find(eq("level", level)).sort(ascending("level", "index"))));
  }

  /** How many leaves the stored tiles cover. */
  Mono<Long> tiledSize() {
    return ready
        .then(
            Mono.defer(() ->
                Mono.from(
                    tiles
                        .find(eq("level", 0))
                        .sort(descending("level", "index"))
                        .limit(1)
                        .first())))
        .map(last -> (last.index() + 1) * TileId.WIDTH)
        .defaultIfEmpty(0L);
  }

  Mono<StoredCheckpoint> latestCheckpoint() {
    return Mono.from(checkpoints.find().sort(descending("_id")).limit(1).first());
  }

  Mono<StoredCheckpoint> checkpoint(long size) {
    return Mono.from(checkpoints.find(eq("_id", size)).first());
  }

  public Flux<StoredCheckpoint> checkpoints() {
    return Flux.from(checkpoints.find().sort(ascending("_id")));
  }

  private static Mono<Boolean> once(Mono<?> insert) {
    return insert
        .thenReturn(true)
        .onErrorResume(
            MongoWriteException.class,
            failure ->
                failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                    ? Mono.just(false)
                    : Mono.error(failure));
  }
}
