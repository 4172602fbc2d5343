package org.gongkai.task.assignment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All assignments; every question has its index. */
class AssignmentFile {

  /** More than a row or an assignment has parts: no county has more units. */
  static final int MOST = 5_000;

  private static final int BATCH = 500;
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
  private static final Bson BY_PLACE = ascending("place");
  private static final IndexOptions SPARSE = new IndexOptions().sparse(true);

  private final Documents<Assignment> documents;

  AssignmentFile(DocumentStores stores) {
    documents =
        stores.of(
            "assignments",
            Assignment.class,
            new IndexModel(ascending("task.taskItemId", "place")),
            new IndexModel(ascending("task.planId", "place")),
            new IndexModel(ascending("unitId", "task.year", "place")),
            new IndexModel(ascending("unitId", "state", "place")),
            new IndexModel(ascending("task.planUnit", "state", "place")),
            new IndexModel(ascending("unitId", "owedOn", "place")),
            new IndexModel(ascending("task.planUnit", "owedOn", "place")),
            new IndexModel(ascending("origin.parentId"), SPARSE),
            new IndexModel(ascending("uncountedSince"), SPARSE),
            new IndexModel(ascending("handover.since"), SPARSE),
            new IndexModel(ascending("nextRemindOn"), SPARSE));
  }

  Documents<Assignment> documents() {
    return documents;
  }

  /** In the order of their places, after the given one. */
  Flux<Assignment> list(Bson filter, @Nullable String after, int limit) {
    return documents.find(
        after == null ? filter : and(filter, gt("place", after)), BY_PLACE, limit);
  }

  /** Those with a day, the earliest first. */
  Flux<Assignment> byDay(Bson filter, int limit) {
    return documents.find(filter, ascending("owedOn", "place"), limit);
  }

  Flux<Assignment> ofTaskItem(String taskItemId) {
    return list(eq("task.taskItemId", taskItemId), null, MOST);
  }

  /** Those of the ids that were cancelled. */
  Flux<Assignment> cancelled(Collection<String> ids) {
    Bson gone = and(in("_id", ids), eq("state", AssignmentState.CANCELLED));
    return ids.isEmpty() ? Flux.empty() : documents.find(gone, ascending("_id"), MOST);
  }

  Flux<Assignment> childrenOf(String parentId) {
    Bson parts =
        and(eq("origin.parentId", parentId), eq("origin.kind", AssignmentOrigin.Kind.CASCADED));
    return documents.find(parts, ascending("origin.parentId"), MOST);
  }

  /** What a crash kept from being counted. */
  Flux<Assignment> uncounted(Instant before, int limit) {
    return documents.find(lt("uncountedSince", before), ascending("uncountedSince"), limit);
  }

  /** Moved to other units, which a crash has kept from having them. */
  Flux<Assignment> handovers(Instant before, int limit) {
    return documents.find(lt("handover.since", before), ascending("handover.since"), limit);
  }

  /** The other unit has it. */
  Mono<Void> handedOver(String id, Handover done) {
    Bson same = and(eq("_id", id), eq("handover.since", done.since()));
    return Mono.from(documents.collection().updateOne(same, Updates.unset("handover"))).then();
  }

  /** Marks states as counted, except those that have changed since. */
  Mono<Void> counted(Collection<Assignment> states) {
    return Flux.fromIterable(states).buffer(BATCH).concatMap(this::countedSome).then();
  }

  private Mono<BulkWriteResult> countedSome(List<Assignment> states) {
    List<WriteModel<Assignment>> writes =
        states.stream()
            .<WriteModel<Assignment>>map(
                state -> new UpdateOneModel<>(same(state), Updates.unset("uncountedSince")))
            .toList();
    return Mono.from(documents.collection().bulkWrite(writes, ANY_ORDER));
  }

  /** Those about which the clock may have something to say. */
  Flux<Assignment> toRemind(LocalDate today, int limit) {
    return documents.find(lte("nextRemindOn", today), ascending("nextRemindOn"), limit);
  }

  /** Sets the next day for the clock, unless the assignment has changed since it was read. */
  Mono<Void> reminded(Collection<Reminded> all) {
    List<WriteModel<Assignment>> writes =
        all.stream().<WriteModel<Assignment>>map(AssignmentFile::nextDay).toList();
    return writes.isEmpty()
        ? Mono.empty()
        : Mono.from(documents.collection().bulkWrite(writes, ANY_ORDER)).then();
  }

  private static UpdateOneModel<Assignment> nextDay(Reminded one) {
    return new UpdateOneModel<>(
        same(one.assignment()),
        one.next() == null
            ? Updates.unset("nextRemindOn")
            : Updates.set("nextRemindOn", one.next()));
  }

  private static Bson same(Assignment read) {
    return and(eq("_id", read.id()), eq("revision", read.revision()));
  }
}
