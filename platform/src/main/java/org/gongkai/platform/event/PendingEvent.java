package org.gongkai.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event that an aggregate remembers until it has been sent. Its topic is the first two words of
 * its type: {@code disclosure.item.published.v1} goes to {@code disclosure.item}.
 *
 * @param sharedTopic another topic, where events of several kinds of aggregates lie together
 */
public record PendingEvent(
    String id,
    String type,
    String subject,
    long revision,
    Instant occurredAt,
    String data,
    @Nullable String sharedTopic) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public PendingEvent(
      String id, String type, String subject, long revision, Instant occurredAt, String data) {
    this(id, type, subject, revision, occurredAt, data, null);
  }

  /** Serialises the body at once, so that what is sent later is what was true now. */
  public static PendingEvent of(
      String type, String subject, long revision, Instant at, Object body) {
    String id = UUID.randomUUID().toString();
    return new PendingEvent(id, type, subject, revision, at, JSON.writeValueAsString(body));
  }

  /** The same event for another topic than that of its type. */
  public PendingEvent on(String topic) {
    return new PendingEvent(id, type, subject, revision, occurredAt, data, topic);
  }

  String topic() {
    if (sharedTopic != null) {
      return sharedTopic;
    }
    int second = type.indexOf('.', type.indexOf('.') + 1);
    if (second < 0) {
      throw new IllegalStateException("Event type without a topic: " + type);
    }
    return type.substring(0, second);
  }
}
