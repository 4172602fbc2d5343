package org.gongkai.task.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.CalendarYear;
import org.gongkai.platform.calendar.MaintainedCalendar;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;

/**
 * A year of the calendar that operations maintains. It is never deleted; a corrected one takes its
 * place.
 *
 * @param id the year
 * @param version of the whole calendar at the last change; higher than any before
 * @param editions all that it was and is, the latest last
 */
public record MaintainedYear(
    @BsonId String id,
    long revision,
    int year,
    int version,
    YearContent content,
    List<YearEdition> editions,
    List<PendingEvent> pending)
    implements Aggregate {

  public MaintainedYear {
    editions = List.copyOf(editions);
    pending = List.copyOf(pending);
  }

  /** What it was from one change to the next, who made it so and why. */
  public record YearEdition(
      long revision,
      int version,
      Instant at,
      String byId,
      String byName,
      String reason,
      YearContent content) {}

  static MaintainedYear load(
      int year, int version, YearContent content, String reason, Actor by, Instant now) {
    MaintainedYear fresh =
        new MaintainedYear(String.valueOf(year), 0, year, 0, content, List.of(), List.of());
    return fresh.with(version, content, reason, by, now);
  }

  /** The same content again is no change. */
  MaintainedYear change(int next, YearContent wanted, String reason, Actor by, Instant now) {
    return wanted.equals(content) ? this : with(next, wanted, reason, by, now);
  }

  CalendarYear calendarYear() {
    return content.as(year, version);
  }

  YearEdition latest() {
    return editions.getLast();
  }

  private MaintainedYear with(int next, YearContent wanted, String reason, Actor by, Instant now) {
    long number = revision + 1;
    List<YearEdition> all = new ArrayList<>(editions);
    all.add(new YearEdition(number, next, now, by.id(), by.name(), reason, wanted));
    List<PendingEvent> events = new ArrayList<>(pending);
    YearChanged body = YearChanged.of(id, number, now, wanted.as(year, next));
    events.add(PendingEvent.of(MaintainedCalendar.CHANGED, id, number, now, body));
    return new MaintainedYear(id, number, year, next, wanted, all, events);
  }
}
