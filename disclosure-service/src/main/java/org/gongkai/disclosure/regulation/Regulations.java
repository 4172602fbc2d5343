package org.gongkai.disclosure.regulation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored regulations. */
@Component
class Regulations {

  private static final int PORTION = 20;
  private static final Bson LATEST_FIRST = compoundIndex(descending("updatedAt"), ascending("_id"));

  private final Documents<Regulation> documents;

  Regulations(DocumentStores stores) {
    this.documents =
        stores.of(
            "regulations",
            Regulation.class,
            new IndexModel(
                compoundIndex(ascending("unit"), LATEST_FIRST), new IndexOptions().name("unit")));
  }

  Documents<Regulation> documents() {
    return documents;
  }

  /**
   * The last touched first.
   *
   * @param state null for all
   */
  Flux<Regulation> of(
      Collection<String> units,
      Regulation.@Nullable State state,
      @Nullable Cursor after,
      int limit) {
    Bson own = state == null ? in("unit", units) : and(in("unit", units), standing(state));
    if (after == null) {
      return documents.find(own, LATEST_FIRST, limit);
    }
    Instant at = after.instant(0);
    Bson older = or(lt("updatedAt", at), and(eq("updatedAt", at), gt("_id", after.text(1))));
    return documents.find(and(own, older), LATEST_FIRST, limit);
  }

  /** A regulation stands as its worst target. */
  private static Bson standing(Regulation.State state) {
    List<String> worse =
        Stream.of(Regulation.State.values())
            .filter(other -> other.compareTo(state) > 0)
            .map(Enum::name)
            .toList();
    Bson noneWorse = nin("targets.state", worse);
    return state == Regulation.State.UNKNOWN
        ? noneWorse
        : and(eq("targets.state", state.name()), noneWorse);
  }

  /** All of them, by id, read in small portions: their texts are long. */
  Flux<Regulation> all() {
    return after("")
        .expand(page -> page.size() < PORTION ? Mono.empty() : after(page.getLast().id()))
        .concatMapIterable(page -> page);
  }

  private Mono<List<Regulation>> after(String id) {
    return documents.find(gt("_id", id), ascending("_id"), PORTION).collectList();
  }
}
