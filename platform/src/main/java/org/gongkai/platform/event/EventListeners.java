package org.gongkai.platform.event;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/**
 * Listens for the subscriptions that one instance of the service serves for all. The listener
 * thread waits for the handler: this keeps the order of the events of one key.
 */
final class EventListeners implements SmartLifecycle {

  private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
  private volatile boolean running;

  EventListeners(
      List<EventSubscription> subscriptions,
      ConsumerFactory<String, byte[]> consumers,
      CommonErrorHandler errors,
      EventProperties properties,
      String service) {
    this.containers =
        subscriptions.stream()
            .filter(subscription -> subscription.replica() == null)
            .map(subscription -> container(subscription, consumers, errors, properties, service))
            .toList();
  }

  private static ConcurrentMessageListenerContainer<String, byte[]> container(
      EventSubscription subscription,
      ConsumerFactory<String, byte[]> consumers,
      CommonErrorHandler errors,
      EventProperties properties,
      String service) {
    String group = subscription.group(service);
    ContainerProperties settings = new ContainerProperties(subscription.topic());
    settings.setGroupId(group);
    settings.setMissingTopicsFatal(false);
    MessageListener<String, byte[]> listener =
        (ConsumerRecord<String, byte[]> message) ->
            subscription.handle(ReceivedEvent.from(message)).block(properties.handlerTimeout());
    settings.setMessageListener(listener);
    var container = new ConcurrentMessageListenerContainer<>(consumers, settings);
    container.setBeanName(group + "-" + subscription.topic());
    container.setCommonErrorHandler(errors);
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
