package org.gongkai.feedback.result;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/** An answered appeal as the public reads it, in words that name nobody. */
public record Result(
    @BsonId String id,
    long revision,
    String kind,
    String topic,
    String unit,
    @Nullable String itemId,
    String title,
    String question,
    String reply,
    Instant receivedAt,
    Instant answeredAt,
    Instant publishedAt,
    List<PendingEvent> pending)
    implements Aggregate {

  static Result of(ResultPublished event) {
    return new Result(
        event.number(),
        1,
        event.kind(),
        event.topic(),
        event.unit(),
        event.itemId(),
        event.title(),
        event.question(),
        event.reply(),
        event.receivedAt(),
        event.answeredAt(),
        event.publishedAt(),
        List.of());
  }
}
