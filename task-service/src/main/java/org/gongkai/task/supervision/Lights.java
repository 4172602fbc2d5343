package org.gongkai.task.supervision;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.web.NewId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The light of every unit that has had a case, and which of them have to be counted again. */
class Lights {

  private static final int BATCH = 500;
  private static final int CHANGES = 100;

  private final MongoCollection<UnitLight> lights;
  private final MongoCollection<LightChange> changes;
  private final MongoCollection<Mark> marks;
  private final Mono<Void> ready;

  /**
   * Says that something has happened to a unit's cases.
   *
   * @param stamp of the latest happening
   */
  public record Mark(@BsonId String id, Instant at, String stamp) {}

  Lights(DocumentStores stores) {
    this.lights = stores.plain("unitLights", UnitLight.class);
    this.changes = stores.plain("lightChanges", LightChange.class);
    this.marks = stores.plain("lightMarks", Mark.class);
    this.ready =
        DocumentStores.created(
                lights,
                List.of(
                    new IndexModel(Indexes.ascending("scopes", "_id")),
                    new IndexModel(Indexes.ascending("countedOn"))))
            .then(
                DocumentStores.created(
                    changes,
                    List.of(
                        new IndexModel(
                            Indexes.compoundIndex(
                                Indexes.ascending("unit"), Indexes.descending("revision"))))))
            .then(DocumentStores.created(marks, List.of(new IndexModel(Indexes.ascending("at")))));
  }

  /** Asks for a unit to be counted. */
  Mono<Void> mark(String unit, Instant now) {
    return ready
        .then(
            Mono.defer(() ->
                Mono.from(
                    marks.updateOne(
                        eq("_id", unit),
                        Updates.combine(
                            Updates.set("at", now), Updates.set("stamp", NewId.random().value())),
                        new UpdateOptions().upsert(true)))))
        .then();
  }

  Flux<Mark> marked(int limit) {
    return ready.thenMany(
        Flux.defer(() -> marks.find().sort(ascending("at")).limit(limit).batchSize(limit)));
  }

  /** Takes a mark away, unless the unit was marked again meanwhile. */
  Mono<Void> unmark(Mark mark) {
    return Mono.from(marks.deleteOne(and(eq("_id", mark.id()), eq("stamp", mark.stamp())))).then();
  }

  /** Counted for an earlier day. */
  Flux<UnitLight> countedBefore(LocalDate today, int limit) {
    return ready.thenMany(
        Flux.defer(() ->
            lights
                .find(lt("countedOn", today))
                .sort(ascending("countedOn"))
                .limit(limit)
                .batchSize(limit)));
  }

  Mono<UnitLight> find(String unit) {
    return ready.then(Mono.defer(() -> Mono.from(lights.find(eq("_id", unit)).first())));
  }

  /** Of a unit and all below it. */
  Flux<UnitLight> within(String scope) {
    return ready.thenMany(
        Flux.defer(() -> lights.find(eq("scopes", scope)).sort(ascending("_id")).batchSize(BATCH)));
  }

  /** False when another instance has counted it at the same time. */
  Mono<Boolean> insert(UnitLight fresh) {
    return Mono.from(lights.insertOne(fresh))
        .map(done -> true)
        .onErrorReturn(Cases::isTaken, false);
  }

  /** False when another instance has counted it at the same time. */
  Mono<Boolean> replace(UnitLight read, UnitLight next) {
    return Mono.from(
            lights.replaceOne(and(eq("_id", read.id()), eq("revision", read.revision())), next))
        .map(result -> result.getMatchedCount() == 1);
  }

  Mono<Void> changed(LightChange change) {
    return Mono.from(
            changes.replaceOne(eq("_id", change.id()), change, new ReplaceOptions().upsert(true)))
        .then();
  }

  /** The latest first. */
  Flux<LightChange> history(String unit) {
    return ready.thenMany(
        Flux.defer(() ->
            changes
                .find(eq("unit", unit))
                .sort(descending("revision"))
                .limit(CHANGES)
                .batchSize(CHANGES)));
  }
}
