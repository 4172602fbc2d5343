package org.gongkai.task.activity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.Collection;
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

/** All records of activities. */
public class Activities {

  private static final int BATCH = 1_000;

  private static final Bson COUNTED =
      Projections.include(
          "content.kind", "content.unit", "content.title", "content.date", "content.person");

  private final Documents<Activity> activities;
  private final Mono<Void> indexed;

  Activities(DocumentStores stores) {
    this.activities = stores.of("activities", Activity.class, ActivityFilter.INDEXES);
    this.indexed = DocumentStores.created(activities.collection(), List.of(ActivityFilter.INDEXES));
  }

  /**
   * What counts between two days, both included.
   *
   * @param within the unit at and below which it was held
   */
  public Flux<CountedActivity> counted(
      String within, Collection<ActivityKind> kinds, LocalDate from, LocalDate to) {
    Bson wanted =
        and(
            eq("within", within),
            in("content.kind", kinds),
            gte("content.date", from),
            lte("content.date", to),
            eq("state", Activity.State.RECORDED));
    return indexed.thenMany(
        Flux.defer(() ->
            activities
                .collection()
                .withDocumentClass(CountedActivity.class)
                .find(wanted)
                .projection(COUNTED)
                .batchSize(BATCH)));
  }

  /** Fails with 404 when there is none. */
  Mono<Activity> read(String id) {
    return activities.find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("活动记录")));
  }

  Flux<Activity> list(ActivityFilter filter, PageRequest page) {
    return list(filter, page.cursor(), page.limitPlusOne());
  }

  Flux<Activity> list(ActivityFilter filter, @Nullable Cursor cursor, int limit) {
    return activities.find(filter.query(cursor), ActivityFilter.LATEST, limit);
  }

  /** Those that left something to be done by units at and below one. */
  Flux<Activity> open(String within, PageRequest page) {
    Bson all = eq("openFor", within);
    Cursor cursor = page.cursor();
    Bson filter = cursor == null ? all : and(all, ActivityFilter.after(cursor));
    return activities.find(filter, ActivityFilter.LATEST, page.limitPlusOne());
  }

  Mono<Activity> record(Activity fresh, Act act) {
    return activities.insertOnce(fresh, act);
  }

  Mono<Activity> replace(Activity next, Act act) {
    return activities.replace(next, act);
  }

  Documents<Activity> documents() {
    return activities;
  }
}
