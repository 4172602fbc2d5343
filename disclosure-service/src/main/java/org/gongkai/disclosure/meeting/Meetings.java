package org.gongkai.disclosure.meeting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.Collection;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored records. */
@Component
class Meetings {

  private static final String HELD = "minutes.heldAt";
  private static final Bson LATEST_FIRST = compoundIndex(descending(HELD), ascending("_id"));

  private static final Bson LATEST_PUBLISHED =
      compoundIndex(descending("publishedAt"), ascending("_id"));

  private final Documents<MeetingRecord> documents;

  Meetings(DocumentStores stores) {
    this.documents =
        stores.of(
            "meetings",
            MeetingRecord.class,
            new IndexModel(
                ascending("unit", "year", "minutes.number"),
                new IndexOptions().name("number").unique(true)),
            new IndexModel(
                compoundIndex(ascending("unit"), LATEST_FIRST), new IndexOptions().name("unit")),
            new IndexModel(LATEST_FIRST, new IndexOptions().name("held")),
            new IndexModel(
                ascending("itemId"),
                new IndexOptions().name("item").partialFilterExpression(exists("itemId"))),
            new IndexModel(
                LATEST_PUBLISHED,
                new IndexOptions()
                    .name("published")
                    .partialFilterExpression(exists("publishedAt"))));
  }

  Documents<MeetingRecord> documents() {
    return documents;
  }

  Flux<MeetingRecord> list(Collection<String> units, @Nullable Cursor after, int limit) {
    Bson own = in("unit", units);
    return documents.find(after == null ? own : and(own, older(HELD, after)), LATEST_FIRST, limit);
  }

  /** Those whose item was public when it was looked at last, the latest published first. */
  Flux<MeetingRecord> published(@Nullable Cursor after, int limit) {
    Bson open = exists("publishedAt");
    return documents.find(
        after == null ? open : and(open, older("publishedAt", after)), LATEST_PUBLISHED, limit);
  }

  /** Held since then. */
  Flux<MeetingRecord> since(Instant from, int limit) {
    return documents.find(gte(HELD, from), LATEST_FIRST, limit);
  }

  /** Those of which an item was made, in the order of its id. */
  Flux<MeetingRecord> drafted(String after, int limit) {
    return documents.find(and(exists("itemId"), gt("itemId", after)), ascending("itemId"), limit);
  }

  /** Empty for any other item. */
  Mono<MeetingRecord> ofItem(String itemId) {
    return documents
        .find(and(exists("itemId"), eq("itemId", itemId)), ascending("itemId"), 1)
        .next();
  }

  private static Bson older(String field, Cursor after) {
    Instant at = after.instant(0);
    return or(lt(field, at), and(eq(field, at), gt("_id", after.text(1))));
  }
}
