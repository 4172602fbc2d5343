package org.gongkai.task.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of {@code task.activity.recorded.v1}: what counts of a record, corrected or not. */
record ActivityRecorded(
    String id,
    long revision,
    Instant occurredAt,
    Activity.State state,
    String unitId,
    ActivityKind kind,
    LocalDate date,
    @Nullable String person,
    ActivityPerson.@Nullable PersonRole personRole) {

  static ActivityRecorded of(
      String id, long revision, Activity.State state, ActivityContent content, Instant at) {
    ActivityPerson person = content.person();
    return new ActivityRecorded(
        id,
        revision,
        at,
        state,
        content.unit(),
        content.kind(),
        content.date(),
        person == null ? null : person.name(),
        person == null ? null : person.role());
  }
}
