package org.gongkai.disclosure.interpretation;

import java.time.Instant;
import java.util.List;
import org.gongkai.platform.event.PendingEvent;
import org.jspecify.annotations.Nullable;

/**
 * The event that an interpretation became public, or is public no longer. Wire contract: fields are
 * added, never renamed.
 */
record InterpretationPublished(
    String id,
    long revision,
    Instant occurredAt,
    String policyId,
    String unit,
    String title,
    List<Form> forms,
    Phase phase,
    Who interpreter,
    @Nullable Instant publishedAt) {

  static final String EVENT = "disclosure.interpretation.published.v1";
  static final String TOPIC = "disclosure.interpretation";

  /** Who interprets, as the public reads it. */
  record Who(String name, @Nullable String title, Interpreter.Kind kind) {}

  static PendingEvent of(Sheet sheet, String title, Instant at) {
    Interpreter who = sheet.interpreter();
    return PendingEvent.of(
        EVENT,
        sheet.id(),
        sheet.revision(),
        at,
        new InterpretationPublished(
            sheet.id(),
            sheet.revision(),
            at,
            sheet.policyId(),
            sheet.unit(),
            title,
            sheet.forms(),
            sheet.phase(),
            new Who(who.name(), who.title(), who.kind()),
            sheet.publishedAt()));
  }
}
