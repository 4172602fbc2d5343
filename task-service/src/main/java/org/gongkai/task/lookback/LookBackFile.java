package org.gongkai.task.lookback;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All look-backs and their lines. */
class LookBackFile {

  private static final int MOST = 20_000;
  private static final Bson LATEST =
      Sorts.orderBy(Sorts.descending("startedAt"), Sorts.ascending("_id"));
  private static final Bson IN_ORDER = Sorts.ascending("place", "_id");

  private final Documents<LookBack> lookBacks;
  private final Documents<LookBackLine> lines;

  LookBackFile(DocumentStores stores) {
    this.lookBacks =
        stores.of(
            "lookBacks",
            LookBack.class,
            new IndexModel(
                compoundIndex(ascending("scopes"), descending("startedAt"), ascending("_id"))),
            new IndexModel(ascending("unorderedSince"), new IndexOptions().sparse(true)));
    this.lines =
        stores.of(
            "lookBackLines",
            LookBackLine.class,
            new IndexModel(ascending("lookBackId", "place", "_id")),
            new IndexModel(ascending("lookBackId", "check.verdict", "place", "_id")),
            new IndexModel(ascending("lookBackId", "work.unit", "place", "_id")));
  }

  Documents<LookBack> lookBacks() {
    return lookBacks;
  }

  Documents<LookBackLine> lines() {
    return lines;
  }

  Mono<LookBack> read(String id) {
    return lookBacks.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("回头看")));
  }

  /** 404 also for a line of another look-back. */
  Mono<LookBackLine> line(String lookBackId, String id) {
    return lines
        .find(id)
        .filter(line -> line.lookBackId().equals(lookBackId))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("核查事项")));
  }

  Flux<LookBack> list(String scope, PageRequest page) {
    Bson all = eq("scopes", scope);
    Cursor cursor = page.cursor();
    Bson filter =
        cursor == null
            ? all
            : and(
                all,
                or(
                    lt("startedAt", cursor.instant(0)),
                    and(eq("startedAt", cursor.instant(0)), gt("_id", cursor.text(1)))));
    return lookBacks.find(filter, LATEST, page.limitPlusOne());
  }

  Flux<LookBackLine> lines(
      String lookBackId, @Nullable Verdict verdict, @Nullable String unit, PageRequest page) {
    List<Bson> all = new ArrayList<>(List.of(eq("lookBackId", lookBackId)));
    if (verdict != null) {
      all.add(eq("check.verdict", verdict));
    }
    if (unit != null) {
      all.add(eq("work.unit", unit));
    }
    Cursor cursor = page.cursor();
    if (cursor != null) {
      all.add(
          or(
              gt("place", cursor.text(0)),
              and(eq("place", cursor.text(0)), gt("_id", cursor.text(1)))));
    }
    return lines.find(and(all), IN_ORDER, page.limitPlusOne());
  }

  /** All lines, in the order of the plan. */
  Flux<LookBackLine> lines(String lookBackId) {
    return lines.find(eq("lookBackId", lookBackId), IN_ORDER, MOST);
  }

  /** Unfinished lines, by verdict. */
  Flux<LookBackLine> unfinished(String lookBackId) {
    Bson filter =
        and(eq("lookBackId", lookBackId), in("check.verdict", Verdict.NOT_DONE, Verdict.PARTLY));
    return lines.find(filter, IN_ORDER, MOST);
  }

  /** Stores lines; those that a crashed attempt has stored before are left as they are. */
  Mono<Void> open(List<LookBackLine> fresh) {
    var anyOrder = new InsertManyOptions().ordered(false);
    return lines
        .find(fresh.getFirst().id())
        .hasElement()
        .flatMap(indexed -> Mono.from(lines.collection().insertMany(fresh, anyOrder)))
        .then()
        .onErrorComplete(LookBackFile::areThereAlready);
  }

  /** Finished ones of which a crash kept orders from being issued. */
  Flux<LookBack> unordered(Instant before, int limit) {
    return lookBacks.find(lt("unorderedSince", before), ascending("unorderedSince"), limit);
  }

  Mono<Void> ordered(LookBack finished) {
    Bson same = and(eq("_id", finished.id()), eq("revision", finished.revision()));
    return Mono.from(lookBacks.collection().updateOne(same, Updates.unset("unorderedSince")))
        .then();
  }

  private static boolean areThereAlready(Throwable failure) {
    return failure instanceof MongoBulkWriteException bulk
        && bulk.getWriteConcernError() == null
        && bulk.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
