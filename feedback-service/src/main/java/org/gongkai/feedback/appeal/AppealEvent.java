package org.gongkai.feedback.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.feedback.result.ResultPublished;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an appeal: nothing that the citizen wrote, and nothing about the citizen. Wire
 * contract.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppealEvent(
    String id,
    long revision,
    Instant occurredAt,
    String number,
    AppealKind kind,
    String topic,
    @Nullable String unit,
    @Nullable String itemId,
    AppealState state,
    Instant receivedAt,
    LocalDate dueOn,
    @Nullable Instant assignedAt,
    @Nullable Instant answeredAt) {

  static AppealEvent of(Appeal appeal, Instant at) {
    return new AppealEvent(
        appeal.id(),
        appeal.revision(),
        at,
        appeal.id(),
        appeal.kind(),
        appeal.topic(),
        appeal.unit(),
        appeal.itemId(),
        appeal.state(),
        appeal.receivedAt(),
        appeal.deadline().dueOn(),
        appeal.state() == AppealState.ASSIGNED ? assignedAt(appeal, at) : null,
        appeal.answeredAt());
  }

  /** Of the last assignment, whatever has happened since. */
  private static Instant assignedAt(Appeal appeal, Instant otherwise) {
    return appeal.history().reversed().stream()
        .filter(step -> step.action() == Action.ASSIGN)
        .map(Step::at)
        .findFirst()
        .orElse(otherwise);
  }

  static ResultPublished result(Appeal appeal, PublicWords words, Instant at) {
    return new ResultPublished(
        appeal.id(),
        appeal.revision(),
        at,
        appeal.id(),
        appeal.kind().name(),
        appeal.topic(),
        Objects.requireNonNull(appeal.unit()),
        appeal.itemId(),
        appeal.state().name(),
        appeal.receivedAt(),
        appeal.deadline().dueOn(),
        Objects.requireNonNull(appeal.answeredAt()),
        at,
        words.title(),
        words.question(),
        words.reply());
  }
}
