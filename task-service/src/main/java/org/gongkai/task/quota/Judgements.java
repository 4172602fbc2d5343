package org.gongkai.task.quota;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import org.bson.conversions.Bson;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What has been judged. */
public class Judgements {

  private static final int MOST = 50_000;

  private final Documents<Judgement> judgements;

  Judgements(DocumentStores stores) {
    this.judgements =
        stores.of(
            "quotaJudgements",
            Judgement.class,
            new IndexModel(ascending("quota", "period", "unit")),
            new IndexModel(ascending("within", "year", "_id")),
            new IndexModel(ascending("counted")),
            new IndexModel(ascending("unreportedSince"), new IndexOptions().sparse(true)));
  }

  /** Of all units at and below one, in a year. */
  public Flux<Judgement> ofYear(String within, int year) {
    return judgements.find(and(eq("within", within), eq("year", year)), ascending("_id"), MOST);
  }

  Documents<Judgement> documents() {
    return judgements;
  }

  Flux<Judgement> of(String quota, String period) {
    Bson filter = and(eq("quota", quota), eq("period", period));
    return judgements.find(filter, ascending("unit"), MOST);
  }

  /** Those for which an activity counted. */
  Flux<Judgement> counting(String activity) {
    return judgements.find(eq("counted", activity), ascending("counted"), MOST);
  }

  Flux<Judgement> unreported(Instant before, int limit) {
    return judgements.find(lt("unreportedSince", before), ascending("unreportedSince"), limit);
  }

  /** The shortfall is a problem now; a judgement changed meanwhile is reported again. */
  Mono<Void> reported(Judgement judgement) {
    Bson same = and(eq("_id", judgement.id()), eq("revision", judgement.revision()));
    return Mono.from(judgements.collection().updateOne(same, Updates.unset("unreportedSince")))
        .then();
  }
}
