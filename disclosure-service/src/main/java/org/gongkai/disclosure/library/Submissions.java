package org.gongkai.disclosure.library;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.notice.Matter;
import org.gongkai.disclosure.notice.Notices;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored submissions; follows what becomes public. */
@Component
class Submissions {

  static final Act SEND = Act.of(Actor.service("disclosure-service"), "library.send");

  private static final Act QUEUE = Act.of(Actor.service("disclosure-service"), "library.queue");
  private static final String NEXT = "tries.nextAt";
  private static final Bson LATEST_FIRST = compoundIndex(descending("updatedAt"), ascending("_id"));

  private final Documents<Submission> documents;
  private final LibraryProperties settings;
  private final Notices notices;
  private final Clock clock;

  Submissions(DocumentStores stores, LibraryProperties settings, Notices notices, Clock clock) {
    this.documents =
        stores.of(
            "librarySubmissions",
            Submission.class,
            new IndexModel(
                compoundIndex(ascending("what.unit", "state"), LATEST_FIRST),
                new IndexOptions().name("unit")),
            new IndexModel(
                ascending(NEXT),
                new IndexOptions().name("next").partialFilterExpression(exists(NEXT))));
    this.settings = settings;
    this.notices = notices;
    this.clock = clock;
  }

  Documents<Submission> documents() {
    return documents;
  }

  /** Something has become public, or what is public has changed. */
  Mono<Void> published(LibraryNews news) {
    return hear(news, false);
  }

  Mono<Void> withdrawn(LibraryNews news) {
    return hear(news, true);
  }

  /** The library also hears of what it knows and is no document any more. */
  private Mono<Void> hear(LibraryNews news, boolean withdrawn) {
    return documents
        .change(news.id(), QUEUE, known -> known.changed(news, withdrawn, now()))
        .switchIfEmpty(
            Mono.defer(() ->
                news.isDocument(settings.types())
                    ? documents.insertOnce(Submission.queued(news, withdrawn, now()), QUEUE)
                    : Mono.empty()))
        .then();
  }

  /** Those that wait for a try, the longest waiting first. */
  Flux<Submission> due(Instant now, int limit) {
    return documents.find(and(exists(NEXT), lte(NEXT, now)), ascending(NEXT), limit);
  }

  Flux<Submission> list(
      Collection<String> units,
      Submission.@Nullable State state,
      @Nullable Cursor after,
      int limit) {
    Bson own = and(in("what.unit", units), inState(state));
    if (after == null) {
      return documents.find(own, LATEST_FIRST, limit);
    }
    Instant at = after.instant(0);
    Bson later = or(lt("updatedAt", at), and(eq("updatedAt", at), gt("_id", after.text(1))));
    return documents.find(and(own, later), LATEST_FIRST, limit);
  }

  /** How many of these units are in that state. */
  Mono<Long> count(Collection<String> units, Submission.State state) {
    return Mono.defer(() ->
        Mono.from(
            documents
                .collection()
                .countDocuments(and(in("what.unit", units), eq("state", state.name())))));
  }

  /** Nobody is told any more of what has gone on. */
  Mono<Void> settle(Submission submission) {
    return submission.state() == Submission.State.FAILED
        ? Mono.empty()
        : notices.settle(matter(submission).subject(), List.of());
  }

  static Matter matter(Submission submission) {
    return new Matter(
        "library-" + submission.id(),
        "/api/disclosure/library-submissions/" + submission.id(),
        submission.what().unit(),
        submission.what().title());
  }

  /** In the milliseconds that the store keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Bson inState(Submission.@Nullable State state) {
    return state == null
        ? in("state", Arrays.stream(Submission.State.values()).map(Enum::name).toList())
        : eq("state", state.name());
  }
}
