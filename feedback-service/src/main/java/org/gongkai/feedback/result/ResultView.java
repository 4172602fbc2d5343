package org.gongkai.feedback.result;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.gongkai.feedback.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** A public result. */
@Schema(name = "留言办理结果")
record ResultView(
    String number,
    String kind,
    String topic,
    String unit,
    @Nullable String unitName,
    @Nullable String itemId,
    String title,
    String question,
    String reply,
    Instant receivedAt,
    Instant answeredAt,
    Instant publishedAt) {

  static ResultView of(Result result, UnitTree units) {
    return new ResultView(
        result.id(),
        result.kind(),
        result.topic(),
        result.unit(),
        units.name(result.unit()),
        result.itemId(),
        result.title(),
        result.question(),
        result.reply(),
        result.receivedAt(),
        result.answeredAt(),
        result.publishedAt());
  }
}
