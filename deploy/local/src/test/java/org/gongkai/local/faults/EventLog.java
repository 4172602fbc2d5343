package org.gongkai.local.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The event log as a program from outside would use it. */
final class EventLog implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final KafkaProducer<String, String> producer;
  private final KafkaConsumer<String, String> consumer;

  EventLog(String bootstrap) {
    Properties properties = new Properties();
    properties.putAll(
        Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest", "acks", "all"));
    producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
  }

  /** Sends a CloudEvent with this body, whatever it is. */
  void send(String topic, String type, String subject, String body) throws Exception {
    ProducerRecord<String, String> message = new ProducerRecord<>(topic, subject, body);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            type,
            "ce_source",
            "/test",
            "ce_subject",
            subject,
            "content-type",
            "application/json")
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    producer.send(message).get();
  }

  /** The different events of a type for each subject, once all subjects have one. */
  Map<String, Set<String>> eventsPerSubject(
      String topic, String type, Collection<String> subjects) {
    Map<String, Set<String>> events = new HashMap<>();
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(part -> new TopicPartition(topic, part.partition()))
            .toList();
    consumer.assign(partitions);
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!events.keySet().containsAll(subjects) && System.nanoTime() < end) {
      for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
        if (type.equals(header(record, "ce_type")) && subjects.contains(record.key())) {
          events
              .computeIfAbsent(record.key(), absent -> new TreeSet<>())
              .add(header(record, "ce_id"));
        }
      }
    }
    return events;
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
