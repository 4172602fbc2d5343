package org.gongkai.disclosure.compilation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored compilations and their files. */
@Component
class Compilations {

  private static final Bson LATEST_FIRST = compoundIndex(descending("updatedAt"), ascending("_id"));

  private final Documents<Compilation> documents;
  private final GridFSBucket bucket;
  private final MongoCollection<Document> items;

  Compilations(DocumentStores stores) {
    this.documents =
        stores.of(
            "compilations",
            Compilation.class,
            index("state", compoundIndex(ascending("state"), LATEST_FIRST)),
            index("unit", compoundIndex(ascending("unit"), LATEST_FIRST)));
    this.bucket = GridFSBuckets.create(stores.database(), "volumes");
    this.items = stores.plain("items", Document.class);
  }

  Documents<Compilation> documents() {
    return documents;
  }

  Flux<Compilation> published(@Nullable Cursor after, int limit) {
    return page(eq("state", Compilation.State.PUBLISHED.name()), after, limit);
  }

  Flux<Compilation> of(Collection<String> units, @Nullable Cursor after, int limit) {
    return page(in("unit", units), after, limit);
  }

  Flux<Compilation> building(int limit) {
    return page(eq("state", Compilation.State.BUILDING.name()), null, limit);
  }

  /** The numbers of the current editions of those that are public. */
  Mono<Map<String, Integer>> editions(Collection<String> ids) {
    return Flux.defer(() ->
            items
                .find(in("_id", ids))
                .projection(include("edition.number", "withdrawal.kind"))
                .batchSize(ids.size()))
        .filter(item -> item.get("withdrawal") == null && item.get("edition") != null)
        .collect(
            Collectors.toMap(
                item -> item.getString("_id"),
                item -> item.get("edition", Document.class).getInteger("number")));
  }

  Mono<ObjectId> store(String name, byte[] bytes) {
    ObjectId id = new ObjectId();
    return Mono.from(
            bucket.uploadFromPublisher(
                new BsonObjectId(id), name, Mono.just(ByteBuffer.wrap(bytes))))
        .thenReturn(id);
  }

  Flux<ByteBuffer> read(ObjectId blob) {
    return Flux.defer(() -> bucket.downloadToPublisher(blob));
  }

  private Flux<Compilation> page(Bson whose, @Nullable Cursor after, int limit) {
    if (after == null) {
      return documents.find(whose, LATEST_FIRST, limit);
    }
    Instant at = after.instant(0);
    Bson older = or(lt("updatedAt", at), and(eq("updatedAt", at), gt("_id", after.text(1))));
    return documents.find(and(whose, older), LATEST_FIRST, limit);
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }
}
