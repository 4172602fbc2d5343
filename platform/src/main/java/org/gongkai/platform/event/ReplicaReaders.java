package org.gongkai.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/** Starts and stops the readers of all replica subscriptions. */
final class ReplicaReaders implements SmartLifecycle {

  private final List<ReplicaReader> readers;
  private volatile boolean running;

  private ReplicaReaders(List<ReplicaReader> readers) {
    this.readers = readers;
  }

  static ReplicaReaders of(
      List<EventSubscription> subscriptions,
      ConsumerFactory<String, byte[]> consumers,
      PoisonedMessages poisoned,
      Duration timeout) {
    List<ReplicaReader> readers = new ArrayList<>();
    for (EventSubscription subscription : subscriptions) {
      var replica = subscription.replica();
      if (replica != null) {
        readers.add(new ReplicaReader(subscription, replica, consumers, poisoned, timeout));
      }
    }
    return new ReplicaReaders(readers);
  }

  @Override
  public void start() {
    readers.forEach(ReplicaReader::start);
    running = true;
  }

  @Override
  public void stop() {
    readers.forEach(ReplicaReader::stop);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
