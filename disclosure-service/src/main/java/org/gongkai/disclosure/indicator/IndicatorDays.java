package org.gongkai.disclosure.indicator;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.LocalDate;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The kept reports, one per scope and day. */
@Component
class IndicatorDays {

  private static final Bson LATEST = compoundIndex(ascending("scope"), descending("day"));
  private static final Act KEEP = Act.of(Actor.service("disclosure-service"), "indicators.keep");

  private final Documents<IndicatorDay> documents;

  IndicatorDays(DocumentStores stores) {
    this.documents =
        stores.of(
            "indicatorDays",
            IndicatorDay.class,
            new IndexModel(LATEST, new IndexOptions().name("scope")));
  }

  Mono<IndicatorDay> find(@Nullable String unit, LocalDate day) {
    return documents.find(IndicatorDay.id(IndicatorDay.scope(unit), day));
  }

  /** The latest first. */
  Flux<IndicatorDay> latest(@Nullable String unit, int limit) {
    return documents.find(eq("scope", IndicatorDay.scope(unit)), LATEST, limit);
  }

  /** Those of a day that is kept already stay as they are. */
  Mono<Void> keep(List<IndicatorDay> reports) {
    return documents.insertMissing(reports, KEEP).then();
  }
}
