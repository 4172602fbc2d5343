package org.gongkai.task.circular;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All circulars, the latest first. */
class Circulars {

  private static final Bson LATEST =
      Sorts.orderBy(Sorts.descending("draftedAt"), Sorts.ascending("_id"));

  private final Documents<Circular> circulars;

  Circulars(DocumentStores stores) {
    this.circulars =
        stores.of(
            "circulars", Circular.class, index("scopes"), index("content.addressees", "state"));
  }

  private static IndexModel index(String... equal) {
    return new IndexModel(
        compoundIndex(ascending(equal), descending("draftedAt"), ascending("_id")));
  }

  Mono<Circular> read(String id) {
    return circulars.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("通报")));
  }

  /**
   * Those of a territory and those issued to a unit.
   *
   * @param scope the authority whose own circulars are seen; null for who sees none
   */
  Flux<Circular> list(
      @Nullable String scope,
      String unit,
      @Nullable CircularKind kind,
      @Nullable CircularState state,
      PageRequest page) {
    Bson issued = and(eq("content.addressees", unit), eq("state", CircularState.ISSUED));
    List<Bson> all = new ArrayList<>();
    all.add(scope == null ? issued : or(eq("scopes", scope), issued));
    if (kind != null) {
      all.add(eq("content.kind", kind));
    }
    if (state != null) {
      all.add(eq("state", state));
    }
    Cursor cursor = page.cursor();
    if (cursor != null) {
      all.add(
          or(
              lt("draftedAt", cursor.instant(0)),
              and(eq("draftedAt", cursor.instant(0)), gt("_id", cursor.text(1)))));
    }
    return circulars.find(and(all), LATEST, page.limitPlusOne());
  }

  Mono<Circular> insert(Circular fresh, Act act) {
    return circulars.insertOnce(fresh, act);
  }

  Mono<Circular> replace(Circular next, Act act) {
    return circulars.replace(next, act);
  }

  Mono<Circular> change(String id, Act act, UnaryOperator<Circular> transition) {
    return circulars
        .change(id, act, transition)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("通报")));
  }
}
