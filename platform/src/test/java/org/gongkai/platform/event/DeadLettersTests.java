package org.gongkai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Counter;
import org.gongkai.platform.store.Counter.Counted;
import org.gongkai.platform.test.TestStore;
import org.gongkai.platform.web.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DeadLettersTests {

  private static final Actor ADMIN = new Actor("admin", "白敬", "u1", Set.of(Role.ADMIN));
  private static final PageRequest FIRST = new PageRequest(10, null);

  private final TestStore store = TestStore.start();
  private final List<Counted> handled = new ArrayList<>();
  private boolean broken;
  private final DeadLetters letters =
      new DeadLetters(
          store.database(),
          List.of(EventSubscription.to("test.counter").on(Counter.TYPE, Counted.class, this::take)),
          "counter-service");

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void keepsALetterOnceAndOnlyItsOwn() {
    letters.keep(letter("counter-service", 7)).block();
    letters.keep(letter("counter-service", 7)).block();
    letters.keep(letter("other-service", 8)).block();

    assertThat(letters.open().block()).isEqualTo(1);
    assertThat(letters.list(FIRST).collectList().block())
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.topic()).isEqualTo("test.counter");
          assertThat(kept.subject()).isEqualTo("a");
        });
  }

  @Test
  void keepsAnotherLetterAtTheSamePlaceOfALogThatWasLost() {
    letters.keep(letter("counter-service", 7)).block();
    letters.discard("test.counter.dlt-0-7", ADMIN).block();
    letters.keep(letter("counter-service", 7)).block();
    assertThat(letters.open().block()).isZero();

    letters.keep(at(1_700_000_000_000L, letter("counter-service", 7))).block();
    letters.keep(at(1_700_000_000_000L, letter("counter-service", 7))).block();

    assertThat(letters.list(FIRST).map(DeadLetter::id).collectList().block())
        .containsExactly("test.counter.dlt-0-7-1700000000000");
  }

  @Test
  void replaysThroughTheSubscriptionAndClosesTheLetter() {
    letters.keep(letter("counter-service", 7)).block();

    letters.replay("test.counter.dlt-0-7", ADMIN).block();

    assertThat(handled).containsExactly(new Counted("a", 2, 1));
    assertThat(letters.open().block()).isZero();
    StepVerifier.create(letters.replay("test.counter.dlt-0-7", ADMIN)).verifyError(Refusal.class);
  }

  @Test
  void keepsTheLetterOpenWhenItFailsAgain() {
    letters.keep(letter("counter-service", 7)).block();
    broken = true;

    StepVerifier.create(letters.replay("test.counter.dlt-0-7", ADMIN)).verifyError(Refusal.class);

    assertThat(letters.open().block()).isEqualTo(1);
  }

  @Test
  void refusesToReplayWhatCannotBeRead() {
    letters.keep(letter("counter-service", 7, "{ no json")).block();

    StepVerifier.create(letters.replay("test.counter.dlt-0-7", ADMIN)).verifyError(Refusal.class);

    assertThat(letters.open().block()).isEqualTo(1);
  }

  @Test
  void discardsWhatIsOfNoUse() {
    letters.keep(letter("counter-service", 7)).block();

    letters.discard("test.counter.dlt-0-7", ADMIN).block();

    assertThat(letters.open().block()).isZero();
    assertThat(handled).isEmpty();
    StepVerifier.create(letters.discard("absent", ADMIN)).verifyError(Refusal.class);
  }

  private Mono<Void> take(Counted counted) {
    if (broken) {
      return Mono.error(new IllegalStateException("broken"));
    }
    handled.add(counted);
    return Mono.empty();
  }

  private static ConsumerRecord<String, byte[]> at(
      long timestamp, ConsumerRecord<String, byte[]> one) {
    return new ConsumerRecord<>(
        one.topic(),
        one.partition(),
        one.offset(),
        timestamp,
        TimestampType.CREATE_TIME,
        one.serializedKeySize(),
        one.serializedValueSize(),
        one.key(),
        one.value(),
        one.headers(),
        Optional.empty());
  }

  private static ConsumerRecord<String, byte[]> letter(String service, long offset) {
    return letter(service, offset, "{\"id\":\"a\",\"revision\":2,\"count\":1}");
  }

  private static ConsumerRecord<String, byte[]> letter(String service, long offset, String data) {
    byte[] body = data.getBytes(StandardCharsets.UTF_8);
    var message = new ConsumerRecord<>("test.counter.dlt", 0, offset, "a", body);
    message.headers().add("ce_id", "e1".getBytes(StandardCharsets.UTF_8));
    message.headers().add("ce_type", Counter.TYPE.getBytes(StandardCharsets.UTF_8));
    message.headers().add(PoisonedMessages.SERVICE, service.getBytes(StandardCharsets.UTF_8));
    return message;
  }
}
