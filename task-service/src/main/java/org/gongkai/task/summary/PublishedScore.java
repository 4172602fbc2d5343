package org.gongkai.task.summary;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's published result of a year's assessment, as it was last heard of.
 *
 * @param id the unit, a dot and the year
 * @param publishedAt to tell newer from older news, also of another scheme
 */
public record PublishedScore(
    @BsonId String id,
    Instant publishedAt,
    String unit,
    int year,
    double score,
    double of,
    @Nullable Integer rank) {

  static PublishedScore of(ScoreNews news) {
    return new PublishedScore(
        news.unitId() + "." + news.year(),
        news.occurredAt(),
        news.unitId(),
        news.year(),
        news.score(),
        news.of(),
        news.rank());
  }

  Figures.Score figure() {
    return new Figures.Score(score, of, rank);
  }
}
