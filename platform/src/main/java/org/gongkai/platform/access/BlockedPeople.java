package org.gongkai.platform.access;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Clock clock;
  private volatile @Nullable Known known;

  BlockedPeople(DocumentStores stores, Clock clock) {
    this.documents =
        stores.of(
            "blockedPeople",
            BlockedPerson.class,
            new IndexModel(ascending("lifted"), new IndexOptions().name("lifted")));
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

  /** Those that hold now. */
  Flux<BlockedPerson> all() {
    Instant now = clock.instant();
    return documents
        .find(eq("lifted", false), ascending("lifted"), MOST)
        .filter(person -> person.holds(now));
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
        .change(person, act, found -> found.again(reason, until, by, now))
        .switchIfEmpty(
            Mono.defer(
                () -> documents.insert(BlockedPerson.block(person, reason, until, by, now), act)))
        .doOnNext(done -> known = null);
  }

  Mono<BlockedPerson> lift(String person, @Nullable String reason, Actor by) {
    return documents
        .change(person, new Act(by, "person.unblock", reason), BlockedPerson::lift)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("停用记录")))
        .doOnNext(done -> known = null);
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
