package org.gongkai.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads a whole topic for this instance alone and never commits: the reader keeps the offsets. */
final class ReplicaReader implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ReplicaReader.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final EventSubscription subscription;
  private final EventSubscription.Replica replica;
  private final ConsumerFactory<String, byte[]> consumers;
  private final PoisonedMessages poisoned;
  private final Duration timeout;
  private volatile boolean running;
  private Thread reader = new Thread();

  ReplicaReader(
      EventSubscription subscription,
      EventSubscription.Replica replica,
      ConsumerFactory<String, byte[]> consumers,
      PoisonedMessages poisoned,
      Duration timeout) {
    this.subscription = subscription;
    this.replica = replica;
    this.consumers = consumers;
    this.poisoned = poisoned;
    this.timeout = timeout;
  }

  @Override
  public void start() {
    running = true;
    reader = Thread.ofPlatform().name("replica-" + subscription.topic()).daemon().start(this::read);
  }

  @Override
  public void stop() {
    running = false;
    reader.interrupt();
    try {
      reader.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void read() {
    while (running) {
      try (var consumer = consumers.createConsumer(null, "replica-" + subscription.topic())) {
        follow(consumer, assigned(consumer));
      } catch (InterruptedException
          | WakeupException
          | org.apache.kafka.common.errors.InterruptException stopping) {
        return;
      } catch (RuntimeException failure) {
        log.warn("Replica of {} starts again: {}", subscription.topic(), failure.toString());
        rest();
      }
    }
  }

  /** Waits for the topic, then starts at the offsets that the reader has. */
  private Map<TopicPartition, Long> assigned(Consumer<String, byte[]> consumer)
      throws InterruptedException {
    var partitions = consumer.partitionsFor(subscription.topic());
    while (partitions == null || partitions.isEmpty()) {
      Thread.sleep(PAUSE);
      partitions = consumer.partitionsFor(subscription.topic());
    }
    List<TopicPartition> all =
        partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
    consumer.assign(all);
    Map<Integer, Long> next = replica.nextOffsets().get();
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(all);
    Map<TopicPartition, Long> end = consumer.endOffsets(all);
    for (TopicPartition partition : all) {
      long from = next.getOrDefault(partition.partition(), 0L);
      long first = begin.getOrDefault(partition, 0L);
      // A broker that lost its data has fewer messages than were read: everything is read again.
      boolean known = from <= end.getOrDefault(partition, 0L);
      consumer.seek(partition, known ? Math.max(from, first) : first);
    }
    return end;
  }

  private void follow(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> end)
      throws InterruptedException {
    while (running) {
      ConsumerRecords<String, byte[]> polled = consumer.poll(PAUSE);
      if (!polled.isEmpty()) {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>(polled.count());
        polled.forEach(messages::add);
        take(messages);
      }
      if (!replica.caughtUp().get()) {
        replica
            .caughtUp()
            .set(
                end.entrySet().stream()
                    .allMatch(each -> consumer.position(each.getKey()) >= each.getValue()));
      }
    }
  }

  /** A batch that fails is taken message by message, so that only what is broken is set aside. */
  private void take(List<ConsumerRecord<String, byte[]>> messages) throws InterruptedException {
    try {
      replica.batch().apply(messages.stream().map(ReceivedEvent::from).toList()).block(timeout);
    } catch (RuntimeException failure) {
      log.warn("Batch of {} is taken one by one: {}", subscription.topic(), failure.toString());
      for (ConsumerRecord<String, byte[]> message : messages) {
        takeOne(message);
      }
    }
  }

  private void takeOne(ConsumerRecord<String, byte[]> message) throws InterruptedException {
    try {
      replica.batch().apply(List.of(ReceivedEvent.from(message))).block(timeout);
    } catch (RuntimeException failure) {
      if (poisoned.isOutage(failure)) {
        throw failure;
      }
      poisoned.setAside(message, failure);
    }
  }

  private static void rest() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
