package org.gongkai.disclosure.normative;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.item.NumberKey;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored register. */
@Component
class Registrations {

  private static final String SERIES = "number.series";
  private static final String SERIAL = "number.serial";
  private static final String TEXT = "number.text";
  private static final Bson LATEST_FIRST = compoundIndex(descending("updatedAt"), ascending("_id"));
  private static final Bson LAST_NUMBER = compoundIndex(ascending(SERIES), descending(SERIAL));

  private final Documents<Registration> documents;

  Registrations(DocumentStores stores) {
    this.documents =
        stores.of(
            "normativeRegistrations",
            Registration.class,
            new IndexModel(
                LAST_NUMBER,
                new IndexOptions()
                    .name("number")
                    .unique(true)
                    .partialFilterExpression(exists(SERIAL))),
            new IndexModel(ascending(TEXT), new IndexOptions().name("text")),
            new IndexModel(
                compoundIndex(ascending("unit", "state"), LATEST_FIRST),
                new IndexOptions().name("unit")));
  }

  Documents<Registration> documents() {
    return documents;
  }

  Mono<Registration> find(String itemId) {
    return documents.find(itemId);
  }

  /** Entries with this number, as it was written or in its usual form. */
  Flux<Registration> numbered(String written) {
    return documents.find(in(TEXT, written, NumberKey.of(written)), ascending(TEXT), 10);
  }

  /** The serial after the last one that was ever given in the series. */
  Mono<Integer> nextSerial(String series) {
    return documents
        .find(and(eq(SERIES, series), exists(SERIAL)), LAST_NUMBER, 1)
        .next()
        .mapNotNull(Registration::number)
        .map(last -> last.serial() + 1)
        .defaultIfEmpty(1);
  }

  /** The last touched first. */
  Flux<Registration> list(
      Collection<String> units,
      Registration.@Nullable State state,
      @Nullable Cursor after,
      int limit) {
    List<Bson> all = new ArrayList<>();
    all.add(in("unit", units));
    all.add(
        state == null
            ? in("state", Stream.of(Registration.State.values()).map(Enum::name).toList())
            : eq("state", state.name()));
    if (after != null) {
      Instant at = after.instant(0);
      all.add(or(lt("updatedAt", at), and(eq("updatedAt", at), gt("_id", after.text(1)))));
    }
    return documents.find(and(all), LATEST_FIRST, limit);
  }
}
