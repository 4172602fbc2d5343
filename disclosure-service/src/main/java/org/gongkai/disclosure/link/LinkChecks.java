package org.gongkai.disclosure.link;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.link.LinkCheck.State;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was found out about pages of other sites, and files that are lost. */
@Component
class LinkChecks {

  private static final int PORTION = 500;
  private static final int MOST_DEAD = 20_000;
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final MongoCollection<LinkCheck> collection;
  private final Mono<Void> ready;

  LinkChecks(DocumentStores stores) {
    this.collection = stores.plain("linkChecks", LinkCheck.class);
    this.ready =
        DocumentStores.created(
            collection, List.of(index("next", "nextAt"), index("state"), index("wantedOn")));
  }

  /** Known ones stay as they are. */
  Mono<Void> want(Map<String, String> hostsByTarget, LocalDate today, Instant now) {
    return Flux.fromIterable(hostsByTarget.entrySet())
        .map(one -> wanted(one.getKey(), one.getValue(), State.UNKNOWN, today, now))
        .buffer(PORTION)
        .concatMap(this::write)
        .then();
  }

  /** Files of public pages that are not there; found again, they are forgotten on the next day. */
  Mono<Void> lost(Collection<String> files, LocalDate today) {
    return Flux.fromIterable(files)
        .map(file -> wanted(file, "", State.DEAD, today, NEVER))
        .buffer(PORTION)
        .concatMap(this::write)
        .then();
  }

  /** Those that were not found on any page that day. */
  Mono<Void> forgetUnwanted(LocalDate today) {
    return ready
        .then(Mono.defer(() -> Mono.from(collection.deleteMany(lt("wantedOn", today)))))
        .then();
  }

  /** The longest waiting first. */
  Flux<LinkCheck> due(Instant now, int limit) {
    return ready.thenMany(
        Flux.defer(
            () -> collection.find(lte("nextAt", now)).sort(ascending("nextAt")).limit(limit)));
  }

  /** By target. */
  Mono<Map<String, LinkCheck>> dead() {
    return ready
        .thenMany(
            Flux.defer(() -> collection.find(eq("state", State.DEAD.name())).limit(MOST_DEAD)))
        .collectMap(LinkCheck::target);
  }

  /** What was forgotten meanwhile stays so. */
  Mono<Void> keep(LinkCheck next) {
    return Mono.defer(() -> Mono.from(collection.replaceOne(eq("_id", next.id()), next))).then();
  }

  private Mono<Void> write(List<UpdateOneModel<LinkCheck>> all) {
    return ready
        .then(
            Mono.defer(
                () -> Mono.from(collection.bulkWrite(all, new BulkWriteOptions().ordered(false)))))
        .then();
  }

  private static UpdateOneModel<LinkCheck> wanted(
      String target, String host, State state, LocalDate today, Instant next) {
    Bson seen =
        Updates.combine(
            Updates.set("wantedOn", today),
            Updates.setOnInsert("target", target),
            Updates.setOnInsert("host", host),
            Updates.setOnInsert("state", state.name()),
            Updates.setOnInsert("failedDays", 0),
            Updates.setOnInsert("nextAt", next));
    return new UpdateOneModel<>(
        eq("_id", LinkCheck.idOf(target)), seen, new UpdateOptions().upsert(true));
  }

  private static IndexModel index(String field) {
    return index(field, field);
  }

  private static IndexModel index(String name, String field) {
    return new IndexModel(ascending(field), new IndexOptions().name(name));
  }
}
