package org.gongkai.disclosure.item;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Looks up many values at once that only one item may have. */
@Component
public class TakenValues {

  private static final String UNIT = "content.unit";
  private static final String SERIES = "publication.number.series";
  private static final String SERIAL = "publication.number.serial";

  private final MongoCollection<Item> items;

  TakenValues(DocumentStores stores) {
    this.items = stores.plain("items", Item.class);
  }

  /** Items of the unit with these ids of another system, in no order. */
  public Flux<Item> bySource(String unit, Collection<String> externalIds) {
    return among("content.externalId", unit, externalIds);
  }

  /** Items of the unit with these document numbers, in the form of {@link NumberKey}. */
  public Flux<Item> byNumber(String unit, Collection<String> numberKeys) {
    return among("numberKey", unit, numberKeys);
  }

  /** Which of these index numbers are taken. */
  public Flux<IndexNumber> indexNumbers(String series, Collection<Integer> serials) {
    return Flux.defer(() -> items.find(and(eq(SERIES, series), in(SERIAL, serials))))
        .mapNotNull(Item::publication)
        .map(Publication::number);
  }

  private Flux<Item> among(String field, String unit, Collection<String> values) {
    return values.isEmpty()
        ? Flux.empty()
        : Flux.defer(
            () -> items.find(and(eq(UNIT, unit), in(field, values))).batchSize(values.size()));
  }
}
