package org.gongkai.task.inspection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All inspections, the latest first (监管台账). */
public class Inspections {

  private static final Bson LATEST =
      Sorts.orderBy(Sorts.descending("plannedAt"), Sorts.ascending("_id"));

  private final Documents<Inspection> inspections;

  Inspections(DocumentStores stores) {
    this.inspections =
        stores.of(
            "inspections",
            Inspection.class,
            index("scopes"),
            index("scopes", "state"),
            index("scopes", "plan.type"),
            new IndexModel(ascending("unreportedSince"), new IndexOptions().sparse(true)));
  }

  private static IndexModel index(String... equal) {
    return new IndexModel(
        compoundIndex(ascending(equal), descending("plannedAt"), ascending("_id")));
  }

  /** Fails with 404 when there is none. */
  public Mono<Inspection> read(String id) {
    return inspections.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("检查")));
  }

  Flux<Inspection> list(
      String scope,
      @Nullable InspectionState state,
      @Nullable InspectionType type,
      PageRequest page) {
    List<Bson> all = new ArrayList<>(List.of(eq("scopes", scope)));
    if (state != null) {
      all.add(eq("state", state));
    }
    if (type != null) {
      all.add(eq("plan.type", type));
    }
    Cursor cursor = page.cursor();
    if (cursor != null) {
      all.add(
          or(
              lt("plannedAt", cursor.instant(0)),
              and(eq("plannedAt", cursor.instant(0)), gt("_id", cursor.text(1)))));
    }
    return inspections.find(and(all), LATEST, page.limitPlusOne());
  }

  Mono<Inspection> insert(Inspection fresh, Act act) {
    return inspections.insertOnce(fresh, act);
  }

  Mono<Inspection> replace(Inspection next, Act act) {
    return inspections.replace(next, act);
  }

  /** Finished ones whose problems a crash kept from the register. */
  Flux<Inspection> unreported(Instant before, int limit) {
    return inspections.find(lt("unreportedSince", before), ascending("unreportedSince"), limit);
  }

  Mono<Void> reported(Inspection inspection) {
    Bson same = and(eq("_id", inspection.id()), eq("revision", inspection.revision()));
    return Mono.from(inspections.collection().updateOne(same, Updates.unset("unreportedSince")))
        .then();
  }
}
