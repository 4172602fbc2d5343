package org.gongkai.task.assignment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Printed words that a person has to resolve, or has resolved. */
class ResolutionFile {

  private static final int MOST = 1_000;

  private final Documents<Resolution> documents;

  ResolutionFile(DocumentStores stores) {
    documents =
        stores.of(
            "assignmentResolutions",
            Resolution.class,
            new IndexModel(ascending("task.taskItemId", "state")),
            new IndexModel(ascending("task.planUnit", "state", "_id")),
            new IndexModel(ascending("task.planId", "state", "_id")),
            new IndexModel(ascending("unopenedSince"), new IndexOptions().sparse(true)));
  }

  Documents<Resolution> documents() {
    return documents;
  }

  Flux<Resolution> pendingOf(String taskItemId) {
    Bson open = and(eq("task.taskItemId", taskItemId), eq("state", Resolution.State.PENDING));
    return documents.find(open, ascending("state"), MOST);
  }

  Flux<Resolution> ofTaskItem(String taskItemId) {
    return documents.find(eq("task.taskItemId", taskItemId), ascending("state"), MOST);
  }

  Flux<Resolution> list(Bson whose, Resolution.State state, @Nullable String after, int limit) {
    Bson all = and(whose, eq("state", state));
    Bson filter = after == null ? all : and(all, gt("_id", after));
    return documents.find(filter, ascending("_id"), limit);
  }

  /** Resolved ones whose assignments a crash has prevented. */
  Flux<Resolution> unopened(Instant before, int limit) {
    return documents.find(lt("unopenedSince", before), ascending("unopenedSince"), limit);
  }

  Mono<Void> opened(Resolution resolution) {
    return Mono.from(
            documents
                .collection()
                .updateOne(eq("_id", resolution.id()), Updates.unset("unopenedSince")))
        .then();
  }
}
