package org.gongkai.task.assessment.fact;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.store.DocumentStores;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes in what events say. Facts are only ever added; of one subject those of the newest revision
 * are current, in whatever order the events come and however often.
 */
class FactFile {

  private final MongoCollection<Fact> facts;
  private final MongoCollection<Subject> subjects;
  private final StaleScores stale;
  private final Mono<Void> ready;
  private final Clock clock;

  /** The newest revision heard of a subject. */
  public record Subject(@BsonId String id, long revision) {}

  FactFile(MongoDatabase database, StaleScores stale, Clock clock) {
    this.facts = database.getCollection("facts", Fact.class);
    this.subjects = database.getCollection("factSubjects", Subject.class);
    this.stale = stale;
    this.ready =
        DocumentStores.created(
            facts,
            List.of(
                new IndexModel(
                    compoundIndex(
                        ascending("unit", "year", "kind"), descending("date"), ascending("_id"))),
                new IndexModel(ascending("subject"))));
    this.clock = clock;
  }

  Mono<MongoCollection<Fact>> opened() {
    return ready.thenReturn(facts);
  }

  /** Can be repeated after a crash at any point: each step is done again or finds itself done. */
  Mono<Void> take(Observation seen) {
    String subject = seen.source().subject();
    long revision = seen.source().revision();
    return ready
        .then(newest(subject, revision))
        .filter(newest -> newest <= revision)
        .flatMap(newest ->
            Flux.fromIterable(seen.facts())
                .concatMap(this::add)
                .then(Mono.defer(() -> supersede(subject)))
                .then(Mono.defer(() -> stale.mark(ofSubject(subject)))));
  }

  private Mono<Long> newest(String subject, long revision) {
    FindOneAndUpdateOptions after =
        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    return Mono.defer(() ->
            Mono.from(
                subjects.findOneAndUpdate(
                    eq("_id", subject), Updates.max("revision", revision), after)))
        .map(Subject::revision);
  }

  private Mono<Boolean> add(Fact fact) {
    return Mono.from(facts.insertOne(fact.heard(clock.instant())))
        .map(done -> true)
        .onErrorResume(FactFile::isKnown, known -> Mono.just(false));
  }

  /** The newest revision is read again: meanwhile another instance may have heard a newer one. */
  private Mono<Void> supersede(String subject) {
    return Mono.from(subjects.find(eq("_id", subject)).first())
        .flatMap(newest ->
            Mono.from(
                facts.updateMany(
                    and(
                        eq("subject", subject),
                        eq("current", true),
                        lt("revision", newest.revision())),
                    Updates.combine(
                        Updates.set("current", false),
                        Updates.set("supersededAt", clock.instant())))))
        .then();
  }

  private Flux<Fact> ofSubject(String subject) {
    return Flux.from(facts.find(eq("subject", subject)));
  }

  private static boolean isKnown(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
