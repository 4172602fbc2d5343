package org.gongkai.disclosure.cleanup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
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
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored campaigns and their documents. */
@Component
class Cleanups {

  private static final int PORTION = 500;
  private static final Bson LATEST_FIRST = compoundIndex(descending("openedAt"), ascending("_id"));
  private static final Bson BY_ID = ascending("campaign", "_id");
  private static final Bson BY_STATE = ascending("state", "_id");

  private final Documents<Campaign> campaigns;
  private final Documents<CleanupDocument> documents;

  Cleanups(DocumentStores stores) {
    this.campaigns =
        stores.of(
            "cleanups",
            Campaign.class,
            index("state", compoundIndex(ascending("state"), LATEST_FIRST)),
            index("unit", compoundIndex(ascending("unit"), LATEST_FIRST)));
    this.documents =
        stores.of(
            "cleanupDocuments",
            CleanupDocument.class,
            index("campaign", BY_ID),
            index("state", BY_STATE));
  }

  Documents<Campaign> campaigns() {
    return campaigns;
  }

  Documents<CleanupDocument> documents() {
    return documents;
  }

  Flux<Campaign> closed(@Nullable Cursor after, int limit) {
    return page(eq("state", Campaign.State.CLOSED.name()), after, limit);
  }

  Flux<Campaign> of(Collection<String> units, @Nullable Cursor after, int limit) {
    return page(in("unit", units), after, limit);
  }

  Flux<Campaign> open(int limit) {
    return page(eq("state", Campaign.State.OPEN.name()), null, limit);
  }

  /** Which documents of a campaign are asked for; what is empty or null does not matter. */
  record Wanted(
      Collection<String> makers, CleanupDocument.@Nullable State state, @Nullable Verdict verdict) {

    static final Wanted ALL = new Wanted(List.of(), null, null);
  }

  /** By id. */
  Flux<CleanupDocument> of(String campaign, Wanted wanted, @Nullable String after, int limit) {
    List<Bson> all = new ArrayList<>(List.of(eq("campaign", campaign)));
    if (!wanted.makers().isEmpty()) {
      all.add(in("maker", wanted.makers()));
    }
    if (wanted.state() != null) {
      all.add(eq("state", wanted.state().name()));
    }
    if (wanted.verdict() != null) {
      all.add(eq("judgement.verdict", wanted.verdict().name()));
    }
    if (after != null) {
      all.add(gt("_id", after));
    }
    return documents.find(and(all), BY_ID, limit);
  }

  /** All of a campaign, read in portions. */
  Flux<CleanupDocument> all(String campaign, Wanted wanted) {
    return of(campaign, wanted, null, PORTION)
        .collectList()
        .expand(page ->
            page.size() < PORTION
                ? Mono.empty()
                : of(campaign, wanted, page.getLast().id(), PORTION).collectList())
        .concatMapIterable(page -> page);
  }

  /** All that are still to be amended, read in portions. */
  Flux<CleanupDocument> amending() {
    return amending("")
        .expand(page -> page.size() < PORTION ? Mono.empty() : amending(page.getLast().id()))
        .concatMapIterable(page -> page);
  }

  private Mono<List<CleanupDocument>> amending(String after) {
    Bson still = eq("state", CleanupDocument.State.AMENDING.name());
    return documents.find(and(still, gt("_id", after)), BY_STATE, PORTION).collectList();
  }

  private Flux<Campaign> page(Bson whose, @Nullable Cursor after, int limit) {
    if (after == null) {
      return campaigns.find(whose, LATEST_FIRST, limit);
    }
    Instant at = after.instant(0);
    Bson older = or(lt("openedAt", at), and(eq("openedAt", at), gt("_id", after.text(1))));
    return campaigns.find(and(whose, older), LATEST_FIRST, limit);
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }
}
