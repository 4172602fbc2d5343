package org.gongkai.task.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.event.EventSink;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The saved filters of all people. */
class SavedFilters {

  private static final int MOST = 100;
  private static final int SHARED = 500;

  private final Documents<SavedFilter> filters;
  private final EventSink trail;
  private final Clock clock;

  SavedFilters(DocumentStores stores, EventSink trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
    this.filters =
        stores.of(
            "ledgerFilters",
            SavedFilter.class,
            new IndexModel(ascending("owner", "name"), new IndexOptions().unique(true)),
            new IndexModel(ascending("unit", "shared", "name")));
  }

  /** Own ones and those shared with the unit, by name. */
  Mono<List<SavedFilter>> list(Actor actor) {
    requireStaff(actor);
    Flux<SavedFilter> shared =
        filters.find(and(eq("unit", actor.unit()), eq("shared", true)), ascending("name"), SHARED);
    return own(actor)
        .concatWith(shared)
        .collect(
            TreeMap<String, SavedFilter>::new,
            (Map<String, SavedFilter> all, SavedFilter one) ->
                all.putIfAbsent(one.name() + "/" + one.id(), one))
        .map(all -> List.copyOf(all.values()));
  }

  /** DUPLICATE when the person has one of that name, or has a hundred. */
  Mono<SavedFilter> save(
      NewId id, String name, boolean shared, SavedFilter.Query query, Actor actor) {
    requireStaff(actor);
    SavedFilter fresh = SavedFilter.save(id.value(), actor, name, shared, query);
    return own(actor)
        .filter(one -> !one.id().equals(fresh.id()))
        .count()
        .doOnNext(SavedFilters::refuseMany)
        .then(filters.insertOnce(fresh, Act.of(actor, "ledger-filter.save")));
  }

  Mono<SavedFilter> change(
      String id, Revision seen, String name, boolean shared, SavedFilter.Query query, Actor actor) {
    return owned(id, actor)
        .flatMap(known -> {
          SavedFilter next = known.change(name, shared, query);
          if (next == known) {
            return Mono.just(known);
          }
          seen.check(known.revision());
          return filters.replace(next, Act.of(actor, "ledger-filter.change"));
        });
  }

  /** What it still remembers for the trail is told before it is gone. */
  Mono<Void> delete(String id, Actor actor) {
    return owned(id, actor)
        .delayUntil(known -> Mono.from(trail.append(entries(known, actor))))
        .flatMap(known -> Mono.from(filters.collection().deleteOne(eq("_id", known.id()))))
        .then();
  }

  private List<PendingEvent> entries(SavedFilter known, Actor actor) {
    AuditEntry entry =
        AuditEntry.noted(
            clock.instant(),
            "ledgerFilters/" + known.id(),
            known.revision(),
            "ledger-filter.delete",
            actor);
    return Stream.concat(
            known.pending().stream().filter(trail::takes), Stream.of(entry.remembered()))
        .toList();
  }

  private Flux<SavedFilter> own(Actor actor) {
    return filters.find(eq("owner", actor.id()), ascending("name"), MOST);
  }

  private Mono<SavedFilter> owned(String id, Actor actor) {
    return filters
        .find(id)
        .filter(found -> found.isSeenBy(actor))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("筛选条件")))
        .doOnNext(found -> {
          if (!found.isOf(actor)) {
            throw Refusal.forbidden("只能改动自己保存的筛选条件。");
          }
        });
  }

  private static void requireStaff(Actor actor) {
    if (actor.roles().isEmpty()) {
      throw Refusal.forbidden("您的角色没有权限执行此操作。");
    }
  }

  private static void refuseMany(long count) {
    if (count >= MOST) {
      throw new Refusal(CommonCode.DUPLICATE, "最多保存 100 个筛选条件，请先删除不用的。");
    }
  }
}
