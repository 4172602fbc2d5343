package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.task.assessment.fact.Fact.Source;
import org.jspecify.annotations.Nullable;

/**
 * What counts of {@code disclosure.item.published.v1} and {@code disclosure.item.withdrawn.v1}.
 *
 * @param migrated null unless it was published elsewhere; only whether it is there counts
 */
record PublicItem(
    String id,
    long revision,
    Instant occurredAt,
    String title,
    String type,
    @Nullable String unit,
    @Nullable LocalDate signedDate,
    @Nullable LocalDate formedDate,
    @Nullable Instant publishedAt,
    @Nullable Withdrawal withdrawal,
    @Nullable Object migrated) {

  /** 政府信息公开条例第二十六条: within twenty working days after it came into being. */
  private static final Limit STATUTORY = Limit.ofWorkingDays(20);

  record Withdrawal(@Nullable String kind, @Nullable Instant at) {}

  Observation observed(WorkingDays calendar) {
    Source source = Observation.source("item", id, revision, occurredAt);
    if (unit == null || publishedAt == null) {
      return Observation.of(source);
    }
    Fact fact =
        withdrawal == null
            ? published(source, unit, Observation.day(publishedAt), calendar)
            : withdrawn(source, unit, withdrawal);
    return Observation.of(source, fact);
  }

  private Fact published(Source source, String unit, LocalDate day, WorkingDays calendar) {
    Fact fact = Fact.of(source, unit, FactKind.ITEM, day).sort(type).titled(title, "/items/" + id);
    LocalDate from = formedDate == null || formedDate.isAfter(day) ? signedDate : formedDate;
    return from == null || from.isAfter(day)
        ? fact
        : fact.done(day, calendar.deadline(from, STATUTORY).dueOn(), null);
  }

  private Fact withdrawn(Source source, String unit, Withdrawal withdrawal) {
    Instant at = withdrawal.at() == null ? occurredAt : withdrawal.at();
    return Fact.of(source, unit, FactKind.ITEM_WITHDRAWN, Observation.day(at))
        .sort(withdrawal.kind())
        .titled(title, "/items/" + id);
  }
}
