package org.gongkai.platform.event;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.gongkai.platform.audit.AuditFixture;
import org.mockito.Mockito;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/** A relay whose broker is a list that can be out of reach. */
public final class RelayFixture {

  final List<ProducerRecord<String, byte[]>> sent = new CopyOnWriteArrayList<>();
  final EventProperties properties =
      new EventProperties(
          Duration.ofSeconds(2),
          Duration.ofMillis(300),
          Duration.ofMillis(100),
          2,
          Duration.ofMillis(50),
          Duration.ofSeconds(5),
          1,
          (short) 1);
  final EventSender sender;
  final PendingRelay relay;
  volatile boolean reachable = true;

  @SuppressWarnings("unchecked")
  RelayFixture(MongoDatabase database, Clock clock) {
    KafkaOperations<String, byte[]> broker = Mockito.mock(KafkaOperations.class);
    Mockito.when(broker.send(Mockito.<ProducerRecord<String, byte[]>>any()))
        .thenAnswer(call -> answer(call.getArgument(0)));
    sender =
        new EventSender(
            broker, AuditFixture.trail(database), "test-service", properties.sendTimeout());
    relay = new PendingRelay(new PendingStore(database, clock), sender, properties);
  }

  /** One that takes documents and sends none, because it was never started. */
  public static PendingRelay idle(MongoDatabase database, Clock clock) {
    return new RelayFixture(database, clock).relay;
  }

  public PendingRelay relay() {
    return relay;
  }

  public List<ProducerRecord<String, byte[]>> sent() {
    return sent;
  }

  public static RelayFixture of(MongoDatabase database, Clock clock) {
    return new RelayFixture(database, clock);
  }

  public void reachable(boolean now) {
    reachable = now;
  }

  private CompletableFuture<SendResult<String, byte[]>> answer(
      ProducerRecord<String, byte[]> message) {
    if (!reachable) {
      throw new KafkaException("no broker");
    }
    sent.add(message);
    return CompletableFuture.completedFuture(new SendResult<>(message, null));
  }
}
