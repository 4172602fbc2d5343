package org.gongkai.platform.event;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.DeadLetter.State;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The dead letters of this service: kept, listed, replayed through their subscriptions, discarded.
 */
final class DeadLetters {

  private final MongoCollection<DeadLetter> letters;
  private final Mono<Boolean> ready;
  private final List<EventSubscription> subscriptions;
  private final String service;

  DeadLetters(MongoDatabase database, List<EventSubscription> subscriptions, String service) {
    this.letters = database.getCollection("deadLetters", DeadLetter.class);
    this.subscriptions = subscriptions;
    this.service = service;
    var byState = List.of(new IndexModel(Indexes.ascending("state", "_id")));
    this.ready =
        Mono.defer(() -> Mono.from(letters.createIndexes(byState)).thenReturn(true))
            .cacheInvalidateIf(done -> !done);
  }

  /** Keeps what this service could not handle; letters of others on the same topic are not ours. */
  Mono<Void> keep(ConsumerRecord<String, byte[]> message) {
    if (!DeadLetter.header(message, PoisonedMessages.SERVICE).equals(service)) {
      return Mono.empty();
    }
    DeadLetter letter = DeadLetter.from(message);
    return find(letter.id())
        .filter(known -> !known.failedAt().equals(letter.failedAt()))
        // A log that was lost counts from the start again: another letter lies at the same place.
        .map(other -> letter.apart())
        .defaultIfEmpty(letter)
        .flatMap(mine ->
            find(mine.id())
                .hasElement()
                .flatMap(known -> known ? Mono.<Void>empty() : store(mine)));
  }

  Mono<Long> open() {
    return ready.then(Mono.defer(() -> Mono.from(letters.countDocuments(eq("state", State.OPEN)))));
  }

  /** Open ones, at most {@code limit + 1}. */
  Flux<DeadLetter> list(PageRequest page) {
    Bson open = eq("state", State.OPEN);
    Bson filter =
        page.cursor() == null ? open : and(open, gt("_id", page.cursor().values().getFirst()));
    return ready.thenMany(
        Flux.defer(() ->
            letters.find(filter).sort(Sorts.ascending("state", "_id")).limit(page.limit() + 1)));
  }

  /** Handles the message again; refused with the cause when it fails again. */
  Mono<DeadLetter> replay(String id, Actor actor) {
    return undecided(id)
        .flatMap(letter ->
            Mono.defer(() -> handle(letter))
                .onErrorMap(again -> failedAgain(again))
                .then(decide(letter.decided(State.REPLAYED, actor.id()))));
  }

  Mono<DeadLetter> discard(String id, Actor actor) {
    return undecided(id).flatMap(letter -> decide(letter.decided(State.DISCARDED, actor.id())));
  }

  private Mono<DeadLetter> undecided(String id) {
    return find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("死信")))
        .flatMap(letter ->
            letter.state() == State.OPEN
                ? Mono.just(letter)
                : Mono.error(Refusal.illegalTransition("处理", letter.state())));
  }

  /** By all readers of its topic: those that had handled it already know it. */
  private Mono<Void> handle(DeadLetter letter) {
    List<EventSubscription> readers =
        subscriptions.stream()
            .filter(subscription -> subscription.topic().equals(letter.topic()))
            .toList();
    return readers.isEmpty()
        ? Mono.error(new Refusal(CommonCode.ILLEGAL_TRANSITION, "本服务已不再订阅该主题。"))
        : Flux.fromIterable(readers).concatMap(each -> each.handle(letter.event())).then();
  }

  private Mono<DeadLetter> decide(DeadLetter decided) {
    Bson open = and(eq("_id", decided.id()), eq("state", State.OPEN));
    Bson change =
        Updates.combine(
            Updates.set("state", decided.state()), Updates.set("decidedBy", decided.decidedBy()));
    return Mono.from(letters.updateOne(open, change)).thenReturn(decided);
  }

  private Mono<DeadLetter> find(String id) {
    return ready.then(Mono.defer(() -> Mono.from(letters.find(eq("_id", id)).first())));
  }

  private Mono<Void> store(DeadLetter letter) {
    ReplaceOptions upsert = new ReplaceOptions().upsert(true);
    return Mono.from(letters.replaceOne(eq("_id", letter.id()), letter, upsert)).then();
  }

  private static Refusal failedAgain(Throwable cause) {
    return new Refusal(CommonCode.ILLEGAL_TRANSITION, "重新处理失败：" + cause.getMessage());
  }
}
