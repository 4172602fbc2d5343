package org.gongkai.task.inspection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import org.gongkai.platform.store.DocumentStores;
import reactor.core.publisher.Mono;

/** Which rule has run on which day. */
class MonitorRuns {

  private final MongoCollection<MonitorRun> runs;
  private final Mono<Void> ready;

  MonitorRuns(DocumentStores stores) {
    this.runs = stores.plain("monitorRuns", MonitorRun.class);
    this.ready =
        DocumentStores.created(
            runs,
            List.of(
                new IndexModel(
                    Indexes.compoundIndex(Indexes.ascending("rule"), Indexes.descending("date")))));
  }

  /** Takes the run for this instance: a new one, or one that a crash left unfinished. */
  Mono<MonitorRun> claim(MonitorRun fresh, Instant abandonedBefore) {
    return ready
        .then(Mono.defer(() -> Mono.from(runs.insertOne(fresh))))
        .thenReturn(fresh)
        .onErrorResume(MonitorRuns::isTaken, taken -> takeOver(fresh, abandonedBefore));
  }

  Mono<MonitorRun> finish(MonitorRun run, int found, Instant now) {
    MonitorRun done = new MonitorRun(run.id(), run.rule(), run.date(), run.startedAt(), now, found);
    return Mono.from(runs.replaceOne(eq("_id", run.id()), done)).thenReturn(done);
  }

  /** Empty when the rule has never run. */
  Mono<MonitorRun> last(String rule) {
    return ready.then(
        Mono.defer(
            () -> Mono.from(runs.find(eq("rule", rule)).sort(Sorts.descending("date")).first())));
  }

  private Mono<MonitorRun> takeOver(MonitorRun fresh, Instant abandonedBefore) {
    var abandoned =
        and(eq("_id", fresh.id()), eq("finishedAt", null), lt("startedAt", abandonedBefore));
    return Mono.from(runs.updateOne(abandoned, Updates.set("startedAt", fresh.startedAt())))
        .filter(result -> result.getModifiedCount() == 1)
        .map(result -> fresh);
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
