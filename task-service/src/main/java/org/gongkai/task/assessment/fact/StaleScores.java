package org.gongkai.task.assessment.fact;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.web.NewId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which units' scores of which year have to be computed again because their facts changed. */
public class StaleScores {

  private final MongoCollection<Mark> marks;
  private final Mono<Void> ready;
  private final Clock clock;

  /**
   * A unit's year that is to be computed again.
   *
   * @param mark differs for each change, so that a later one is not settled with an earlier one
   */
  public record Mark(@BsonId String id, String unit, int year, Instant since, String mark) {}

  StaleScores(MongoDatabase database, Clock clock) {
    this.marks = database.getCollection("staleScores", Mark.class);
    this.ready = DocumentStores.created(marks, List.of(new IndexModel(ascending("since", "_id"))));
    this.clock = clock;
  }

  /** Marks whoever the facts count for, or have counted for. */
  Mono<Void> mark(Flux<Fact> changed) {
    return changed
        .map(fact -> mark(fact.unit(), fact.year()))
        .distinct(Mark::id)
        .concatMap(mark ->
            ready.then(
                Mono.defer(() ->
                    Mono.from(
                        marks.replaceOne(
                            eq("_id", mark.id()), mark, new ReplaceOptions().upsert(true))))))
        .then();
  }

  /** The longest waiting first. */
  public Flux<Mark> waiting(int limit) {
    return ready.thenMany(
        Flux.defer(() ->
            marks
                .find(lte("since", clock.instant()))
                .sort(ascending("since", "_id"))
                .limit(limit)));
  }

  /** Computed as of the mark; a change that came since stays marked. */
  public Mono<Void> settled(Mark mark) {
    return Mono.from(marks.deleteOne(and(eq("_id", mark.id()), eq("mark", mark.mark())))).then();
  }

  private Mark mark(String unit, int year) {
    String id = year + "|" + unit;
    return new Mark(id, unit, year, clock.instant(), NewId.random().value());
  }
}
