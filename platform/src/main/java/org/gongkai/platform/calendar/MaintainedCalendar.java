package org.gongkai.platform.calendar;

import java.util.List;
import org.gongkai.platform.event.EventSubscription;
import org.gongkai.platform.event.ReceivedEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings the years that operations maintains into the calendar of this instance, and has everything
 * counted again that rests on it.
 */
public final class MaintainedCalendar {

  /** Where every maintained year lies, latest version last. */
  public static final String TOPIC = "task.calendar";

  /** Says that a year was loaded or corrected; its body has the fields of a CalendarYear. */
  public static final String CHANGED = "task.calendar.changed.v1";

  private final WorkingDays calendar;
  private final Flux<CalendarFollower> followers;

  MaintainedCalendar(WorkingDays calendar, Flux<CalendarFollower> followers) {
    this.calendar = calendar;
    this.followers = followers;
  }

  /** Loads a year; the same version again changes nothing. */
  public Mono<Void> load(CalendarYear year) {
    return Mono.fromSupplier(() -> calendar.load(year))
        .filter(changed -> changed)
        .flatMap(changed -> followed(why(year)));
  }

  /** Every instance reads the whole topic at its start, and goes on listening. */
  EventSubscription subscription() {
    return EventSubscription.follower(TOPIC, this::take);
  }

  private Mono<Void> take(List<ReceivedEvent> batch) {
    return Flux.fromIterable(batch)
        .filter(event -> event.type().equals(CHANGED))
        .map(event -> event.body(Announced.class).whole())
        .concatMap(this::load)
        .then();
  }

  private Mono<Void> followed(String why) {
    return followers.concatMap(follower -> follower.follow(why)).then();
  }

  private static String why(CalendarYear year) {
    return year.year() + "年放假安排已载入（日历第" + year.version() + "版）";
  }

  /** What is read of the event. */
  record Announced(
      int year,
      int version,
      List<String> sources,
      List<CalendarYear.Holiday> off,
      List<CalendarYear.MakeUpDay> work) {

    CalendarYear whole() {
      return new CalendarYear(year, version, sources, off, work);
    }
  }
}
