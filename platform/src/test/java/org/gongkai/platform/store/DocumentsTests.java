package org.gongkai.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.event.RelayFixture;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DocumentsTests {

  private static final Act COUNT =
      Act.of(new Actor("p1", "沈言", "u1", Set.of(Role.DRAFTER)), "count");

  private final TestStore store = TestStore.start();
  private final Clock clock = Clock.fixed(Counter.NOW, ZoneId.of("Asia/Shanghai"));
  private Documents<Counter> counters;

  @BeforeEach
  void open() {
    var relay = RelayFixture.idle(store.database(), clock);
    counters =
        new DocumentStores(store.database(), relay, clock)
            .of(
                "counters",
                Counter.class,
                new IndexModel(
                    Indexes.ascending("label"), new IndexOptions().unique(true).sparse(true)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void findsWhatWasInserted() {
    counters.insert(Counter.named("a"), COUNT).block();

    assertThat(counters.find("a").block().revision()).isEqualTo(1);
    assertThat(counters.find("b").blockOptional()).isEmpty();
    assertThat(counters.find(eq("label", "a"), ascending("label"), 10).collectList().block())
        .hasSize(1);
  }

  @Test
  void insertsManyAndLeavesThoseThatAreThere() {
    counters.insert(Counter.named("b"), COUNT).block();
    List<Counter> fresh = List.of(Counter.named("a"), Counter.named("b"), Counter.named("c"));

    assertThat(counters.insertMissing(fresh, COUNT).map(Counter::id).collectList().block())
        .containsExactly("a", "c");
    assertThat(counters.insertMissing(fresh, COUNT).collectList().block()).isEmpty();
    assertThat(counters.insertMissing(List.of(), COUNT).collectList().block()).isEmpty();
    assertThat(counters.find("c").block().revision()).isEqualTo(1);
  }

  @Test
  void keepsStateEventAndAuditEntryInOneDocument() {
    counters.insert(Counter.named("a"), COUNT).block();
    counters.replace(Counter.named("a").counted(), COUNT).block();

    BsonDocument document =
        Mono.from(store.database().getCollection("counters", BsonDocument.class).find().first())
            .block();
    assertThat(document.getArray("pending").getValues())
        .extracting(each -> each.asDocument().getString("type").getValue())
        .containsExactly(Counter.TYPE, "audit");
    assertThat(document.containsKey("pendingSince")).isTrue();
    assertThat(document.getInt64("revision").getValue()).isEqualTo(2);
  }

  @Test
  @Capability("P-05")
  void theTrailTellsFromWhichStateToWhichAndFromWhere() {
    Documents<Lamp> lamps =
        new DocumentStores(store.database(), RelayFixture.idle(store.database(), clock), clock)
            .of("lamps", Lamp.class);
    Lamp replaced = lamps.insert(Lamp.dark("a"), COUNT).block();
    lamps.replace(replaced.lit(), COUNT).block();
    lamps.insert(Lamp.dark("b"), COUNT).block();
    lamps.change("b", COUNT, Lamp::lit).block();

    assertThat(entryOf("a")).contains("\"from\":\"DARK\"", "\"to\":\"LIT\"");
    assertThat(entryOf("b")).contains("\"from\":\"DARK\"", "\"to\":\"LIT\"");
    StepVerifier.create(lamps.replace(replaced.lit(), COUNT))
        .expectErrorSatisfies(refusal -> hasCode(refusal, CommonCode.STALE_REVISION))
        .verify();
  }

  private String entryOf(String lamp) {
    BsonDocument document =
        Mono.from(
                store
                    .database()
                    .getCollection("lamps", BsonDocument.class)
                    .find(eq("_id", lamp))
                    .first())
            .block();
    return document.getArray("pending").getLast().asDocument().getString("data").getValue();
  }

  @Test
  void refusesAWriterWhoReadAnOlderRevision() {
    Counter read = counters.insert(Counter.named("a"), COUNT).block();
    counters.replace(read.counted(), COUNT).block();

    StepVerifier.create(counters.replace(read.counted(), COUNT))
        .expectErrorSatisfies(refusal -> hasCode(refusal, CommonCode.STALE_REVISION))
        .verify();
    assertThat(counters.find("a").block().count()).isEqualTo(1);
  }

  @Test
  void refusesASecondOneWithTheSameUniqueValue() {
    counters.insert(Counter.named("a"), COUNT).block();
    Counter sameLabel = new Counter("b", 1, "a", 0, List.of());

    StepVerifier.create(counters.insert(sameLabel, COUNT))
        .expectErrorSatisfies(refusal -> hasCode(refusal, CommonCode.DUPLICATE))
        .verify();
  }

  @Test
  void givesARetryWhatItsFirstAttemptStored() {
    counters.insertOnce(Counter.named("a"), COUNT).block();
    counters.change("a", COUNT, Counter::counted).block();

    assertThat(counters.insertOnce(Counter.named("a"), COUNT).block().count()).isEqualTo(1);
  }

  @Test
  void losesNoChangeWhenManyChangeAtOnce() {
    counters.insert(Counter.named("a"), COUNT).block();

    Flux.range(0, 4).flatMap(any -> counters.change("a", COUNT, Counter::counted)).blockLast();

    assertThat(counters.find("a").block().count()).isEqualTo(4);
  }

  @Test
  void writesNothingWhenTheTransitionChangesNothing() {
    counters.insert(Counter.named("a"), COUNT).block();

    counters.change("a", COUNT, same -> same).block();

    assertThat(counters.find("a").block().revision()).isEqualTo(1);
    assertThat(counters.change("absent", COUNT, Counter::counted).blockOptional()).isEmpty();
  }

  private static void hasCode(Throwable refusal, CommonCode code) {
    assertThat(refusal)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
