package org.gongkai.disclosure.delegation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
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
import java.time.Clock;
import java.time.LocalDate;
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

/** The stored delegations, asked by whom they bind. */
@Component
public class Delegations {

  /** How many a person may hold at the same time; what lies beyond is not seen. */
  private static final int MOST = 100;

  private static final Bson NEWEST_FIRST = compoundIndex(descending("createdAt"), ascending("_id"));

  private static final Bson HELD = compoundIndex(ascending("colleague.id"), descending("until"));

  private final Documents<Delegation> documents;
  private final Clock clock;

  Delegations(DocumentStores stores, Clock clock) {
    this.documents =
        stores.of(
            "delegations",
            Delegation.class,
            index("held", HELD),
            index("colleague", compoundIndex(ascending("colleague.id"), NEWEST_FIRST)),
            index("principal", compoundIndex(ascending("principal.id"), NEWEST_FIRST)),
            index("unit", compoundIndex(ascending("unit"), NEWEST_FIRST)));
    this.clock = clock;
  }

  /** Those that let this person act for others today. */
  public Mono<List<Delegation>> heldBy(String colleague) {
    LocalDate today = LocalDate.now(clock);
    Bson running = and(eq("colleague.id", colleague), gte("until", today));
    return documents
        .find(running, HELD, MOST)
        .filter(delegation -> delegation.isActive(today))
        .collectList();
  }

  Documents<Delegation> documents() {
    return documents;
  }

  Flux<Delegation> ofPrincipal(String principal, @Nullable Cursor after, int limit) {
    return page(eq("principal.id", principal), after, limit);
  }

  Flux<Delegation> ofColleague(String colleague, @Nullable Cursor after, int limit) {
    return page(eq("colleague.id", colleague), after, limit);
  }

  Flux<Delegation> ofUnits(Collection<String> units, @Nullable Cursor after, int limit) {
    return page(in("unit", units), after, limit);
  }

  private Flux<Delegation> page(Bson whose, @Nullable Cursor after, int limit) {
    Bson filter = after == null ? whose : and(whose, older(after));
    return documents.find(filter, NEWEST_FIRST, limit);
  }

  private static Bson older(Cursor after) {
    return or(
        lt("createdAt", after.instant(0)),
        and(eq("createdAt", after.instant(0)), gt("_id", after.text(1))));
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }
}
