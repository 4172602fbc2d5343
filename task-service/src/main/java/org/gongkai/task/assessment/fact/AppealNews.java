package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.task.assessment.fact.Fact.Source;
import org.jspecify.annotations.Nullable;

/**
 * What counts of the {@code feedback.appeal.*.v1} events. An appeal counts in the year in which it
 * was received, for the unit that has it now.
 */
record AppealNews(
    String id,
    long revision,
    Instant occurredAt,
    String number,
    String kind,
    String topic,
    @Nullable String unit,
    Instant receivedAt,
    LocalDate dueOn,
    @Nullable Instant answeredAt,
    @Nullable Instant publishedAt,
    @Nullable String title) {

  Observation observed() {
    Source source = Observation.source("appeal", id, revision, occurredAt);
    if (unit == null) {
      return Observation.of(source);
    }
    LocalDate received = Observation.day(receivedAt);
    String page = "/api/feedback/appeals/" + number + "/case";
    Fact handled =
        Fact.of(source, unit, FactKind.APPEAL, received)
            .sort(kind)
            .titled(number + "（" + topic + "）", page);
    Fact appeal =
        answeredAt == null
            ? handled.open(dueOn)
            : handled.done(Observation.day(answeredAt), dueOn, null);
    if (publishedAt == null) {
      return Observation.of(source, appeal);
    }
    Fact result =
        Fact.of(source, unit, FactKind.APPEAL_RESULT, Observation.day(publishedAt))
            .sort(kind)
            .titled(title == null ? number : title, "/api/feedback/results/" + number);
    return Observation.of(source, appeal, result);
  }
}
