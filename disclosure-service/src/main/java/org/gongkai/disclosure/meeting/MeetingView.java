package org.gongkai.disclosure.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/** A record as staff see it. */
record MeetingView(
    String id,
    long revision,
    int number,
    int year,
    String title,
    String unit,
    @Nullable String unitName,
    Instant heldAt,
    @Nullable String chair,
    List<MeetingRecord.Matter> agenda,
    List<MeetingRecord.Observer> observers,
    @Nullable String itemId,
    MeetingRecord.State state,
    String stateName,
    Instant publishBy,
    boolean late,
    @Nullable Instant publishedAt,
    List<String> interpretationIds,
    Person createdBy,
    Instant createdAt,
    Instant updatedAt,
    List<MeetingAction> allowedActions) {

  static MeetingView of(MeetingRecord one, UnitTree units, Instant now, Actor caller) {
    MeetingRecord.Minutes minutes = one.minutes();
    String name = units.name(one.unit());
    return new MeetingView(
        one.id(),
        one.revision(),
        minutes.number(),
        one.year(),
        one.title(Objects.requireNonNullElse(name, one.unit())),
        one.unit(),
        name,
        minutes.heldAt(),
        minutes.chair(),
        minutes.agenda(),
        minutes.observers(),
        one.itemId(),
        one.state(),
        one.state().label(),
        one.publishBy(),
        one.isLate(now),
        one.publishedAt(),
        one.interpretationIds(),
        one.createdBy(),
        one.createdAt(),
        one.updatedAt(),
        MeetingAction.allowed(one, caller));
  }
}
