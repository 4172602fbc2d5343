package org.gongkai.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * A message that could not be handled, kept until somebody replays or discards it. Public, like
 * every stored record, because the record codec of the driver reads no others.
 */
public record DeadLetter(
    @BsonId String id,
    String topic,
    String eventId,
    String type,
    String subject,
    Instant time,
    String data,
    String cause,
    Instant failedAt,
    State state,
    @Nullable String decidedBy) {

  public enum State {
    /** Waits for a decision and keeps the health DOWN. */
    OPEN,
    /** Was handled on a later try. */
    REPLAYED,
    /** Was given up by a person. */
    DISCARDED
  }

  static DeadLetter from(ConsumerRecord<String, byte[]> message) {
    String topic = message.topic().replaceFirst("\\.dlt$", "");
    return new DeadLetter(
        message.topic() + "-" + message.partition() + "-" + message.offset(),
        topic,
        header(message, "ce_id"),
        header(message, "ce_type"),
        message.key() == null ? header(message, "ce_subject") : message.key(),
        Instant.ofEpochMilli(message.timestamp()),
        message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8),
        header(message, KafkaHeaders.DLT_EXCEPTION_MESSAGE),
        Instant.ofEpochMilli(message.timestamp()),
        State.OPEN,
        null);
  }

  /** Under a name of its own, where another one has the usual name. */
  DeadLetter apart() {
    String name = id + "-" + failedAt.toEpochMilli();
    return new DeadLetter(
        name, topic, eventId, type, subject, time, data, cause, failedAt, state, decidedBy);
  }

  DeadLetter decided(State decision, String by) {
    return new DeadLetter(
        id, topic, eventId, type, subject, time, data, cause, failedAt, decision, by);
  }

  ReceivedEvent event() {
    byte[] body = data.getBytes(StandardCharsets.UTF_8);
    return new ReceivedEvent(eventId, type, subject, time, body, -1, -1);
  }

  static String header(ConsumerRecord<String, byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
