package org.gongkai.disclosure.item;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The texts of editions that are no longer the current ones; written once each. */
@Component
public class Editions {

  private final MongoCollection<Kept> collection;

  Editions(DocumentStores stores) {
    this.collection = stores.plain("editions", Kept.class);
  }

  /**
   * @param id of the item, a dot and the number
   */
  public record Kept(@BsonId String id, Edition edition) {}

  /** Empty when there is none or it is still the current one. */
  public Mono<Edition> find(String item, int number) {
    return Mono.defer(() -> Mono.from(collection.find(eq("_id", id(item, number))).first()))
        .map(Kept::edition);
  }

  /** Keeps a public edition before another takes its place; a second time changes nothing. */
  public Mono<Void> keep(String item, Edition edition) {
    return Mono.defer(
            () -> Mono.from(collection.insertOne(new Kept(id(item, edition.number()), edition))))
        .then()
        .onErrorComplete(Editions::isKeptAlready);
  }

  private static String id(String item, int number) {
    return item + "." + number;
  }

  private static boolean isKeptAlready(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
