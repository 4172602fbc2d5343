package org.gongkai.task.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All drafted and submitted reports. */
class ReportFile {

  private static final int MOST = 5_000;
  private static final Bson OLDEST = ascending("submittedAt", "_id");

  private final Documents<ProgressReport> documents;

  ReportFile(DocumentStores stores) {
    documents =
        stores.of(
            "reports",
            ProgressReport.class,
            new IndexModel(ascending("unitId", "quarter", "planId")),
            new IndexModel(ascending("planId", "quarter", "_id")),
            new IndexModel(ascending("planUnit", "state", "submittedAt", "_id")),
            new IndexModel(ascending("uncountedSince"), new IndexOptions().sparse(true)));
  }

  Documents<ProgressReport> documents() {
    return documents;
  }

  Flux<ProgressReport> all(Collection<String> ids) {
    return documents.find(in("_id", ids), ascending("_id"), Math.max(1, ids.size()));
  }

  /** Those that belong to the same tally. */
  Flux<ProgressReport> besides(ProgressReport one) {
    Bson same =
        and(eq("unitId", one.unitId()), eq("quarter", one.quarter()), eq("planId", one.planId()));
    return documents.find(same, ascending("planId"), MOST);
  }

  Flux<ProgressReport> ofPlan(String planId, Quarter quarter) {
    Bson same = and(eq("planId", planId), eq("quarter", quarter.toString()));
    return documents.find(same, ascending("_id"), MOST);
  }

  /** Submitted ones of a territory, the oldest first. */
  Flux<ProgressReport> inbox(String planUnit, @Nullable Quarter quarter, PageRequest page) {
    Bson waiting = and(eq("planUnit", planUnit), eq("state", ReportState.SUBMITTED));
    Bson all = quarter == null ? waiting : and(waiting, eq("quarter", quarter.toString()));
    Cursor cursor = page.cursor();
    return documents.find(
        cursor == null ? all : and(all, behind(cursor)), OLDEST, page.limitPlusOne());
  }

  Flux<ProgressReport> uncounted(Instant before, int limit) {
    return documents.find(lt("uncountedSince", before), ascending("uncountedSince"), limit);
  }

  Mono<Void> counted(ProgressReport state) {
    Bson same = and(eq("_id", state.id()), eq("revision", state.revision()));
    return Mono.from(documents.collection().updateOne(same, Updates.unset("uncountedSince")))
        .then();
  }

  private static Bson behind(Cursor cursor) {
    Instant at = cursor.instant(0);
    return or(gt("submittedAt", at), and(eq("submittedAt", at), gt("_id", cursor.text(1))));
  }
}
