package org.gongkai.platform.event;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;

/** Wires the relay, the subscriptions and their dead letters. */
@ConditionalOnProperty("gongkai.store.database")
@AutoConfiguration(
    beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties({EventProperties.class, KafkaProperties.class})
class EventConfiguration {

  private final String service;

  EventConfiguration(@Value("${spring.application.name}") String service) {
    this.service = service;
  }

  @Bean
  KafkaTemplate<String, byte[]> eventOperations(KafkaProperties kafka, EventProperties properties) {
    Map<String, Object> settings = kafka.buildProducerProperties();
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    // Less than sweepAfter: what the sweep sends again is no longer under way.
    long limit = properties.sendTimeout().toMillis() - 1_000;
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) limit);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) (limit / 2));
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, limit / 3);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(settings));
  }

  @Bean
  ConsumerFactory<String, byte[]> eventConsumers(KafkaProperties kafka) {
    Map<String, Object> settings = kafka.buildConsumerProperties();
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // A topic has its settings from the service that owns it; a reader must not create it first.
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put("metadata.max.age.ms", 3_000);
    return new DefaultKafkaConsumerFactory<>(settings);
  }

  @Bean
  KafkaAdmin eventAdmin(KafkaProperties kafka) {
    Map<String, Object> settings = kafka.buildAdminProperties();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    KafkaAdmin admin = new KafkaAdmin(settings);
    admin.setAutoCreate(false);
    admin.setModifyTopicConfigs(true);
    return admin;
  }

  @Bean
  TopicSetup topicSetup(KafkaAdmin eventAdmin) {
    return new TopicSetup(eventAdmin);
  }

  @Bean
  KafkaAdmin.NewTopics deadLetterTopics(
      ObjectProvider<EventSubscription> subscriptions, EventProperties properties) {
    return new KafkaAdmin.NewTopics(
        subscriptions
            .orderedStream()
            .map(EventSubscription::topic)
            .distinct()
            .map(topic -> deadLetterTopic(topic, properties))
            .toArray(NewTopic[]::new));
  }

  @Bean
  PendingStore pendingStore(MongoDatabase database, Clock clock) {
    return new PendingStore(database, clock);
  }

  @Bean
  EventSender eventSender(
      KafkaOperations<String, byte[]> eventOperations, EventSink sink, EventProperties properties) {
    return new EventSender(eventOperations, sink, service, properties.sendTimeout());
  }

  @Bean
  PendingRelay pendingRelay(PendingStore store, EventSender sender, EventProperties properties) {
    return new PendingRelay(store, sender, properties);
  }

  @Bean
  PoisonedMessages poisonedMessages(
      KafkaOperations<String, byte[]> eventOperations, EventProperties properties) {
    return new PoisonedMessages(eventOperations, service, properties);
  }

  @Bean
  EventListeners eventListeners(
      ObjectProvider<EventSubscription> subscriptions,
      ConsumerFactory<String, byte[]> eventConsumers,
      PoisonedMessages poisoned,
      EventProperties properties) {
    return new EventListeners(
        list(subscriptions), eventConsumers, poisoned.errorHandler(), properties, service);
  }

  @Bean
  ReplicaReaders replicaReaders(
      ObjectProvider<EventSubscription> subscriptions,
      ConsumerFactory<String, byte[]> eventConsumers,
      PoisonedMessages poisoned,
      EventProperties properties) {
    return ReplicaReaders.of(
        list(subscriptions), eventConsumers, poisoned, properties.handlerTimeout());
  }

  @Bean
  DeadLetters deadLetters(MongoDatabase database, ObjectProvider<EventSubscription> subscriptions) {
    return new DeadLetters(database, list(subscriptions), service);
  }

  @Bean
  DeadLetterListener deadLetterListener(
      ObjectProvider<EventSubscription> subscriptions,
      ConsumerFactory<String, byte[]> eventConsumers,
      DeadLetters letters) {
    return new DeadLetterListener(list(subscriptions), eventConsumers, letters, service);
  }

  @Bean
  DeadLetterController deadLetterController(DeadLetters letters) {
    return new DeadLetterController(letters);
  }

  @Bean
  EventHealth eventsHealthIndicator(
      EventSender sender, DeadLetters letters, ObjectProvider<EventSubscription> subscriptions) {
    return new EventHealth(sender, letters, list(subscriptions));
  }

  private static List<EventSubscription> list(ObjectProvider<EventSubscription> subscriptions) {
    return EventSubscription.merged(subscriptions.orderedStream().toList());
  }

  private static NewTopic deadLetterTopic(String topic, EventProperties properties) {
    return TopicBuilder.name(topic + ".dlt").partitions(1).replicas(properties.replicas()).build();
  }
}
