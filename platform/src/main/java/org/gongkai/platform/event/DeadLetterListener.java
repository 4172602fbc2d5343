package org.gongkai.platform.event;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;

/** Brings the letters of the dead-letter topics into the store, where people can decide on them. */
final class DeadLetterListener implements SmartLifecycle {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
  private volatile boolean running;

  DeadLetterListener(
      List<EventSubscription> subscriptions,
      ConsumerFactory<String, byte[]> consumers,
      DeadLetters letters,
      String service) {
    String[] topics =
        subscriptions.stream().map(each -> each.topic() + ".dlt").distinct().toArray(String[]::new);
    this.containers =
        topics.length == 0 ? List.of() : List.of(container(topics, consumers, letters, service));
  }

  private static ConcurrentMessageListenerContainer<String, byte[]> container(
      String[] topics,
      ConsumerFactory<String, byte[]> consumers,
      DeadLetters letters,
      String service) {
    ContainerProperties settings = new ContainerProperties(topics);
    settings.setGroupId(service + "-dead-letters");
    settings.setMissingTopicsFatal(false);
    MessageListener<String, byte[]> listener = message -> letters.keep(message).block(LIMIT);
    settings.setMessageListener(listener);
    var container = new ConcurrentMessageListenerContainer<>(consumers, settings);
    container.setBeanName(service + "-dead-letters");
    // A dead letter is never given up: what keeps it out of the store is an outage.
    container.setCommonErrorHandler(
        new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
    return container;
  }

  @Override
  public void start() {
    containers.forEach(ConcurrentMessageListenerContainer::start);
    running = true;
  }

  @Override
  public void stop() {
    containers.forEach(ConcurrentMessageListenerContainer::stop);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
