package org.gongkai.disclosure.solicitation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored solicitations and their answers. */
@Component
class Solicitations {

  /** More people than any unit has. */
  private static final int MOST = 20_000;

  private static final Bson NEWEST_FIRST = compoundIndex(descending("createdAt"), ascending("_id"));

  private final Documents<Solicitation> solicitations;
  private final Documents<Opinion> opinions;

  Solicitations(DocumentStores stores) {
    this.solicitations =
        stores.of(
            "staffSolicitations",
            Solicitation.class,
            index("unit", compoundIndex(ascending("unit"), NEWEST_FIRST)));
    this.opinions =
        stores.of("staffOpinions", Opinion.class, index("asked", ascending("solicitation", "_id")));
  }

  Documents<Solicitation> documents() {
    return solicitations;
  }

  Documents<Opinion> opinions() {
    return opinions;
  }

  Flux<Solicitation> ofUnit(String unit, @Nullable Cursor after, int limit) {
    Bson own = eq("unit", unit);
    if (after != null) {
      Instant at = after.instant(0);
      own = and(own, or(lt("createdAt", at), and(eq("createdAt", at), gt("_id", after.text(1)))));
    }
    return solicitations.find(own, NEWEST_FIRST, limit);
  }

  /** By their ids, which follow no order of time or people. */
  Flux<Opinion> of(String solicitation, @Nullable Cursor after, int limit) {
    Bson all = eq("solicitation", solicitation);
    return opinions.find(
        after == null ? all : and(all, gt("_id", after.text(0))),
        ascending("solicitation", "_id"),
        limit);
  }

  Mono<Long> count(String solicitation) {
    return of(solicitation, null, MOST).count();
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }
}
