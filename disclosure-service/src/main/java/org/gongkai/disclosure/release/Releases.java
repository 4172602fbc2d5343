package org.gongkai.disclosure.release;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.item.JointReleases;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored packages. */
@Component
class Releases implements JointReleases {

  private static final int REMEMBERED = 10_000;
  private static final Bson LATEST_FIRST = compoundIndex(descending("updatedAt"), ascending("_id"));

  private final Documents<ReleasePackage> documents;

  /** A released package stays one. */
  private final Cache<String, Boolean> out = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Releases(DocumentStores stores) {
    this.documents =
        stores.of(
            "releases",
            ReleasePackage.class,
            index("state", compoundIndex(ascending("state"), descending("updatedAt"))),
            index("scheduled", ascending("state", "scheduledAt")),
            index("member", ascending("members.itemId")),
            index("unit", compoundIndex(ascending("unit", "state"), LATEST_FIRST)));
  }

  Documents<ReleasePackage> documents() {
    return documents;
  }

  @Override
  public Mono<Boolean> isOut(String releaseId) {
    Boolean known = out.getIfPresent(releaseId);
    return known != null
        ? Mono.just(known)
        : documents
            .find(releaseId)
            .map(one -> one.state() == ReleasePackage.State.RELEASED)
            .doOnNext(released -> {
              if (released) {
                out.put(releaseId, true);
              }
            })
            .defaultIfEmpty(false);
  }

  /** The packages that still hold this item back. */
  Flux<ReleasePackage> holding(String itemId) {
    return documents
        .find(eq("members.itemId", itemId), ascending("members.itemId"), 100)
        .filter(one ->
            one.state() != ReleasePackage.State.CANCELLED
                && one.state() != ReleasePackage.State.RELEASED);
  }

  /** Those whose time has come. */
  Flux<ReleasePackage> due(Instant now, int limit) {
    return documents.find(
        and(eq("state", ReleasePackage.State.SCHEDULED.name()), lte("scheduledAt", now)),
        ascending("state", "scheduledAt"),
        limit);
  }

  /** Those that a crash left on their way. */
  Flux<ReleasePackage> leftBehind(Instant before, int limit) {
    return Flux.concat(
        leftBehind(ReleasePackage.State.COMMITTED, before, limit),
        leftBehind(ReleasePackage.State.ABANDONING, before, limit),
        leftBehind(ReleasePackage.State.RESERVING, before, limit));
  }

  Flux<ReleasePackage> list(
      Collection<String> units,
      ReleasePackage.@Nullable State state,
      @Nullable Cursor after,
      int limit) {
    List<Bson> all = new ArrayList<>();
    all.add(in("unit", units));
    all.add(
        state == null
            ? in(
                "state",
                java.util.Arrays.stream(ReleasePackage.State.values()).map(Enum::name).toList())
            : eq("state", state.name()));
    if (after != null) {
      Instant at = after.instant(0);
      all.add(or(lt("updatedAt", at), and(eq("updatedAt", at), gt("_id", after.text(1)))));
    }
    return documents.find(and(all), LATEST_FIRST, limit);
  }

  private Flux<ReleasePackage> leftBehind(ReleasePackage.State state, Instant before, int limit) {
    return documents.find(
        and(eq("state", state.name()), lt("updatedAt", before)),
        compoundIndex(ascending("state"), descending("updatedAt")),
        limit);
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }
}
