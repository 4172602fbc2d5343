package org.gongkai.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A CloudEvent as it arrived; {@code partition} and {@code offset} say where it lies. */
public record ReceivedEvent(
    String id, String type, String subject, Instant time, byte[] data, int partition, long offset) {

  /** Producers may add fields at any time, so that unknown ones are no error. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static ReceivedEvent from(ConsumerRecord<String, byte[]> message) {
    CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
    OffsetDateTime time = event.getTime();
    return new ReceivedEvent(
        event.getId(),
        event.getType(),
        Objects.requireNonNullElse(event.getSubject(), message.key()),
        time == null ? Instant.ofEpochMilli(message.timestamp()) : time.toInstant(),
        event.getData() == null ? new byte[0] : event.getData().toBytes(),
        message.partition(),
        message.offset());
  }

  /** The body as the small record that the reader needs; fails when it does not fit. */
  public <T> T body(Class<T> type) {
    return JSON.readValue(data, type);
  }
}
