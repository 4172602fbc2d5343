package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about one unit's duty. Its content never changes; it stops being current when
 * a newer event speaks of the same subject. It holds no personal data.
 *
 * @param id follows from subject, revision, unit and kind
 * @param subject what it is about, such as {@code item/…}: the newest revision of it counts
 * @param revision the subject's own
 * @param year the year of assessment in which it counts
 * @param variant what sort within its kind; null if there is only one
 * @param date the day that matters, for the order of a list
 * @param due the last day in time; null if there is none
 * @param lateDays calendar days after the due day; 0 if in time
 * @param recordedAt when this service heard of it; with {@code supersededAt}, what was known when
 */
public record Fact(
    @BsonId String id,
    String subject,
    long revision,
    String unit,
    int year,
    FactKind kind,
    @Nullable String variant,
    Outcome outcome,
    LocalDate date,
    @Nullable LocalDate due,
    int lateDays,
    String title,
    @Nullable String link,
    Instant occurredAt,
    Instant recordedAt,
    boolean current,
    @Nullable Instant supersededAt) {

  /** A fact that only counts, in the year of its day. */
  static Fact of(Source source, String unit, FactKind kind, LocalDate date) {
    return new Fact(
        NewId.derived(source.subject(), Long.toString(source.revision()), unit, kind.name())
            .value(),
        source.subject(),
        source.revision(),
        unit,
        date.getYear(),
        kind,
        null,
        Outcome.NEUTRAL,
        date,
        null,
        0,
        "",
        null,
        source.occurredAt(),
        source.occurredAt(),
        true,
        null);
  }

  /** The event that it comes from. */
  record Source(String subject, long revision, Instant occurredAt) {}

  Fact in(int assessmentYear) {
    return with(assessmentYear, variant, outcome, due, lateDays, title, link, recordedAt);
  }

  Fact sort(@Nullable String sort) {
    return with(year, sort, outcome, due, lateDays, title, link, recordedAt);
  }

  Fact judged(@Nullable Boolean inTime) {
    return with(year, variant, Outcome.of(inTime), due, lateDays, title, link, recordedAt);
  }

  /** Done on a day; in time if there is no other word and the due day was not over. */
  Fact done(LocalDate day, @Nullable LocalDate dueDay, @Nullable Boolean inTime) {
    boolean late = dueDay != null && day.isAfter(dueDay);
    int days = late ? (int) ChronoUnit.DAYS.between(dueDay, day) : 0;
    Boolean judged = dueDay == null ? inTime : Objects.requireNonNullElse(inTime, !late);
    return with(year, variant, Outcome.of(judged), dueDay, days, title, link, recordedAt);
  }

  /** Still to be done. */
  Fact open(@Nullable LocalDate dueDay) {
    return with(year, variant, Outcome.OPEN, dueDay, 0, title, link, recordedAt);
  }

  Fact titled(String words, @Nullable String url) {
    return with(year, variant, outcome, due, lateDays, words, url, recordedAt);
  }

  Fact heard(Instant at) {
    return with(year, variant, outcome, due, lateDays, title, link, at);
  }

  private Fact with(
      int year,
      @Nullable String variant,
      Outcome outcome,
      @Nullable LocalDate due,
      int lateDays,
      String title,
      @Nullable String link,
      Instant recordedAt) {
    return new Fact(
        id,
        subject,
        revision,
        unit,
        year,
        kind,
        variant,
        outcome,
        date,
        due,
        lateDays,
        title,
        link,
        occurredAt,
        recordedAt,
        current,
        supersededAt);
  }
}
