package org.gongkai.task.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One rule on one day.
 *
 * @param id rule and day, so that a rule runs once a day whoever is first
 * @param found problems that it named, known ones included
 */
public record MonitorRun(
    @BsonId String id,
    String rule,
    LocalDate date,
    Instant startedAt,
    @Nullable Instant finishedAt,
    int found) {

  static MonitorRun start(String rule, LocalDate date, Instant now) {
    return new MonitorRun(rule + "|" + date, rule, date, now, null, 0);
  }
}
