package org.gongkai.task.quota;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All quotas, in the order of their ids. */
class Quotas {

  /** More than a territory has. */
  static final int MOST = 1_000;

  private final Documents<Quota> quotas;

  Quotas(DocumentStores stores) {
    this.quotas =
        stores.of(
            "quotas",
            Quota.class,
            new IndexModel(ascending("territory", "state", "_id")),
            new IndexModel(ascending("territory", "content.planId", "_id")),
            new IndexModel(ascending("dueOn"), new IndexOptions().sparse(true)));
  }

  Documents<Quota> documents() {
    return quotas;
  }

  Mono<Quota> read(String id) {
    return quotas.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("频次要求")));
  }

  Flux<Quota> list(
      String territory, Quota.@Nullable State state, @Nullable String planId, PageRequest page) {
    List<Bson> all = new ArrayList<>(List.of(eq("territory", territory)));
    if (state != null) {
      all.add(eq("state", state));
    }
    if (planId != null) {
      all.add(eq("content.planId", planId));
    }
    if (page.cursor() != null) {
      all.add(gt("_id", page.cursor().text(0)));
    }
    return quotas.find(and(all), ascending("_id"), page.limitPlusOne());
  }

  /** Those that bind units of some territories. */
  Flux<Quota> active(Collection<String> territories) {
    Bson all = and(in("territory", territories), eq("state", Quota.State.ACTIVE));
    return quotas.find(all, ascending("_id"), MOST);
  }

  /** Those of which a period is over and not judged. */
  Flux<Quota> due(LocalDate today, int limit) {
    return quotas.find(lte("dueOn", today), ascending("dueOn"), limit);
  }
}
