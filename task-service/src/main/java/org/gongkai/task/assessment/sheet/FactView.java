package org.gongkai.task.assessment.sheet;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.task.assessment.fact.Fact;
import org.gongkai.task.assessment.fact.FactKind;
import org.gongkai.task.assessment.fact.Outcome;
import org.jspecify.annotations.Nullable;

/** A fact behind a line, judged as of the day on which the sheet was computed. */
record FactView(
    String id,
    FactKind kind,
    String kindLabel,
    @Nullable String variant,
    Outcome outcome,
    String title,
    LocalDate date,
    @Nullable LocalDate due,
    int lateDays,
    @Nullable String link,
    String subject,
    Instant occurredAt) {

  static FactView of(Fact fact, LocalDate day) {
    return new FactView(
        fact.id(),
        fact.kind(),
        fact.kind().label(),
        fact.variant(),
        fact.outcome().on(day, fact.due()),
        fact.title(),
        fact.date(),
        fact.due(),
        fact.lateDays(),
        fact.link(),
        fact.subject(),
        fact.occurredAt());
  }
}
