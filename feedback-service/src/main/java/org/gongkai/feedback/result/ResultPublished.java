package org.gongkai.feedback.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** With the citizen's consent, an edited question and its reply became public. Wire contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultPublished(
    String id,
    long revision,
    Instant occurredAt,
    String number,
    String kind,
    String topic,
    String unit,
    @Nullable String itemId,
    String state,
    Instant receivedAt,
    LocalDate dueOn,
    Instant answeredAt,
    Instant publishedAt,
    String title,
    String question,
    String reply) {

  public static final String EVENT = "feedback.appeal.result-published.v1";
}
