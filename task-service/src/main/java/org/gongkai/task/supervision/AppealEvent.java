package org.gongkai.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What supervision needs of the events about an appeal; nothing of the citizen is in them. */
record AppealEvent(
    String id,
    long revision,
    Instant occurredAt,
    String number,
    String topic,
    @Nullable String unit,
    String state,
    LocalDate dueOn,
    @Nullable Instant publishedAt) {

  CaseNews news() {
    String stage = publishedAt == null ? state : "RESULT_PUBLISHED";
    boolean closed = state.equals("ANSWERED");
    LocalDate done = closed ? occurredAt.atZone(ItemEvent.CHINA).toLocalDate() : null;
    return new CaseNews(
        CaseKind.APPEAL,
        id,
        number,
        revision,
        occurredAt,
        unit,
        topic,
        stage,
        dueOn,
        closed,
        done,
        null);
  }
}
