package org.gongkai.platform.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people who are blocked; few, since each ends with the last of the person's tokens. */
final class BlockedPeople {

  private static final int MOST = 1_000;

  /** How long another instance may take to hear of it. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Documents<BlockedPerson> documents;
  private final MongoCollection<HeardBlock> heard;
  private final Mono<Void> ready;
  private final boolean keeper;
  private final Clock clock;
  private volatile @Nullable Known known;

  /**
   * @param keeper whether the other services follow this list
   */
  BlockedPeople(DocumentStores stores, boolean keeper, Clock clock) {
    this.documents =
        stores.of(
            "blockedPeople",
            BlockedPerson.class,
            new IndexModel(ascending("lifted"), new IndexOptions().name("lifted")));
    this.heard = stores.plain("heardBlocks", HeardBlock.class);
    this.ready = DocumentStores.created(heard, List.of(new IndexModel(ascending("blocked"))));
    this.keeper = keeper;
    this.clock = clock;
  }

  /** Ids as they were read at a moment. */
  private record Known(Instant at, Set<String> ids) {}

  /** Whether nobody may act by this person's tokens. */
  Mono<Boolean> contains(String person) {
    Known last = known;
    return last != null && clock.instant().isBefore(last.at().plus(FRESH))
        ? Mono.just(last.ids().contains(person))
        : read().map(read -> read.ids().contains(person));
  }

  /** Those that hold now, with those that the keeper of the common list has told of. */
  Flux<BlockedPerson> all() {
    Instant now = clock.instant();
    // What has ended by itself stays for the record; the list must have room for what holds.
    Bson holds = or(eq("until", null), gt("until", now));
    Flux<BlockedPerson> told =
        Flux.defer(() -> heard.find(and(eq("blocked", true), holds))).map(HeardBlock::person);
    return Flux.concat(
            documents.find(and(eq("lifted", false), holds), ascending("lifted"), MOST),
            ready.thenMany(told))
        .filter(person -> person.holds(now));
  }

  /** Keeps what the keeper of the common list says; what is older is passed over. */
  Mono<Void> hear(HeardBlock block) {
    var older = and(eq("_id", block.id()), lt("revision", block.revision()));
    return Mono.from(heard.replaceOne(older, block, new ReplaceOptions().upsert(true)))
        .doOnNext(done -> known = null)
        .then()
        // The upsert of an event that is not newer meets the kept one: nothing is to be done.
        .onErrorComplete(BlockedPeople::isKeptAlready);
  }

  Mono<BlockedPerson> block(String person, String reason, @Nullable Instant until, Actor by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (person.equals(by.id())) {
      throw invalid("/person", "不能停用本人");
    }
    if (until != null && !until.isAfter(now)) {
      throw invalid("/until", "须在将来");
    }
    Act act = new Act(by, "person.block", reason);
    return documents
        .change(person, act, found -> told(found.again(reason, until, by, now), now))
        .switchIfEmpty(
            Mono.defer(() ->
                documents.insert(
                    told(BlockedPerson.block(person, reason, until, by, now), now), act)))
        .doOnNext(done -> known = null);
  }

  Mono<BlockedPerson> lift(String person, @Nullable String reason, Actor by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return documents
        .change(
            person,
            new Act(by, "person.unblock", reason),
            found -> found.lifted() ? found : told(found.lift(), now))
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("停用记录")))
        .doOnNext(done -> known = null);
  }

  private BlockedPerson told(BlockedPerson next, Instant at) {
    return keeper ? next.told(at) : next;
  }

  private static boolean isKeptAlready(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private Mono<Known> read() {
    Instant now = clock.instant();
    return all()
        .map(BlockedPerson::id)
        .collect(Collectors.toUnmodifiableSet())
        .map(ids -> new Known(now, ids))
        .doOnNext(read -> known = read);
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "停用信息有误，请按提示修改。", List.of(new FieldProblem(pointer, detail)));
  }
}
