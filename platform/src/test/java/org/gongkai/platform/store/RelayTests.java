package org.gongkai.platform.store;

import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonDocument;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.event.RelayFixture;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RelayTests {

  private static final Act COUNT =
      new Act(new Actor("p1", "沈言", "u1", Set.of(Role.DRAFTER)), "count", "because");

  private final TestStore store = TestStore.start();
  private final Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
  private final RelayFixture fixture = RelayFixture.of(store.database(), clock);
  private final Documents<Counter> counters =
      new DocumentStores(store.database(), fixture.relay(), clock).of("counters", Counter.class);

  @AfterEach
  void close() {
    fixture.relay().stop();
    store.close();
  }

  @Test
  void sendsEachEventOnceInOrderAndForgetsIt() {
    fixture.relay().start();
    counters.insert(Counter.named("a"), COUNT).block();
    for (int i = 0; i < 5; i++) {
      counters.change("a", COUNT, Counter::counted).block();
    }

    await().until(() -> pending().isEmpty());
    assertThat(fixture.sent())
        .extracting(RelayTests::body)
        .last()
        .asString()
        .contains("\"count\":5");
    assertThat(fixture.sent()).hasSize(5);
    assertThat(fixture.sent()).extracting(ProducerRecord::topic).containsOnly("test.counter");
    assertThat(fixture.sent()).extracting(ProducerRecord::key).containsOnly("a");
    assertThat(document().containsKey("pendingSince")).isFalse();
  }

  @Test
  void aPersonsChangeGoesOutBeforeBulkWork() {
    insertMany(300);
    counters.insert(Counter.named("person"), COUNT).block();
    counters.change("person", COUNT, Counter::counted).block();
    fixture.relay().start();

    await().until(() -> fixture.sent().size() == 301);
    assertThat(fixture.sent().getFirst().key()).isEqualTo("person");
  }

  @Test
  void manyAggregatesForgetTheirEventsTogether() {
    fixture.relay().start();
    insertMany(450);

    await().until(() -> leftPending() == 0);
    assertThat(fixture.sent()).hasSize(450);
    assertThat(fixture.sent()).extracting(ProducerRecord::key).doesNotHaveDuplicates();
    counters.change("many-7", COUNT, Counter::counted).block();
    await().until(() -> fixture.sent().size() == 451);
  }

  private void insertMany(int count) {
    List<Counter> many =
        IntStream.range(0, count).mapToObj(i -> Counter.named("many-" + i).counted()).toList();
    assertThat(counters.insertMissing(many, COUNT).count().block()).isEqualTo(count);
  }

  private long leftPending() {
    return Mono.from(
            store
                .database()
                .getCollection("counters", BsonDocument.class)
                .countDocuments(exists("pendingSince")))
        .block();
  }

  @Test
  void writesAnAuditEntryForEachWriteAndKeepsItOutOfKafka() {
    fixture.relay().start();
    counters.insert(Counter.named("a"), COUNT).block();

    await().until(() -> pending().isEmpty());
    BsonDocument entry =
        Mono.from(store.database().getCollection("audit", BsonDocument.class).find().first())
            .block();
    assertThat(entry.getString("object").getValue()).isEqualTo("counters/a");
    assertThat(entry.getString("actorId").getValue()).isEqualTo("p1");
    assertThat(entry.getString("reason").getValue()).isEqualTo("because");
    assertThat(fixture.sent()).isEmpty();
  }

  @Test
  void acceptsWritesWhileTheBrokerIsAwayAndSendsAfterwards() {
    fixture.reachable(false);
    fixture.relay().start();
    counters.insert(Counter.named("a"), COUNT).block();
    counters.change("a", COUNT, Counter::counted).block();

    await().pollDelay(Duration.ofMillis(500)).until(() -> !pending().isEmpty());
    fixture.reachable(true);

    await().until(() -> pending().isEmpty());
    assertThat(fixture.sent()).hasSize(1);
  }

  @Test
  void sendsWhatACrashLeftBehind() {
    // Written by an instance whose relay never ran.
    counters.insert(Counter.named("a").counted(), COUNT).block();

    RelayFixture survivor = RelayFixture.of(store.database(), clock);
    survivor.relay().watch("counters");
    survivor.relay().start();

    await().until(() -> survivor.sent().size() == 1);
    await().until(() -> pending().isEmpty());
    survivor.relay().stop();
  }

  private java.util.List<?> pending() {
    return document().getArray("pending").getValues();
  }

  private BsonDocument document() {
    return Mono.from(store.database().getCollection("counters", BsonDocument.class).find().first())
        .block();
  }

  private static String body(ProducerRecord<String, byte[]> message) {
    return new String(message.value(), StandardCharsets.UTF_8);
  }
}
