package org.gongkai.feedback.result;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The public results. */
@Component
public class Results {

  private static final Bson NEWEST = descending("publishedAt", "_id");

  private final Documents<Result> documents;

  Results(DocumentStores stores) {
    this.documents =
        stores.of(
            "results",
            Result.class,
            index("newest", NEWEST),
            index("topic_newest", compoundIndex(ascending("topic"), NEWEST)),
            index("unit_newest", compoundIndex(ascending("unit"), NEWEST)),
            index("topic_unit_newest", compoundIndex(ascending("topic", "unit"), NEWEST)));
  }

  /**
   * Adds what an event announced; once more changes nothing. It comes from the act of publishing,
   * and again from the topic, so that a crash in between is made good.
   */
  public Mono<Void> add(ResultPublished event, Actor by) {
    Mono<Result> added = documents.insertOnce(Result.of(event), Act.of(by, "publish-result"));
    return documents.find(event.number()).switchIfEmpty(added).then();
  }

  Mono<Result> find(String number) {
    return documents.find(number);
  }

  /** Newest first, one more than the page shows. */
  Flux<Result> find(@Nullable String topic, @Nullable String unit, PageRequest page) {
    List<Bson> all = new ArrayList<>();
    if (topic != null) {
      all.add(eq("topic", topic));
    }
    if (unit != null) {
      all.add(eq("unit", unit));
    }
    if (page.cursor() != null) {
      Instant at = page.cursor().instant(0);
      all.add(
          or(lt("publishedAt", at), and(eq("publishedAt", at), lt("_id", page.cursor().text(1)))));
    }
    return documents.find(all.isEmpty() ? empty() : and(all), NEWEST, page.limitPlusOne());
  }

  private static IndexModel index(String name, Bson keys) {
    return new IndexModel(keys, new IndexOptions().name(name));
  }
}
