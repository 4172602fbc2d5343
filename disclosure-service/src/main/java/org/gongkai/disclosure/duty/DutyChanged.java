package org.gongkai.disclosure.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.event.PendingEvent;
import org.jspecify.annotations.Nullable;

/**
 * The event that the light of a duty is another, or that it has ended. Wire contract: fields are
 * added, never renamed.
 *
 * @param previousLight null when it was not owed before
 */
record DutyChanged(
    String id,
    long revision,
    Instant occurredAt,
    String key,
    DutyKind kind,
    String unit,
    String title,
    String state,
    Light light,
    @Nullable Light previousLight,
    @Nullable LocalDate due,
    Instant since,
    @Nullable Instant resolvedAt,
    List<String> itemIds,
    @Nullable String link,
    String detail) {

  static final String EVENT = "disclosure.duty.changed.v1";

  static PendingEvent of(Duty duty, @Nullable Light before, Instant at) {
    return PendingEvent.of(
        EVENT,
        duty.id(),
        duty.revision(),
        at,
        new DutyChanged(
            duty.id(),
            duty.revision(),
            at,
            duty.key(),
            duty.kind(),
            duty.unit(),
            duty.title(),
            duty.open() ? "OPEN" : "ENDED",
            duty.light(),
            before,
            duty.due(),
            duty.since(),
            duty.resolvedAt(),
            duty.itemIds(),
            duty.link(),
            duty.detail()));
  }
}
