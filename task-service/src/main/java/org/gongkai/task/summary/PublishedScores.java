package org.gongkai.task.summary;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.gongkai.platform.store.DocumentStores;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The published results of assessments, by unit and year. */
class PublishedScores {

  private final MongoCollection<PublishedScore> scores;
  private final Mono<Void> indexed;

  PublishedScores(DocumentStores stores) {
    this.scores = stores.plain("publishedScores", PublishedScore.class);
    this.indexed =
        DocumentStores.created(scores, List.of(new IndexModel(Indexes.ascending("year", "_id"))));
  }

  Flux<PublishedScore> of(int year) {
    return indexed.thenMany(Flux.defer(() -> scores.find(eq("year", year))));
  }

  /** Older news than is known meets its own id and changes nothing. */
  Mono<Void> heard(ScoreNews news) {
    PublishedScore heard = PublishedScore.of(news);
    return indexed
        .then(
            Mono.defer(() ->
                Mono.from(
                    scores.replaceOne(
                        and(eq("_id", heard.id()), lte("publishedAt", heard.publishedAt())),
                        heard,
                        new ReplaceOptions().upsert(true)))))
        .then()
        .onErrorComplete(PublishedScores::isOlder);
  }

  private static boolean isOlder(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
