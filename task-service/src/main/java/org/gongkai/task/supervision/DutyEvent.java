package org.gongkai.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What supervision needs of {@code disclosure.duty.changed.v1}. A red duty is late at once, whether
 * it names a last day or not; any other is owed by its day.
 */
record DutyEvent(
    String id,
    long revision,
    Instant occurredAt,
    String kind,
    String unit,
    String title,
    String state,
    String light,
    @Nullable LocalDate due,
    Instant since,
    @Nullable String link) {

  CaseNews news() {
    boolean ended = state.equals("ENDED");
    return new CaseNews(
        CaseKind.DUTY,
        id,
        id,
        revision,
        occurredAt,
        unit,
        title,
        ended ? state : light,
        light.equals("RED") ? late() : due,
        ended,
        ended ? day(occurredAt) : null,
        null,
        new DutyMark(kind, day(since), link));
  }

  /** The day before the light turned, unless an earlier one is named. */
  private LocalDate late() {
    LocalDate turned = day(since).minusDays(1);
    return due == null || due.isAfter(turned) ? turned : due;
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ItemEvent.CHINA).toLocalDate();
  }
}
