package org.gongkai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.Counter;
import org.gongkai.platform.store.Counter.Counted;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.gongkai.platform.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.context.DynamicPropertyRegistrar;
import reactor.core.publisher.Mono;

/** The way of an event from a write to its readers, over a real broker. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.application.name=counter-service",
      "gongkai.api.base=/api/counters",
      "gongkai.store.database=replaced_by_the_store_of_the_test",
      "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
      "gongkai.events.first-back-off=50ms",
      "gongkai.events.retries=2"
    })
@EmbeddedKafka(
    brokerProperties = {"group.initial.rebalance.delay.ms=0", "auto.create.topics.enable=false"})
@Capability("P-03")
class EventRoundTripIntegrationTests {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Act COUNT =
      Act.of(new Actor("p1", "沈言", "u1", Set.of(Role.DRAFTER)), "count");

  @Autowired private Documents<Counter> counters;
  @Autowired private KafkaOperations<String, byte[]> kafka;
  @Autowired private Readers readers;
  @Autowired private DeadLetters letters;
  @Autowired private EventHealth health;

  @Test
  void reachesEachReaderInOrder() {
    counters.insert(Counter.named("orderly"), COUNT).block();
    for (int i = 0; i < 20; i++) {
      counters.change("orderly", COUNT, Counter::counted).block();
    }

    List<Integer> expected = IntStream.rangeClosed(1, 20).boxed().toList();
    await().atMost(LIMIT).until(() -> readers.counts("orderly").size() == 20);
    assertThat(readers.counts("orderly")).isEqualTo(expected);
    await().atMost(LIMIT).until(() -> readers.replicated("orderly") == 20);
    await().atMost(LIMIT).until(() -> readers.replica.caughtUp());
  }

  @Test
  void setsAPoisonedMessageAsideWhileOthersPass() {
    byte[] noEvent = "not an event".getBytes(StandardCharsets.UTF_8);
    kafka.send("test.counter", 0, "poison", noEvent).join();
    readers.refused.add("refused");
    counters.insert(Counter.named("refused").counted(), COUNT).block();
    counters.insert(Counter.named("after").counted(), COUNT).block();

    await().atMost(LIMIT).until(() -> readers.counts("after").size() == 1);
    await().atMost(LIMIT).until(() -> letters.open().block() >= 2);
    assertThat(health.health().block().getStatus().getCode()).isEqualTo("DOWN");

    Actor admin = new Actor("admin", "白敬", "u1", Set.of(Role.ADMIN));
    readers.refused.clear();
    List<DeadLetter> open = letters.list(new PageRequest(50, null)).collectList().block();
    for (DeadLetter letter : open) {
      boolean unreadable = letter.type().isEmpty();
      (unreadable ? letters.discard(letter.id(), admin) : letters.replay(letter.id(), admin))
          .block();
    }

    assertThat(readers.counts("refused")).containsExactly(1);
    assertThat(letters.open().block()).isZero();
    assertThat(health.health().block().getStatus().getCode()).isEqualTo("UP");
  }

  /** Two readers of the same topic: one for the whole service, one for this instance. */
  static final class Readers {

    final List<Counted> seen = new CopyOnWriteArrayList<>();
    final List<ReceivedEvent> copied = new CopyOnWriteArrayList<>();
    final List<String> refused = new CopyOnWriteArrayList<>();
    final EventSubscription subscription =
        EventSubscription.to("test.counter").on(Counter.TYPE, Counted.class, this::see);
    final EventSubscription replica =
        EventSubscription.replica("test.counter", Map::of, this::copy);

    Mono<Void> see(Counted counted) {
      if (refused.contains(counted.id())) {
        return Mono.error(new IllegalStateException("refused"));
      }
      seen.add(counted);
      return Mono.empty();
    }

    Mono<Void> copy(List<ReceivedEvent> batch) {
      return Mono.fromRunnable(() -> copied.addAll(batch));
    }

    List<Integer> counts(String id) {
      return seen.stream().filter(each -> each.id().equals(id)).map(Counted::count).toList();
    }

    long replicated(String id) {
      return copied.stream().filter(each -> each.subject().equals(id)).count();
    }
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {

    @Bean(destroyMethod = "close")
    TestStore testStore() {
      return TestStore.start();
    }

    @Bean
    DynamicPropertyRegistrar storeProperties(TestStore store) {
      return registry -> {
        registry.add("spring.mongodb.uri", store::uri);
        registry.add("gongkai.store.database", store::databaseName);
      };
    }

    @Bean
    Documents<Counter> counters(DocumentStores stores) {
      return stores.of("counters", Counter.class);
    }

    @Bean
    KafkaAdmin.NewTopics topics() {
      return new KafkaAdmin.NewTopics(TopicBuilder.name("test.counter").partitions(2).build());
    }

    @Bean
    Readers readers() {
      return new Readers();
    }

    @Bean
    EventSubscription subscription(Readers readers) {
      return readers.subscription;
    }

    @Bean
    EventSubscription replica(Readers readers) {
      return readers.replica;
    }
  }
}
